import fc from 'fast-check';
import { createHash } from 'node:crypto';
import {
  encodePopulation,
  type Fact,
  fitSnapshot,
  imageOf,
  mergeDictionaries,
  openSnapshot,
  partsOf,
  type Population,
  populationOfSnapshot,
  readImage,
  type SceneApplication,
  type Snapshot,
  SnapshotBuilder,
  snapshotHash,
  snapshotOfPopulation,
  type SnapshotParts,
  TextColumn,
  valueAtRow,
  verifySections,
} from '../src/index.js';
import { populationOf, populations, SMALL_DICTIONARY } from './support/random-policies.js';
import { seeded } from './support/seed.js';

const DICTIONARY = SMALL_DICTIONARY;

/** Applications of random persons of a population, alone or together with another. */
function withApplications(population: Population): fc.Arbitrary<Population> {
  const ids = population.persons.map(({ id }) => id);
  const applicants = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 });
  const application = fc.record({
    scene: fc.constantFrom('schooling', 'public-rental'),
    pool: fc.constantFrom('north', 'south', undefined),
    applicants,
  });
  return fc.array(application, { maxLength: 6 }).map((list) => ({
    ...population,
    persons: population.persons.map((person, index) => ({ ...person, household: `h${index >> 1}` })),
    applications: list.map(({ pool, ...more }, index): SceneApplication => ({
      kind: 'application',
      id: `a${index}`,
      ...(pool === undefined ? {} : { pool }),
      ...more,
    })),
  }));
}

const snapshots = populations({ minLength: 1, maxLength: 12 }).chain(withApplications);

function made(population: Population, dictionary: readonly Fact[] = DICTIONARY): Snapshot {
  const { snapshot, findings } = snapshotOfPopulation(population, dictionary);
  if (!snapshot) throw new Error(JSON.stringify(findings));
  return snapshot;
}

/** The image in memory that threads can share. */
function shared(image: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(image.length);
  new Uint8Array(buffer).set(image);
  return buffer;
}

function opened(parts: SnapshotParts): Snapshot {
  const { snapshot, findings } = openSnapshot(parts);
  if (!snapshot) throw new Error(JSON.stringify(findings));
  return snapshot;
}

function readBack(image: Uint8Array): SnapshotParts {
  const { parts, findings } = readImage(shared(image));
  if (!parts) throw new Error(JSON.stringify(findings));
  return parts;
}

/** Unknown facts are written as null or left out; a snapshot writes null. */
function completed({ persons, ...more }: Population): Population {
  const nothing = Object.fromEntries(DICTIONARY.map(({ id }) => [id, null]));
  const facts = [...more.header.facts].sort();
  return {
    ...more,
    header: { ...more.header, facts },
    persons: persons.map((person) => ({ ...person, facts: { ...nothing, ...person.facts } })),
  };
}

describe('a snapshot', () => {
  it('holds what it was made of, through its image and the memory that threads share', () => {
    fc.assert(
      fc.property(snapshots, (population) => {
        const parts = readBack(imageOf(partsOf(made(population))));
        expect(populationOfSnapshot(opened(structuredClone(parts)))).toEqual(completed(population));
        expect(verifySections(parts)).toEqual([]);
      }),
      seeded(160),
    );
  });

  it('gives engines the columns that encoding for the policy alone gives', () => {
    fc.assert(
      fc.property(snapshots, (population) => {
        const snapshot = made(population);
        const fitted = fitSnapshot(snapshot, 'h', [DICTIONARY]).population;
        const alone = encodePopulation(population, [DICTIONARY]).population;
        for (const fact of DICTIONARY) {
          const rows = population.persons.map((_, row) => row);
          expect(rows.map((row) => fitted && valueAtRow(fitted.requireColumn(fact), row))).toEqual(
            rows.map((row) => alone && valueAtRow(alone.requireColumn(fact), row)),
          );
          expect(fitted?.requireColumn(fact)).toBe(snapshot.requireColumn(fact.id));
        }
      }),
      seeded(80),
    );
  });

  it('knows the least and the greatest value of every column', () => {
    const column = made(populationOf([{ age: 30 }, { age: null }, { age: 7 }, { age: 41 }])).requireColumn('age');
    expect(column).toMatchObject({ least: 7, most: 41 });
    expect(made(populationOf([{}])).requireColumn('age')).toMatchObject({ least: Infinity, most: -Infinity });
  });

  it('leaves out facts without a declaration and names them to whoever makes it', () => {
    const population = populationOf([{ age: 30 }]);
    const snapshot = made(population, [...DICTIONARY.filter(({ id }) => id === 'age')]);
    expect(snapshot.dictionary.map(({ id }) => id)).toEqual(['age']);
  });

  it('refuses ids that stand twice, and applicants who are not there', () => {
    const population = populationOf([{ age: 30 }, { age: 31 }]);
    const [first] = population.persons;
    const twice = { ...population, persons: [...population.persons, ...(first ? [first] : [])] };
    expect(snapshotOfPopulation(twice, DICTIONARY).findings).toMatchObject([
      { code: 'POPULATION-DUPLICATE-ID', subject: 'p0' },
    ]);
    const application: SceneApplication = { kind: 'application', id: 'a1', scene: 's', applicants: ['p0', 'p9'] };
    expect(snapshotOfPopulation({ ...population, applications: [application] }, DICTIONARY).findings).toMatchObject([
      { code: 'POPULATION-NO-SUCH-PERSON', subject: 'p9', pointer: '/applicants/1' },
    ]);
  });
});

describe('a snapshot built column by column', () => {
  it('is the one that the same persons give one by one, in whatever pieces the columns come', () => {
    fc.assert(
      fc.property(snapshots, fc.nat(12), (population, cut) => {
        const { persons, applications, header } = population;
        const snapshot = made(population);
        const builder = new SnapshotBuilder({ asOf: header.asOf }, DICTIONARY);
        for (const piece of [persons.slice(0, cut), persons.slice(cut)]) {
          builder.ids(piece.map(({ id }) => id)).households(piece.map(({ household }) => household));
        }
        for (const { id } of DICTIONARY) {
          const column = snapshot.requireColumn(id);
          if (column.kind === 'records')
            builder.values(
              id,
              persons.map(({ facts }) => facts[id]),
            );
          else builder.encoded(id, column.values, (row) => column.values[row] !== column.unknown);
        }
        for (const application of applications) builder.application(application);
        const built = builder.finish().snapshot;
        expect(built && snapshotHash(partsOf(built).manifest)).toBe(snapshotHash(partsOf(snapshot).manifest));
      }),
      seeded(80),
    );
  });

  it('refuses by line and person what does not fit, ids that are no pseudonyms, and columns that end early', () => {
    const dictionary = DICTIONARY.filter(({ id }) => id === 'age' || id === 'member');
    const builder = new SnapshotBuilder({ asOf: '2026-06-18' }, dictionary, 2, (row) => row + 2);
    builder.ids(['p1', '王小明']).encoded('age', [30, 121]).values('member', ['yes']);
    expect(builder.finish().findings.map(({ code, line, subject, pointer }) => [code, line, subject, pointer])).toEqual(
      [
        ['POPULATION-NOT-A-PSEUDONYM', 3, undefined, '/id'],
        ['PERSON-WRONG-TYPE', 3, '王小明', '/facts/age'],
        ['PERSON-WRONG-TYPE', 2, 'p1', '/facts/member'],
        ['POPULATION-COLUMN-LENGTH', undefined, undefined, '/facts/member'],
      ],
    );
    const fractions = new SnapshotBuilder({ asOf: '2026-06-18' }, dictionary).ids(['p1', 'p2', 'p3']);
    fractions.encoded('age', [0.5, NaN, -1]).values('member', [true, null, false]);
    expect(fractions.finish().findings).toHaveLength(3);
  });
});

describe('the hash of a snapshot', () => {
  const hashOf = (population: Population, dictionary = DICTIONARY): string =>
    snapshotHash(partsOf(made(population, dictionary)).manifest);

  it('does not depend on the order of the dictionary or of a person’s facts, or on which digest forms it', () => {
    fc.assert(
      fc.property(snapshots, (population) => {
        const reversed = {
          ...population,
          header: { ...population.header, facts: population.header.facts.toReversed() },
          persons: population.persons.map((person) => ({
            ...person,
            facts: Object.fromEntries(Object.entries(person.facts).reverse()),
          })),
        };
        expect(hashOf(reversed, DICTIONARY.toReversed())).toBe(hashOf(population));
        const fast = partsOf(made(population), (bytes) => createHash('sha256').update(bytes).digest('hex'));
        expect(snapshotHash(fast.manifest)).toBe(hashOf(population));
        const stored = readBack(imageOf(fast));
        expect(snapshotHash(partsOf(opened(stored)).manifest)).toBe(hashOf(population));
      }),
      seeded(80),
    );
  });

  it('changes with any value, id, household, day or declaration', () => {
    const population = populationOf([{ age: 30 }, { age: 31 }]);
    const [first, second] = population.persons;
    if (!first || !second) throw new Error('Two persons were made');
    const others: Population[] = [
      { ...population, persons: [{ ...first, facts: { age: 32 } }, second] },
      { ...population, persons: [{ ...first, facts: {} }, second] },
      { ...population, persons: [{ ...first, id: 'p7' }, second] },
      { ...population, persons: [first, { ...second, household: first.household }] },
      { ...population, persons: [second, first] },
      { ...population, header: { ...population.header, asOf: '2026-06-19' } },
    ];
    const narrower = DICTIONARY.map((fact): Fact =>
      fact.id === 'age' ? { ...fact, type: { kind: 'integer', min: 0, max: 119 } } : fact,
    );
    const hashes = [population, ...others].map((each) => hashOf(each));
    expect(new Set([...hashes, hashOf(population, narrower)]).size).toBe(others.length + 2);
  });
});

describe('a damaged image', () => {
  const image = imageOf(
    partsOf(made(populationOf([{ age: 30, stays: [{ from: '2020-01-01', to: null }] }, { age: 31 }]))),
  );

  it('is refused wherever it is cut, and never read beyond its end', () => {
    const taken = Array.from(image.keys()).filter((length) => {
      const { parts, findings } = readImage(shared(image.subarray(0, length)));
      return parts !== null || findings.map(({ code }) => code).join() !== 'POPULATION-DAMAGED';
    });
    expect(taken).toEqual([]);
  });

  it('is refused, or shows another hash, whichever bit is turned', () => {
    const expected = snapshotHash(readBack(image).manifest);
    fc.assert(
      fc.property(fc.nat(image.length - 1), fc.nat(7), (at, bit) => {
        const turned = Uint8Array.from(image);
        turned[at] = (turned[at] ?? 0) ^ (1 << bit);
        const { parts } = readImage(shared(turned));
        if (!parts || snapshotHash(parts.manifest) !== expected) return;
        const isPadding = imageOf(parts).every((byte, index) => byte === image[index]);
        expect(isPadding || verifySections(parts).length > 0).toBe(true);
      }),
      seeded(800),
    );
  });

  it('that lies about its own numbers is refused by section', () => {
    const parts = readBack(image);
    const lie = (name: string, change: (values: SnapshotParts['sections'][number]) => unknown): string[] => {
      const sections = parts.sections.map((values) => values.slice());
      change(sections[parts.manifest.sections.findIndex((section) => section.name === name)] ?? new Uint8Array());
      return openSnapshot({ ...parts, sections }).findings.map(({ code, pointer }) => `${code} ${pointer}`);
    };
    const damaged = (name: string): string[] => [`POPULATION-DAMAGED /${name}`];
    expect(lie('ids/starts', (starts) => (starts[1] = 1000))).toEqual(damaged('ids/starts'));
    expect(lie('households/of', (of) => (of[1] = 7))).toEqual(damaged('households/of'));
    expect(lie('facts/stays/starts', (starts) => (starts[1] = -1))).toEqual(damaged('facts/stays/starts'));
    expect(lie('facts/stays/unknown', (unknown) => (unknown[0] = 2))).toEqual(damaged('facts/stays/unknown'));
    const { manifest } = parts;
    const outside = manifest.sections.map((each) => (each.name === 'facts/age' ? { ...each, most: 121 } : each));
    expect(openSnapshot({ ...parts, manifest: { ...manifest, sections: outside } }).findings).toMatchObject([
      { pointer: '/facts/age' },
    ]);
    const fewer = { ...parts, sections: parts.sections.slice(1) };
    expect(openSnapshot(fewer).snapshot).toBeNull();
  });
});

describe('fitting a snapshot to the dictionary of a policy', () => {
  const age = (type: Fact['type']): Fact[] =>
    DICTIONARY.filter(({ id }) => id === 'age').map((fact) => ({ ...fact, type }));
  const codes = (...names: string[]): Fact['type'] => ({
    kind: 'enumeration',
    ordered: false,
    codes: names.map((code) => ({ code, label: { zh: code } })),
  });
  const fit = (held: Fact[], values: readonly unknown[], wanted: Fact[]) => {
    const population = populationOf(
      values.map((value) => ({ age: value })),
      undefined,
      held,
    );
    const fitted = fitSnapshot(made(population, held), 'h', [wanted]);
    const column = fitted.population?.requireColumn(wanted[0] as Fact);
    return column
      ? values.map((_, row) => valueAtRow(column, row))
      : fitted.findings.map(({ code, subject }) => [code, subject]);
  };
  const whole = age({ kind: 'integer', min: 0, max: 120 });
  const tenths = age({ kind: 'decimal', places: 1, min: 0, max: 120 });

  it('converts exactly or refuses by name with an example', () => {
    expect(fit(whole, [30, null, 7], tenths)).toEqual([300, null, 70]);
    expect(fit(tenths, [30, null, 7], whole)).toEqual([30, null, 7]);
    expect(fit(tenths, [30, null, 7.5], whole)).toEqual([['POPULATION-DOES-NOT-FIT', 'p2']]);
    expect(fit(whole, [30, 7, 99], age({ kind: 'integer', min: 10, max: 90 }))).toEqual([
      ['POPULATION-DOES-NOT-FIT', 'p1'],
    ]);
    expect(fit(age(codes('a', 'b', 'c')), ['a', 'c', null], age(codes('c', 'a')))).toEqual([1, 0, null]);
    expect(fit(age(codes('a', 'b', 'c')), ['a', 'b', null], age(codes('c', 'a')))).toEqual([
      ['POPULATION-DOES-NOT-FIT', 'p1'],
    ]);
    expect(fit(whole, [30], age({ kind: 'boolean' }))).toEqual([['POPULATION-OTHER-KIND', undefined]]);
  });

  it('refuses facts that were not collected, unless they are declared absent', () => {
    const snapshot = made(
      populationOf([{ age: 30 }]),
      DICTIONARY.filter(({ id }) => id === 'age'),
    );
    expect(fitSnapshot(snapshot, 'h', [DICTIONARY]).findings.map(({ code }) => code)).toEqual(
      new Array(DICTIONARY.length - 1).fill('POPULATION-LACKS-FACT'),
    );
    const absentFacts = DICTIONARY.map(({ id }) => id).filter((id) => id !== 'age');
    const { population } = fitSnapshot(snapshot, 'h', [DICTIONARY], { absentFacts });
    expect(DICTIONARY.map((fact) => population && valueAtRow(population.requireColumn(fact), 0))).toEqual(
      DICTIONARY.map(({ id }) => (id === 'age' ? 30 : null)),
    );
  });

  it('says under which id it has a fact that is called otherwise since, and guesses nothing else', () => {
    const [first] = age({ kind: 'integer', min: 0, max: 99 });
    if (!first) throw new Error('There is no fact');
    const snapshot = made(populationOf([{ age: 30 }]), [first]);
    const remedy = (...dictionary: Fact[]) => remedies(dictionary);
    const remedies = (...dictionaries: Fact[][]) =>
      fitSnapshot(snapshot, 'h', dictionaries).findings.map((finding) => [
        finding.code,
        finding.remedy.en.includes('"age"'),
      ]);
    expect(remedy({ ...first, id: 'years' })).toEqual([['POPULATION-LACKS-FACT', true]]);
    expect(remedy({ ...first, id: 'years', label: { zh: '工龄' } })).toEqual([['POPULATION-LACKS-FACT', false]]);
    expect(remedy({ ...first, id: 'years', type: { kind: 'boolean' } })).toEqual([['POPULATION-LACKS-FACT', false]]);
    expect(remedy(first, { ...first, id: 'years' })).toEqual([['POPULATION-LACKS-FACT', false]]);
    expect(remedies([first], [{ ...first, id: 'years' }])).toEqual([['POPULATION-LACKS-FACT', true]]);
  });

  it('takes records by field: unknown where optional, refused where needed, counted where too many', () => {
    const list = (most: number, ...ids: string[]): Fact[] =>
      age({
        kind: 'records',
        most,
        fields: ids.map((id) => ({
          id: id.replace('?', ''),
          label: { zh: id },
          type: { kind: 'integer', min: 0, max: 9 },
          optional: id.endsWith('?'),
        })),
      });
    const values = [
      [
        { a: 1, b: 2 },
        { a: 3, b: 4 },
      ],
      null,
      [],
    ];
    expect(fit(list(3, 'a', 'b'), values, list(2, 'b', 'c?'))).toEqual([
      [
        [2, null],
        [4, null],
      ],
      null,
      [],
    ]);
    expect(fit(list(3, 'a', 'b'), values, list(1, 'a', 'b'))).toEqual([['POPULATION-DOES-NOT-FIT', 'p0']]);
    expect(fit(list(3, 'a', 'b'), values, list(3, 'a', 'c'))).toEqual([['POPULATION-LACKS-FIELD', undefined]]);
    expect(fit(list(3, 'a', 'b?'), [[], [{ a: 1 }]], list(3, 'a', 'b'))).toEqual([['POPULATION-DOES-NOT-FIT', 'p1']]);
  });

  it('never refuses what was encoded for the merged dictionary of policies that take each value', () => {
    const wide = mergeDictionaries([whole, age({ kind: 'decimal', places: 2, min: -5, max: 10 })]);
    expect(wide).toMatchObject([{ type: { kind: 'decimal', places: 2, min: -5, max: 120 } }]);
    expect(mergeDictionaries([age(codes('a', 'b')), age(codes('c', 'b'))])).toMatchObject([
      { type: { codes: [{ code: 'a' }, { code: 'b' }, { code: 'c' }] } },
    ]);
    expect(mergeDictionaries([age({ kind: 'boolean' }), whole])).toMatchObject([{ type: { kind: 'boolean' } }]);
  });
});

describe('a column of texts', () => {
  it('gives every text back and finds its first row', () => {
    const texts = fc.array(fc.oneof(fc.string({ maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 4 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(texts, (list) => {
        const column = TextColumn.of(list);
        expect([...column]).toEqual(list);
        for (const text of list) expect(column.rowOf(text)).toBe(list.indexOf(text));
        expect(column.rowOf('not among them at all')).toBeUndefined();
        const repeated = list.findIndex((text, row) => list.indexOf(text) < row);
        expect(column.firstRepeated()).toBe(repeated < 0 ? undefined : repeated);
        expect(column.at(list.length)).toBeUndefined();
      }),
      seeded(300),
    );
  });
});
