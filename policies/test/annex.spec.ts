import fc from 'fast-check';
import {
  AnnexMemory,
  annexOf,
  type AnnexValue,
  changeValue,
  checkPolicy,
  chineseNumber,
  compareAnnex,
  holdsValue,
  pointerToken,
  type PolicyDocument,
  recogniseShape,
  scopeOf,
  valueAt,
  withFilledValue,
  withValueAt,
} from '../src/index.js';
import { piecesOf, reading, rowsOf, textsOf, type Written, written } from './support/annex-parts.js';
import { ALL_PACKS, PACK_LIBRARY, packOf } from './support/packs.js';
import { seeded } from './support/seed.js';

/*
 * A policy reads as the annex of a regulation, and nothing of it is missing there. A value in the text leads to where the document holds
 * it: changed there, the text changes in that place and in no other.
 */
const WRITTEN = new Map<string, Written>();

function packText(name: string): Written {
  const known = WRITTEN.get(name) ?? written(packOf(name).document);
  WRITTEN.set(name, known);
  return known;
}

const valuesOf = ({ annex }: Written): readonly AnnexValue[] => piecesOf(annex).flatMap(({ value }) => value ?? []);

/** How many marks stand in a document. */
function marksIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'marks' in value && Array.isArray(value.marks) ? value.marks.length : 0;
  return Object.values(value).reduce((sum: number, child) => sum + marksIn(child), own);
}

function* numbersIn(value: unknown, pointer: string): Generator<string> {
  if (typeof value === 'number') yield pointer;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* numbersIn(child, pointer + pointerToken(key));
}

describe.each(ALL_PACKS.map(({ name }) => name))('the annex of %s', (name) => {
  it('has every indicator, group, veto, standing rule, scene, department, document, fact and reading', () => {
    const { policy, rules, annex } = packText(name);
    const { document } = policy;
    const articles = annex.chapters.flatMap((chapter) => chapter.articles);
    const subjects = articles.flatMap(({ subject }) => (subject ? [`${subject.kind} ${subject.id}`] : []));
    const tables = articles.flatMap(({ table }) => table?.categories ?? []);
    const nodes = [
      ...subjects.flatMap((subject) => (subject.startsWith('node ') ? [subject.slice(5)] : [])),
      ...tables.flatMap(({ id, rows }) => [...(id === null ? [] : [id]), ...rows.map((row) => row.id)]),
    ];
    expect(nodes.sort()).toEqual([...rules.nodes.keys()].sort());
    for (const { id } of document.vetoes) expect(subjects).toContain(`veto ${id}`);
    for (const { id } of document.standing) expect(subjects).toContain(`standing ${id}`);
    for (const { id } of document.scenes) expect(subjects).toContain(`scene ${id}`);
    const whole = textsOf(annex)
      .map((text) => reading(text))
      .join('\n');
    const titled = [...document.departments.map(({ title }) => title), ...document.facts.map(({ label }) => label)];
    for (const { zh } of [...titled, ...document.readings.map(({ decision }) => decision)]) expect(whole).toContain(zh);
    for (const { title } of document.documents) expect(whole).toContain(title);
  });

  it('says every cap, least amount, threshold and clock as a value', () => {
    const { policy, rules } = packText(name);
    const pointers = new Set(valuesOf(packText(name)).map(({ at }) => at));
    const limits = [...rules.nodes.values()].flatMap(({ node, pointer }) => {
      const named =
        node.kind === 'group' ? ({ cap: node.cap, floor: node.floor } as const) : { max: node.max, min: node.min };
      const isOwn = !policy.lockedBy.has(node.id);
      return Object.entries(named).flatMap(([key, value]) =>
        isOwn && value !== undefined ? [`${pointer}/${key}`] : [],
      );
    });
    const scenes = policy.document.scenes.flatMap(({ threshold, clocks }, index) => [
      ...(threshold === undefined ? [] : [`/scenes/${index}/threshold`]),
      ...Object.keys(clocks).map((clock) => `/scenes/${index}/clocks/${clock}`),
    ]);
    const own = new Set(valuesOf(packText(name)).map(({ own: pointer }) => pointer));
    expect(limits.filter((pointer) => !own.has(pointer))).toEqual([]);
    expect(scenes.filter((pointer) => !pointers.has(pointer))).toEqual([]);
  });

  it('says every number of the rules as a value', () => {
    const { policy, rules } = packText(name);
    const own = new Set(valuesOf(packText(name)).map(({ own: pointer }) => pointer));
    const missing = [...rules.nodes.values()].flatMap(({ node, pointer }) =>
      node.kind === 'indicator' && !policy.lockedBy.has(node.id)
        ? [...numbersIn(node.rule, `${pointer}/rule`)].filter((at) => !own.has(at))
        : [],
    );
    expect(missing).toEqual([]);
  });

  it('leads from every value to where the document holds it', () => {
    const { document, policy } = packText(name);
    for (const said of valuesOf(packText(name))) {
      const { at, own, rule } = said;
      expect(holdsValue(policy.document, { ...said, own: at })).toBe(true);
      if (own !== null) expect(holdsValue(document, said)).toBe(true);
      if (rule) expect(at.startsWith(`${rule.at}/`) || at === rule.at).toBe(true);
    }
  });

  it('is told in both languages, and says nothing of itself when it is compared with itself', () => {
    const { annex } = packText(name);
    expect(textsOf(annex).filter((text) => text.length > 0 && reading(text, 'en') === '')).toEqual([]);
    const same = compareAnnex(annex, annex);
    expect(piecesOf(same).filter(({ old, change }) => old ?? change)).toEqual([]);
    expect(textsOf(same)).toHaveLength(textsOf(annex).length);
  });
});

describe('a value that is changed in the text', () => {
  const { document } = packOf('yongjia-practice');
  const now = packText('yongjia-practice');
  const scope = scopeOf(now.rules);
  const numbers = valuesOf(now).filter(({ own, value }) => own !== null && typeof value === 'number');

  function changed(value: AnnexValue, said: number): PolicyDocument {
    const edit = changeValue(document, value, said, scope);
    if (!edit) throw new RangeError(`${value.at} cannot be changed`);
    return withValueAt(document, edit.pointer, edit.value);
  }

  it('is the value of the document, and stands in its place as what differs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...numbers), (value) => {
        const next = Math.abs(Number(value.value)) + 1;
        const after = changed(value, next);
        expect(valueAt(after, value.own ?? '')).toBe(value.turned ? -next : next);
        const pieces = piecesOf(compareAnnex(written(after).annex, now.annex));
        const told = pieces.filter(({ old, change }) => old !== undefined || change !== undefined);
        expect(told.length).toBeGreaterThan(0);
        const whole = told.filter(({ value: each, change }) => change !== 'removed' && each);
        expect(whole.some(({ value: each }) => each?.own === value.own)).toBe(true);
      }),
      seeded(48, 16),
    );
  });

  it('cannot be what an included policy sets', () => {
    const locked = valuesOf(now).filter(({ own }) => own === null);
    expect(locked.length).toBeGreaterThan(10);
    for (const value of locked) expect(changeValue(document, value, 1, scope)).toBeNull();
  });

  it('reads the same to somebody who remembers the text before the edit', () => {
    const memory = new AnnexMemory();
    const before = annexOf(now.policy, now.rules, memory);
    expect(before).toEqual(now.annex);
    const [value] = numbers.filter(({ rule }) => rule);
    if (!value) throw new Error('There is no value in a rule');
    const after = written(changed(value, Number(value.value) + 1));
    expect(annexOf(after.policy, after.rules, memory)).toEqual(after.annex);
    const renamed = written({ ...document, score: { ...document.score, title: { zh: '总和' } } });
    expect(annexOf(renamed.policy, renamed.rules, memory)).toEqual(renamed.annex);
    const facts = document.facts.map((fact, at) => (at === 0 ? { ...fact, description: { zh: '另作说明' } } : fact));
    const described = written({ ...document, facts });
    expect(annexOf(described.policy, described.rules, memory)).toEqual(described.annex);
  });

  it('tells again only what an edit touches', () => {
    const memory = new AnnexMemory();
    const closing = ({ chapters }: typeof now.annex) => chapters.find(({ id }) => id === 'notes')?.articles ?? [];
    const before = annexOf(now.policy, now.rules, memory);
    const [value] = numbers.filter(({ rule }) => rule);
    if (!value) throw new Error('There is no value in a rule');
    const { policy, rules } = written(changed(value, Number(value.value) + 1));
    const after = annexOf(policy, rules, memory);
    expect(closing(after).map(({ lines }) => lines)).toEqual(closing(before).map(({ lines }) => lines));
    closing(after).forEach(({ lines }, at) => expect(lines).toBe(closing(before)[at]?.lines));
    const rows = new Set(rowsOf(before));
    expect(rowsOf(after).filter((row) => row.kind === 'indicator' && !rows.has(row)).length).toBe(1);
  });

  it('takes with it what the form of the rule ties to it', () => {
    const province = packText('zhejiang-common-2023');
    const from = valuesOf(province).find(({ at, value }) => at.startsWith('/score/children/0/rule') && value === 55);
    const edit = from && changeValue(province.document, from, 50, scopeOf(province.rules));
    const shape = recogniseShape(edit?.value, scopeOf(province.rules));
    expect(shape).toMatchObject({ kind: 'age', from: 50, over: 60, points: 5 });
  });
});

describe('a pending value that is given in the text', () => {
  const pending = ALL_PACKS.flatMap(({ name }) => {
    const { document, rules } = packText(name);
    return valuesOf(packText(name)).flatMap((value) => {
      const edit =
        value.value === null && changeValue(document, value, value.kind === 'date' ? '2027-01-01' : 7, scopeOf(rules));
      return edit ? [{ name, document, edit }] : [];
    });
  });
  const pendingAt = (document: PolicyDocument, pointer: string) =>
    checkPolicy(document, PACK_LIBRARY).filter(({ code, pointer: at }) => code.startsWith('PENDING') && at === pointer);

  it('is no longer marked pending, and nothing else is changed', () => {
    expect(pending.length).toBeGreaterThan(0);
    for (const { document, edit } of pending) {
      expect(pendingAt(document, edit.pointer).map(({ code }) => code)).not.toEqual([]);
      const filled = withFilledValue(document, edit);
      if (!filled) throw new Error(`${edit.pointer} is not marked`);
      expect(valueAt(filled, edit.pointer)).toBe(edit.value);
      expect(pendingAt(filled, edit.pointer)).toEqual([]);
      expect(marksIn(filled)).toBe(marksIn(document) - 1);
      expect(withFilledValue(filled, edit)).toBeNull();
    }
  });
});

describe('two annexes beside each other', () => {
  const comparison = compareAnnex(packText('yongjia-practice').annex, packText('yongjia-practice-old').annex);
  const row = (id: string) => rowsOf(comparison).find((candidate) => candidate.id === id);

  it('show the old value before the new one in the cell and in the tier', () => {
    const education = row('education');
    expect(education?.max).toMatchObject([{ value: { value: 10 }, old: { value: { units: 30 } } }]);
    const college = education?.lines.find(({ text }) => reading(text).startsWith('大专'));
    expect(college?.points).toMatchObject([{ value: { value: 8 }, old: { value: { units: 10 } } }]);
  });

  it('mark what stands in one of them only, and number the articles of the new one', () => {
    expect(row('age')?.change).toBe('added');
    const articles = comparison.chapters.flatMap((chapter) => chapter.articles);
    const counted = articles.filter(({ change }) => change !== 'removed').map(({ number }) => number);
    expect(counted).toEqual(counted.map((_, index) => index + 1));
    expect(articles.filter(({ change }) => change === 'removed').every(({ number }) => number === 0)).toBe(true);
    expect(rowsOf(comparison).some(({ change }) => change === 'removed')).toBe(true);
  });

  it('lead from values into the new one only', () => {
    const { policy } = packText('yongjia-practice');
    const values = piecesOf(comparison).flatMap(({ value }) => value ?? []);
    expect(values.filter(({ at, value }) => valueAt(policy.document, at) !== value)).toEqual([]);
    expect(values).toHaveLength(valuesOf(packText('yongjia-practice')).length);
  });
});

it.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [105, '一百零五'],
  [110, '一百一十'],
  [1010, '一千零一十'],
])('numbers article %d as %s', (value, text) => expect(chineseNumber(value)).toBe(text));
