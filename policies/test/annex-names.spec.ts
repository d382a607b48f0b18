import fc from 'fast-check';
import {
  annexOf,
  type AnnexName,
  type AnnexPiece,
  changeName,
  changeValue,
  compareAnnex,
  type PolicyDocument,
  recogniseShape,
  scopeOf,
  valueAt,
  withValueAt,
} from '../src/index.js';
import { piecesOf, reading, rowsOf, textsOf, written } from './support/annex-parts.js';
import { ALL_PACKS, packOf } from './support/packs.js';
import { seeded } from './support/seed.js';

/*
 * Titles and the names of options stand in the text as names that can be changed there, and the decimals that a result keeps as a value.
 * What changes is that name in that language, wherever the text says it, and nothing else.
 */
const namesOf = (pieces: readonly AnnexPiece[]): readonly AnnexName[] => pieces.flatMap(({ name }) => name ?? []);

describe.each(ALL_PACKS.map(({ name }) => name))('the names in the annex of %s', (pack) => {
  const { document, policy, rules, annex } = written(packOf(pack).document);
  const names = namesOf([...piecesOf(annex), ...annex.title]);

  it('lead to where the document gives them; those of included policies lead nowhere', () => {
    for (const { at, own, text } of names) {
      expect(valueAt(policy.document, at)).toBe(text);
      if (own !== null) expect(valueAt(document, own)).toEqual(text);
    }
  });

  it('are those of every group, indicator, veto, standing rule, scene and ordering key', () => {
    const own = new Set(names.map((name) => name.own));
    const nodes = [...rules.nodes.values()].flatMap(({ node, pointer }) =>
      policy.lockedBy.has(node.id) ? [] : pointer,
    );
    const { vetoes, standing, scenes } = document;
    const others = [
      ...vetoes.map((_, index) => `/vetoes/${index}`),
      ...standing.map((_, index) => `/standing/${index}`),
      ...scenes.flatMap(({ keys }, index) => [
        `/scenes/${index}`,
        ...keys.map((_, key) => `/scenes/${index}/keys/${key}`),
      ]),
    ];
    expect([...nodes, ...others].filter((pointer) => !own.has(`${pointer}/title`))).toEqual([]);
  });
});

describe('a name that is changed in the text', () => {
  const { document } = packOf('yongjia-practice');
  const now = written(document);
  const names = namesOf(piecesOf(now.annex));
  const own = names.filter((name) => name.own !== null);

  function renamed(name: AnnexName, said: string, language: 'zh' | 'en' = 'zh'): PolicyDocument {
    const { value, findings } = changeName(document, name, said, language);
    if (!value) throw new RangeError(findings.map(({ message }) => message.en).join('\n'));
    expect(value.pointer).toBe(name.own);
    return value.document;
  }

  const refusals = (name: AnnexName, said: string): readonly string[] =>
    changeName(document, name, said, 'zh').findings.map(({ code }) => code);

  it('is that name in the document, stands beside the old one wherever the text says it, and leaves all else as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...own), fc.constantFrom('zh', 'en'), (name, language) => {
        const after = renamed(name, ' 新的\n名称 ', language);
        expect(valueAt(after, name.own ?? '')).toEqual({ ...name.text, [language]: '新的 名称' });
        expect(withValueAt(after, name.own ?? '', name.text)).toEqual(document);
        const beside = compareAnnex(written(after).annex, now.annex);
        const told = piecesOf(beside).filter(({ old, change }) => old !== undefined || change !== undefined);
        expect(told.filter(({ change }) => change !== undefined)).toEqual([]);
        expect(told.some(({ name: each }) => each?.own === name.own)).toBe(true);
        expect(textsOf(beside)).toHaveLength(textsOf(now.annex).length);
      }),
      seeded(24, 16),
    );
  });

  it('is never one of the other policy', () => {
    const beside = compareAnnex(now.annex, written(packOf('yongjia-practice-old').document).annex);
    for (const { at, text } of namesOf(piecesOf(beside))) expect(valueAt(now.policy.document, at)).toBe(text);
  });

  it('is refused with the reason where it is none', () => {
    const [name] = own;
    if (!name) throw new Error('The text has no name');
    expect(refusals(name, ' \u3000')).toEqual(['EDIT-NAME-EMPTY']);
    expect(refusals(name, '长'.repeat(201))).toEqual(['EDIT-NAME-LONG']);
    expect(refusals(name, '志愿\u202e服务')).toHaveLength(1);
    expect(refusals({ ...name, text: { zh: '从前' } }, '现在')).toEqual(['EDIT-NAME-CHANGED']);
    expect(refusals({ ...name, own: null }, '现在')).toEqual(['EDIT-LOCKED']);
  });

  it('of an option is the label of the fact, in every tier that says it', () => {
    const option = own.find(({ kind, text }) => kind === 'option' && text.zh === 'F 类');
    if (!option) throw new Error('The text has no option F 类');
    expect(option.own).toMatch(/^\/facts\/\d+\/type\/codes\/\d+\/label$/);
    const beside = compareAnnex(written(renamed(option, '高层次 F 类')).annex, now.annex);
    const talent = rowsOf(beside).find(({ id }) => id === 'talent-class');
    const tier = talent?.lines.find(({ text }) => reading(text).startsWith('高层次 F 类'));
    expect(tier?.text[0]).toMatchObject({ old: { kind: 'code', label: { zh: 'F 类' } } });
    expect(tier?.change).toBeUndefined();
  });
});

describe('the decimals that a result keeps', () => {
  const base = packOf('yongjia-practice').document;
  const pointer = '/score/children/0/children/0/children/0/rule';

  /** The practice policy with that rule in place of its first. */
  function ruled(rule: unknown): PolicyDocument {
    return withValueAt(base, first(base), rule);
  }

  function first(document: PolicyDocument): string {
    const { rules, policy } = written(document);
    const found = [...rules.nodes.values()].find(
      ({ node }) => node.kind === 'indicator' && !policy.lockedBy.has(node.id),
    );
    return `${found?.pointer ?? pointer}/rule`;
  }

  it.each([
    [{ round: [{ '/': [10, { '+': [{ var: 'volunteer_count' }, 1] }] }, 2] }, 2, 1],
    [{ floor: [{ '*': [{ var: 'volunteer_count' }, 0.25] }, 0] }, 0, 1],
    [{ ceil: [{ '*': [{ var: 'volunteer_count' }, 0.25] }] }, 0, 1],
    [{ floor: { '*': [{ var: 'volunteer_count' }, 0.25] } }, 0, 1],
  ])('are a value of %j', (rule, decimals, next) => {
    const document = ruled(rule);
    const { annex, rules } = written(document);
    const values = piecesOf(annex).flatMap(({ value }) => (value?.kind === 'decimals' ? value : []));
    const value = values.find(({ own }) => own?.startsWith(first(base)));
    expect(value?.value).toBe(decimals);
    const edit = value && changeValue(document, value, next, scopeOf(rules));
    if (!edit) throw new Error('The decimals cannot be changed');
    expect(edit.pointer).toBe(first(base));
    const after = written(withValueAt(document, edit.pointer, edit.value));
    const kept = piecesOf(after.annex).flatMap(({ value: each }) => (each?.own === value.own ? each : []));
    expect(kept).toMatchObject([{ kind: 'decimals', value: next }]);
    expect(recogniseShape(edit.value, scopeOf(rules))?.kind).toBe(recogniseShape(rule, scopeOf(rules))?.kind);
    expect(annexOf(after.policy, after.rules)).toEqual(after.annex);
  });
});
