import { generatePopulation, populationHash, populationLines, PopulationReader, readPopulation } from '../src/index.js';

const HEADER = '{"format":"points-population/1","asOf":"2026-06-18","facts":["age","member"]}';
const PERSON = '{"kind":"person","id":"P1","household":"H1","facts":{"age":30}}';
const SPOUSE = '{"kind":"person","id":"P2","household":"H1","facts":{"age":31,"member":null}}';
const APPLICATION = '{"kind":"application","id":"A1","scene":"schooling","pool":"north","applicants":["P1","P2"]}';

function refused(...lines: string[]) {
  const { population, findings } = readPopulation(lines);
  expect(population).toBeNull();
  return findings.map(({ code, line, pointer, subject }) => ({ code, line, pointer, subject }));
}

describe('reading a population', () => {
  it('reads header, persons and applications, in any order and with empty lines', () => {
    const { population, findings } = readPopulation([HEADER, APPLICATION, '', PERSON, SPOUSE]);
    expect(findings).toEqual([]);
    expect(population?.persons.map(({ id, household }) => [id, household])).toEqual([
      ['P1', 'H1'],
      ['P2', 'H1'],
    ]);
    expect(population?.applications).toHaveLength(1);
  });

  it('reads what it writes, and the hash is of the content, not of the writing', () => {
    const population = generatePopulation({ seed: 5, persons: 120, asOf: '2026-06-18' });
    const lines = [...populationLines(population)];
    const again = readPopulation(lines);
    expect(again.population).toEqual(population);
    const [header = '', ...rows] = lines;
    const loose = readPopulation([header, ...rows.map((row) => JSON.stringify(JSON.parse(row) as unknown, null, 0))]);
    expect(loose.population && populationHash(loose.population)).toBe(populationHash(population));
    const spaced = readPopulation(
      lines.map((line) => JSON.stringify(JSON.parse(line) as unknown, null, 1).replaceAll('\n', ' ')),
    );
    expect(spaced.population && populationHash(spaced.population)).toBe(populationHash(population));
  });

  it('has another hash when one value of one person changes', () => {
    const base = readPopulation([HEADER, PERSON, SPOUSE]).population;
    const other = readPopulation([HEADER, PERSON.replace('30', '33'), SPOUSE]).population;
    expect(base && other && populationHash(base) === populationHash(other)).toBe(false);
  });

  it('reports line and pointer of what is wrong', () => {
    expect(refused(HEADER, PERSON, PERSON)).toMatchObject([
      { code: 'POPULATION-DUPLICATE-ID', line: 3, pointer: '/id' },
    ]);
    expect(refused(HEADER, PERSON.replace('"age"', '"height"'))).toMatchObject([
      { code: 'POPULATION-UNKNOWN-FACT', line: 2, pointer: '/facts/height', subject: 'P1' },
    ]);
    expect(refused(HEADER, APPLICATION)).toMatchObject([
      { code: 'POPULATION-NO-SUCH-PERSON', line: 2, pointer: '/applicants/0', subject: 'A1' },
      { code: 'POPULATION-NO-SUCH-PERSON', line: 2, pointer: '/applicants/1', subject: 'A1' },
    ]);
    expect(refused(HEADER, PERSON, APPLICATION.replace('P2', 'P1'))).toMatchObject([
      { code: 'POPULATION-APPLICANT-TWICE', line: 3, pointer: '/applicants' },
    ]);
    expect(refused(HEADER, '{"kind":"person","id":"P1","facts":{}}')).toMatchObject([
      { code: 'DOCUMENT-MISSING', line: 2, pointer: '/household' },
    ]);
    expect(refused('{"format":"points-population/1","asOf":"2026-02-30","facts":[]}')).toMatchObject([
      { code: 'DOCUMENT-NOT-A-DATE', line: 1, pointer: '/asOf' },
    ]);
    expect(refused(HEADER, '{"kind":"person",')).toMatchObject([{ code: 'DOCUMENT-SYNTAX', line: 2 }]);
    expect(refused(HEADER, PERSON.replace('"age":30', '"age":30,"age":40'))).toMatchObject([
      { code: 'DOCUMENT-DUPLICATE-KEY', line: 2, pointer: '/facts/age' },
    ]);
    expect(refused(HEADER, PERSON.replace('"age"', '"__proto__"'))).toMatchObject([{ line: 2 }]);
    expect(refused(PERSON, SPOUSE)).toMatchObject([{ code: 'POPULATION-NO-HEADER', line: 1 }]);
    expect(refused()).toMatchObject([{ code: 'POPULATION-EMPTY' }]);
  });

  it.each(['null', '1', '[]', '"text"', 'true'])('refuses the row %s without falling over', (row) => {
    expect(refused(HEADER, row)[0]).toMatchObject({ line: 2 });
  });

  it('stops listing after a hundred findings and says how many there were', () => {
    const lines = Array.from({ length: 250 }, () => PERSON);
    const { findings } = readPopulation([HEADER, ...lines]);
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toMatchObject({
      code: 'POPULATION-MORE-FINDINGS',
      message: { en: '149 more errors are not listed' },
    });
  });

  it('says everything in Chinese and English', () => {
    for (const { message, remedy } of readPopulation([HEADER, PERSON, PERSON, '{', APPLICATION]).findings) {
      for (const text of [message, remedy]) expect([text.zh.length > 0, text.en.length > 0]).toEqual([true, true]);
    }
  });

  it('streams: nothing of a person is kept by the reader', () => {
    const seen: string[] = [];
    const reader = new PopulationReader({
      header: ({ asOf }) => seen.push(asOf),
      person: ({ id }, line) => seen.push(`${id}@${line}`),
      application: ({ id }, line) => seen.push(`${id}@${line}`),
    });
    for (const line of [HEADER, PERSON, SPOUSE, APPLICATION]) reader.push(line);
    expect(reader.finish()).toEqual([]);
    expect(seen).toEqual(['2026-06-18', 'P1@2', 'P2@3', 'A1@4']);
  });
});
