import {
  checkPolicy,
  encodePopulation,
  type NodeScore,
  nodesOf,
  parsePolicy,
  policyHash,
  rankScene,
  readBackPolicy,
  render,
  runCase,
  scoreExplainer,
  scorePerson,
  simulate,
  STANDINGS,
  toDocumentPoints,
  toHundredths,
  verifyPerson,
} from '../src/index.js';
import { populationOf } from './support/random-policies.js';
import { ALL_SCHEMES, compiledScheme } from './support/schemes.js';

/*
 * What real schemes do, each by a small policy of its own: made-up numbers, results worked out by hand in the cases' reasons. A new
 * scheme is a folder with a policy, its cases and, where scenes are in it, rankings.
 */

/** Whether the node, or one that its points come from, lacks a fact. */
function isUnknown(node: NodeScore): boolean {
  return node.unknown.length > 0 || node.children.some((child) => child.effect !== 'separate' && isUnknown(child));
}

it('schemes are found', () => expect(ALL_SCHEMES.length).toBeGreaterThanOrEqual(29));

describe.each(ALL_SCHEMES.map((scheme) => [scheme.name, scheme] as const))('%s', (name, scheme) => {
  const { document, library, cases, rankings } = scheme;
  const policy = compiledScheme(scheme);

  it('is marked as made up, and named after its folder', () => {
    expect(document.id).toBe(`scheme-${name}`);
    expect(document.jurisdiction.practice).toBe(true);
    expect(document.marks.map(({ kind }) => kind)).toEqual(['illustrative']);
  });

  it('has no errors', () => {
    const errors = checkPolicy(document, library).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, pointer, message }) => `${code} ${pointer} ${message.en}`)).toEqual([]);
  });

  it('stays itself through JSON', () => {
    const { value, findings } = parsePolicy(JSON.parse(JSON.stringify(document)));
    expect(findings).toEqual([]);
    expect(value).toEqual(document);
    expect(value && policyHash(value)).toBe(policyHash(document));
  });

  it('reads back in both languages', () => {
    for (const { tokens, id } of readBackPolicy(policy.resolved.document, policy.rules)) {
      for (const language of ['zh', 'en'] as const) {
        expect([id, render(tokens, language)]).toEqual([id, expect.stringMatching(/\S/)]);
      }
    }
  });

  it.each(cases.map((each) => [each.id, each] as const))('case %s', (_, each) => {
    const { score, mismatches, findings } = runCase(policy, each);
    expect({ findings, mismatches }).toEqual({ findings: [], mismatches: [] });
    const { differences } = verifyPerson(policy, each.facts, each.asOf);
    expect(differences).toEqual([]);
    const said = score && scoreExplainer(policy)(score);
    for (const { text } of said?.nodes ?? []) expect([text.zh, text.en]).not.toContain('');
  });

  it('scores its persons as a population as it scores them one by one', () => {
    for (const asOf of new Set(cases.map((each) => each.asOf))) {
      const facts = cases.filter((each) => each.asOf === asOf).map((each) => each.facts);
      const { population, findings } = encodePopulation(populationOf(facts, asOf, policy.facts.facts), [
        policy.facts.facts,
      ]);
      if (!population) throw new Error(JSON.stringify(findings));
      const run = simulate(policy, population, asOf);
      const scores = facts.map((person) => scorePerson(policy, person, asOf).score);
      expect([...run.totals]).toEqual(scores.map((score) => score?.effectiveTotal));
      expect([...run.states].map((state) => STANDINGS[state])).toEqual(scores.map((score) => score?.verdicts.standing));
      expect(run.vetoed).toBe(scores.filter((score) => score && score.verdicts.vetoes.length > 0).length);
      for (const [index, { sum, unknown }] of run.nodes.entries()) {
        const nodes = scores.map((score) => score && [...nodesOf(score.root)][index]);
        expect(sum).toBe(nodes.reduce((total, node) => total + (node?.points ?? NaN), 0));
        expect(unknown).toBe(nodes.filter((node) => node && isUnknown(node)).length);
      }
    }
  });

  for (const each of rankings) {
    it(`ranking ${each.id}`, () => {
      const rules = policy.rules.scenes.get(each.scene);
      if (!rules) throw new Error(`there is no scene ${each.scene}`);
      const { ranking, findings } = rankScene(policy, rules, each.round, each.applications, each.asOf);
      expect(findings).toEqual([]);
      const pools = (ranking?.pools ?? []).map((pool, index) => {
        const expected = each.expect.pools[index];
        return {
          ...(pool.round ? { round: pool.round.id } : {}),
          quota: pool.quota,
          cutOff: pool.cutOff.points === null ? null : toDocumentPoints(pool.cutOff.points),
          ...(expected?.decidingKey === undefined ? {} : { decidingKey: pool.cutOff.decidingKey }),
          rows: pool.rows.map(({ applicationId, position, scenePoints, status, countedPerson }, place) => ({
            application: applicationId,
            position,
            points: toDocumentPoints(scenePoints),
            status,
            ...(expected?.rows[place]?.counted === undefined ? {} : { counted: countedPerson }),
          })),
        };
      });
      expect(pools).toEqual(each.expect.pools);
      const excluded = (ranking?.excluded ?? []).map(({ applicationId, reason }) => ({
        application: applicationId,
        code: reason.code,
      }));
      expect(excluded).toEqual(each.expect.excluded.map(({ application, code }) => ({ application, code })));
      for (const { application, until } of each.expect.excluded) {
        const reason = ranking?.excluded.find(({ applicationId }) => applicationId === application)?.reason;
        if (until !== undefined)
          expect([reason?.text.zh, reason?.text.en].every((text) => text?.includes(until))).toBe(true);
      }
    });
  }
});

it('a result says until when what holds against the points holds', () => {
  const scheme = ALL_SCHEMES.find(({ name }) => name === 'freeze-with-end');
  if (!scheme) throw new Error('the scheme is there');
  const policy = compiledScheme(scheme);
  const person = { penalty_on: '2026-01-01', dishonest: true, listed_until: '2027-01-01' };
  const { score } = scorePerson(policy, person, '2026-06-01');
  expect(score?.verdicts).toMatchObject({
    standing: 'frozen',
    vetoes: ['dishonest'],
    until: { frozen: '2027-01-01', dishonest: '2027-01-01' },
  });
  expect(score?.effectiveTotal).toBe(0);
  expect(score?.total).toBe(toHundredths(50));
  const summary = score && scoreExplainer(policy)(score).summary;
  expect(summary?.zh.match(/2027 年 1 月 1 日/g)).toHaveLength(2);
  expect(summary?.en.match(/2027-01-01/g)).toHaveLength(2);
});
