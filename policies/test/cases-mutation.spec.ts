import {
  type Mutant,
  mutate,
  type MutantFate,
  type PolicyCase,
  runMutation,
  killedShare,
  withValueAt,
  compilePolicy,
  parsePolicy,
} from '../src/index.js';
import { ALL_PACKS, compiledPack, PACK_LIBRARY } from './support/packs.js';
import { compiled, group, indicator, policyInput } from './support/small-policy.js';

const AGE_RULE = { if: [{ '>=': [{ var: 'age' }, 60] }, 5, { '<': [{ var: 'age' }, 18] }, 2, 0] };

function policyOf(rule: unknown, more: object = {}) {
  return compiled(policyInput([indicator('one', rule, { max: 5, ...more })]));
}

function person(id: string, facts: PolicyCase['facts'], total: number, more: object = {}): PolicyCase {
  const reason = { zh: '按原文计算' };
  return {
    id,
    title: { zh: id },
    asOf: '2026-01-01',
    facts,
    reason,
    citations: [],
    expect: { total, nodes: {}, unknown: [], vetoes: [], ...more },
  };
}

function changes(mutants: readonly Mutant[]): string[] {
  return mutants.map(({ pointer, before, after }) => `${pointer} ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
}

function outcome(fates: readonly MutantFate[], pointer: string, after: unknown): MutantFate | undefined {
  return fates.find(
    ({ mutant }) => mutant.pointer === pointer && JSON.stringify(mutant.after) === JSON.stringify(after),
  );
}

const RULE = '/score/children/0/rule';

/** Policies with tables of codes, dates, inclusions and verdicts among them; the others have nothing that these have not. */
const SOME_PACKS = ALL_PACKS.filter(({ name }) =>
  ['zhejiang-common-2023', 'shengsi-2017', 'yongjia-practice'].includes(name),
);

describe('mutants', () => {
  it('change operators to their neighbours, thresholds and amounts by one step', () => {
    const { mutants, meaningless } = mutate(policyOf(AGE_RULE));
    const inRule = mutants.filter(({ pointer }) => pointer.startsWith(RULE));
    expect(changes(inRule)).toEqual([
      `${RULE}/if/0 {">=":[{"var":"age"},60]} → {">":[{"var":"age"},60]}`,
      `${RULE}/if/0/>=/1 60 → 59`,
      `${RULE}/if/0/>=/1 60 → 61`,
      `${RULE}/if/1 5 → 4`,
      `${RULE}/if/1 5 → 6`,
      `${RULE}/if/2 {"<":[{"var":"age"},18]} → {"<=":[{"var":"age"},18]}`,
      `${RULE}/if/2/</1 18 → 17`,
      `${RULE}/if/2/</1 18 → 19`,
      `${RULE}/if/3 2 → 1`,
      `${RULE}/if/3 2 → 3`,
      `${RULE}/if/4 0 → -1`,
      `${RULE}/if/4 0 → 1`,
    ]);
    expect(meaningless).toEqual([]);
  });

  it('move a threshold by the smallest step of what is compared, an amount in its last written decimal', () => {
    const { mutants } = mutate(policyOf({ if: [{ '>': [{ var: 'amount' }, 1000] }, 0.25, 1.5] }));
    const numbers = mutants.filter(({ kind }) => kind === 'threshold' || kind === 'amount');
    expect(numbers.map(({ after }) => after)).toEqual([999.99, 1000.01, 0.24, 0.26, 1.4, 1.6]);
  });

  it('let an option in or leave it out, turn yes and no around, and exchange list operators', () => {
    const rule = {
      if: [
        { and: [{ var: 'member' }, { in: [{ var: 'education' }, ['college', 'bachelor']] }] },
        3,
        { some: [{ var: 'stays' }, { '>=': [{ var: 'from' }, '2020-01-01'] }] },
        2,
        { '==': [{ var: 'education' }, 'college'] },
        1,
        0,
      ],
    };
    const { mutants } = mutate(policyOf(rule));
    const of = (kind: string) => mutants.filter((mutant) => mutant.kind === kind).map(({ after }) => after);
    expect(of('option')).toEqual([['bachelor'], ['college'], ['college', 'bachelor', 'school'], 'school', 'bachelor']);
    expect(of('negation')).toEqual([{ '!': { var: 'member' } }]);
    expect(of('threshold')).toEqual(['2019-12-31', '2020-01-02']);
    expect(of('operator').map((after) => Object.keys(after as object)[0])).toEqual(['or', 'all', 'none', '>', '!=']);
  });

  it('move bounds and cells of tables', () => {
    const { mutants } = mutate(
      policyOf({
        tiers: [
          { var: 'age' },
          [
            [18, 1],
            [60, 5],
          ],
          0,
        ],
      }),
    );
    const inRule = mutants.filter(({ pointer }) => pointer.startsWith(RULE));
    expect(changes(inRule).slice(1)).toEqual([
      ...[17, 19].map((after) => `${RULE}/tiers/1/0/0 18 → ${after}`),
      ...[0, 2].map((after) => `${RULE}/tiers/1/0/1 1 → ${after}`),
      ...[59, 61].map((after) => `${RULE}/tiers/1/1/0 60 → ${after}`),
      ...[4, 6].map((after) => `${RULE}/tiers/1/1/1 5 → ${after}`),
      ...[-1, 1].map((after) => `${RULE}/tiers/2 0 → ${after}`),
    ]);
  });

  it('that no checked rule comes of are left out, and named', () => {
    const { meaningless } = mutate(policyOf({ '+': [{ var: 'age' }, 1, 2] }));
    expect(changes(meaningless)).toEqual([`${RULE} {"+":[{"var":"age"},1,2]} → {"-":[{"var":"age"},1,2]}`]);
  });

  it('say what they change in both languages', () => {
    const [first] = mutate(policyOf(AGE_RULE)).mutants;
    expect(first?.description.zh).toBe('“one”：年龄达到 60 改为年龄超过 60');
    expect(first?.description.en).toContain('becomes');
  });

  it('leave alone what an included policy brings', () => {
    const [pack] = ALL_PACKS.filter(({ name }) => name === 'yongjia-practice');
    const { mutants } = mutate(compiledPack(pack!));
    expect(mutants.filter(({ place }) => ['age', 'residence', 'no-permit'].includes(place.id))).toEqual([]);
  });

  it.each(SOME_PACKS.map((pack) => [pack.name, pack] as const))(
    'of %s are what a document with the change would be',
    (_, { document }) => {
      const policy = compiledPack({ document, name: '', cases: [], readme: undefined });
      const { mutants } = mutate(policy);
      // The whole document is read anew for each.
      for (const { pointer, after, change, id } of mutants.filter((__, index) => index % 25 === 0)) {
        const { value, findings } = parsePolicy(withValueAt(document, pointer, after));
        expect({ id, findings }).toEqual({ id, findings: [] });
        const whole = value && compilePolicy(value, PACK_LIBRARY).policy;
        if (change.list === 'score') {
          const { most, least, sign, whenUnknown, rule } = whole?.nodes[change.index] ?? {};
          const { node } = change;
          expect({ id, most, least, sign, whenUnknown }).toEqual({
            id,
            most: node.most,
            least: node.least,
            sign: node.sign,
            whenUnknown: node.whenUnknown,
          });
          expect(rule?.expression).toEqual(node.rule?.expression);
        } else expect(whole?.[change.list][change.index]?.rule?.expression).toEqual(change.rule.expression);
      }
    },
  );
});

describe('a mutation run', () => {
  const policy = policyOf(AGE_RULE);
  const cases = [
    person('sixty', { age: 60 }, 5),
    person('seventeen', { age: 17 }, 2),
    person('thirty', { age: 30 }, 0),
  ];

  it('names the cases that kill a mutant, and the mutants that survive', () => {
    const { fates } = runMutation(policy, cases);
    expect(outcome(fates, `${RULE}/if/0`, { '>': [{ var: 'age' }, 60] })).toMatchObject({ by: ['sixty'] });
    expect(outcome(fates, `${RULE}/if/0/>=/1`, 59)?.outcome).toBe('survived');
    expect(outcome(fates, `${RULE}/if/2/</1`, 19)?.outcome).toBe('survived');
  });

  it('proves what nobody can tell apart, and names it', () => {
    const { fates } = runMutation(policy, cases);
    // The cap of 5 is never exceeded, so a cap of 6 is the same; so is a branch of 6 below a cap of 5.
    expect(outcome(fates, '/score/children/0/max', 6)).toMatchObject({ outcome: 'equivalent', proof: 'bounds' });
    expect(outcome(fates, `${RULE}/if/1`, 6)).toMatchObject({ outcome: 'equivalent', proof: 'exhaustive' });
    expect(outcome(fates, '/score/children/0/max', 4)?.outcome).toBe('killed');
  });

  it('goes through dates and amounts by the places where they are compared', () => {
    const wide = policyOf({ if: [{ '>=': [{ var: 'amount' }, 5] }, 3, { '>=': [{ var: 'amount' }, 9] }, 2, 1] });
    const { fates } = runMutation(wide, []);
    expect(outcome(fates, `${RULE}/if/3`, 3)?.outcome).toBe('equivalent');
    expect(outcome(fates, `${RULE}/if/1`, 4)?.outcome).toBe('survived');
  });

  it('does not call equivalent what differs for somebody', () => {
    for (const { document, name } of SOME_PACKS.slice(1)) {
      const pack = compiledPack({ document, name, cases: [], readme: undefined });
      const killed = runMutation(pack, ALL_PACKS.find((each) => each.name === name)?.cases ?? []);
      const alone = runMutation(pack, []);
      const equivalent = new Set(
        alone.fates.flatMap(({ outcome: fate, mutant }) => (fate === 'equivalent' ? [mutant.id] : [])),
      );
      const wrongly = killed.fates.filter(
        ({ outcome: fate, mutant }) => fate === 'killed' && equivalent.has(mutant.id),
      );
      expect(wrongly.map(({ mutant }) => mutant.id)).toEqual([]);
    }
  });

  it('lets neither failing nor proposed cases kill', () => {
    const wrong = runMutation(policy, [person('sixty', { age: 60 }, 4)]);
    expect(wrong.failing).toEqual(['sixty']);
    expect(killedShare(wrong).killed).toBe(0);
    const proposed = runMutation(policy, [{ ...person('sixty', { age: 60 }, 5), proposed: true }]);
    expect([proposed.failing, killedShare(proposed).killed]).toEqual([[], 0]);
  });

  it('sees vetoes, standing, unknown facts and what other nodes read', () => {
    const document = policyInput(
      [
        group('base', [indicator('one', { '*': [{ var: 'age' }, 1] })]),
        indicator('half', { floor: [{ '/': [{ var: 'points.one' }, 2] }] }),
      ],
      {
        vetoes: [{ id: 'out', title: { zh: '否决' }, rule: { '<': [{ var: 'age' }, 3] } }],
        standing: [{ id: 'gone', title: { zh: '失效' }, state: 'lapsed', rule: { var: 'member' } }],
      },
    );
    const { fates } = runMutation(compiled(document), [
      person('two', { age: 2, member: true }, 3, { standing: 'lapsed', vetoes: ['out'] }),
      person('three', { age: 3, member: false }, 4),
    ]);
    expect(outcome(fates, '/vetoes/0/rule', { '<=': [{ var: 'age' }, 3] })).toMatchObject({ by: ['three'] });
    expect(outcome(fates, '/standing/0/rule', { '!': { var: 'member' } })).toMatchObject({ by: ['two', 'three'] });
    expect(outcome(fates, '/score/children/1/rule/floor/0/~1/1', 3)?.outcome).toBe('killed');
  });
});
