import {
  addFact,
  changeFact,
  checkPolicy,
  type Edit,
  type Edited,
  type Fact,
  findingChanges,
  libraryOf,
  parsePolicy,
  type PolicyCase,
  removeFact,
  valueFindings,
} from '../src/index.js';
import { indicator, parsed, policyInput } from './support/small-policy.js';

const NONE: ReadonlySet<string> = new Set();
const document = parsed(
  policyInput([
    indicator('years', { var: 'age' }, { max: 120 }),
    indicator('learned', { if: [{ at_least: [{ var: 'education' }, 'college'] }, 5, 0] }, { max: 5 }),
  ]),
);

function done({ value, findings }: Edit): Edited {
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}

function declared(id: string): Fact {
  const fact = document.facts.find((each) => each.id === id);
  if (!fact) throw new Error(id);
  return fact;
}

const codes = ({ findings }: Edit): string[] => findings.map(({ code }) => code);
const tea: Fact = {
  ...declared('age'),
  id: 'tea_cups',
  label: { zh: '茶' },
  type: { kind: 'integer', min: 0, max: 9 },
};

describe('declaring a fact', () => {
  test('adds it behind the others, and removing it gives the document back', () => {
    const added = done(addFact(document, tea, NONE));
    expect(added.pointer).toBe(`/facts/${document.facts.length}`);
    expect(parsePolicy(added.document).findings).toEqual([]);
    expect(done(removeFact(added.document, 'tea_cups', NONE, [])).document).toEqual(document);
  });

  test.each<[string, Fact, string]>([
    ['an id in use', { ...tea, id: 'age' }, 'EDIT-ID-TAKEN'],
    ['an id of the upper policy', { ...tea, id: 'upper' }, 'EDIT-ID-TAKEN'],
    ['a reserved id', { ...tea, id: 'as_of' }, 'EDIT-ID-RESERVED'],
    ['an id with a hyphen', { ...tea, id: 'tea-cups' }, 'EDIT-ID-FORM'],
    ['an empty range', { ...tea, type: { kind: 'integer', min: 9, max: 0 } }, 'FACT-RANGE'],
    ['finer bounds than places', { ...tea, type: { kind: 'decimal', places: 1, min: 0, max: 0.25 } }, 'FACT-RANGE'],
    [
      'a code twice',
      {
        ...tea,
        type: { kind: 'enumeration', ordered: false, codes: ['a', 'a'].map((code) => ({ code, label: { zh: code } })) },
      },
      'EDIT-CODE-TWICE',
    ],
  ])('is refused for %s', (_, fact, code) => {
    expect(codes(addFact(document, fact, new Set(['upper'])))).toEqual([code]);
  });

  test('anew keeps its place and leaves everything else as it is', () => {
    const age: Fact = { ...declared('age'), type: { kind: 'integer', min: 0, max: 60 } };
    const { document: after, pointer } = done(changeFact(document, age, NONE));
    expect(pointer).toBe('/facts/0');
    expect(after.facts[0]).toEqual(age);
    expect(after.facts.slice(1)).toEqual(document.facts.slice(1));
    expect(after.score).toBe(document.score);
  });

  test('is refused for what the upper policy declares, what is not declared, and what is no declaration', () => {
    expect(codes(changeFact(document, declared('age'), new Set(['age'])))).toEqual(['EDIT-LOCKED']);
    expect(codes(changeFact(document, tea, NONE))).toEqual(['EDIT-NO-SUCH-PLACE']);
    const [finding] = changeFact(document, { ...declared('age'), label: { zh: '' } }, NONE).findings;
    expect(finding?.pointer).toBe('/facts/0/label/zh');
  });
});

describe('removing a fact', () => {
  const witness = { id: 'c', facts: { offset: 1 }, expect: { unknown: [], nodes: {} } } as unknown as PolicyCase;

  test.each([
    ['a rule reads it', 'education', [], 'EDIT-FACT-USED'],
    ['a test case gives it', 'offset', [witness], 'EDIT-FACT-USED'],
    ['there is none', 'tea_cups', [], 'EDIT-NO-SUCH-PLACE'],
  ])('is refused where %s', (_, id, cases, code) => {
    expect(codes(removeFact(document, id, NONE, cases))).toEqual([code]);
  });
});

describe('the effect of a declaration', () => {
  const found = (of: typeof document) => ({ document: of, findings: checkPolicy(of, libraryOf([])) });

  test('is told as the findings that come and go, whatever place the facts have', () => {
    const before = found(document);
    const after = found(done(removeFact(document, 'offset', NONE, [])).document);
    const { came, went } = findingChanges(before, after);
    expect(came).toEqual([]);
    expect(went.map(({ code }) => code)).toEqual(['FACT-UNUSED']);
    expect(findingChanges(before, before)).toEqual({ came: [], went: [] });
  });

  test('names a rule that no longer fits', () => {
    const plain: Fact = { ...declared('education'), type: { kind: 'boolean' } };
    const { came } = findingChanges(found(document), found(done(changeFact(document, plain, NONE)).document));
    expect(came.some(({ severity, pointer }) => severity === 'error' && pointer.startsWith('/score'))).toBe(true);
  });

  test.each([
    ['age', 120, []],
    ['age', null, []],
    ['age', 121, ['/age']],
    ['age', '12', ['/age']],
    ['education', 'doctor', ['/education']],
    ['stays', [{ from: '2025-01-01', to: null, where: 'x' }], ['/stays/0/where']],
  ])('on a value: %s of %j', (id, value, pointers) => {
    expect(valueFindings(declared(id), value).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
