import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Application,
  checkPolicy,
  type CompiledPolicy,
  compilePolicy,
  type Fact,
  type Indicator,
  libraryOf,
  parsePolicyText,
  type PolicyDocument,
  publicationBlockers,
  type Ranking,
  rankScene,
  readPolicyRules,
  resolvePolicy,
  type Rule,
  type Scene,
  type SceneRoundInput,
  type ScoreNode,
} from '../src/index.js';

/**
 * Worked scenes of the packs whose documents give no values. The rankings run on copies in which this test fills a few pending values;
 * those values are made up here and stand in no pack.
 */
const AS_OF = '2026-06-18';
const MADE_UP = { at: '/rule', kind: 'illustrative', note: { zh: '测试虚构', en: 'Made up for this test' } } as const;

function pack(name: string): PolicyDocument {
  const path = fileURLToPath(new URL(`../packs/${name}/policy.json`, import.meta.url));
  const { value, findings } = parsePolicyText(readFileSync(path, 'utf8'));
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}

const LIBRARY = libraryOf([pack('zhejiang-common-2023')]);

function sceneOf(document: PolicyDocument, id: string): Scene {
  const scene = document.scenes.find((one) => one.id === id);
  if (!scene) throw new Error(`No scene ${id}`);
  return scene;
}

/** A fact of this test: points of an indicator, handed in directly. */
function madeUpFact(id: string): Fact {
  const type = { kind: 'integer', min: 0, max: 200 } as const;
  return { id, label: { zh: id }, type, personal: false, citations: [], marks: [{ ...MADE_UP, at: '' }] };
}

function withRules(node: ScoreNode, rules: ReadonlyMap<string, Rule>): ScoreNode {
  if (node.kind === 'include') return node;
  if (node.kind === 'group') return { ...node, children: node.children.map((child) => withRules(child, rules)) };
  const rule = rules.get(node.id);
  return rule === undefined ? node : ({ ...node, rule, max: 200, marks: [MADE_UP] } satisfies Indicator);
}

/** The policy with the points of these indicators (id → fact) handed in, and everybody eligible in every scene. */
function filled(document: PolicyDocument, points: Readonly<Record<string, string>>): CompiledPolicy {
  const rules = new Map(Object.entries(points).map(([id, fact]): [string, Rule] => [id, { var: fact }]));
  const copy: PolicyDocument = {
    ...document,
    facts: [...document.facts, ...Object.values(points).map(madeUpFact)],
    score: { ...document.score, children: document.score.children.map((child) => withRules(child, rules)) },
    scenes: document.scenes.map((scene) => ({ ...scene, eligibility: undefined })),
  };
  const { policy, findings } = compilePolicy(copy, LIBRARY);
  if (!policy) throw new Error(JSON.stringify(findings));
  return policy;
}

function ranked(
  policy: CompiledPolicy,
  scene: string,
  round: SceneRoundInput,
  applications: readonly Application[],
): Ranking {
  const rules = policy.rules.scenes.get(scene);
  if (!rules) throw new Error(`No scene ${scene}`);
  const { ranking, findings } = rankScene(policy, rules, round, applications, AS_OF);
  if (!ranking) throw new Error(JSON.stringify(findings));
  return ranking;
}

function rowsIn({ pools }: Ranking) {
  return pools.flatMap(({ rows }) => rows);
}

function orderIn(ranking: Ranking): string[] {
  return rowsIn(ranking).map(({ applicationId }) => applicationId);
}

describe.each(['yueqing-2022-draft', 'shengsi-2017', 'jiaxing-2012'])('the pack %s', (name) => {
  const document = pack(name);

  it('opens: it resolves and its rules read without a finding', () => {
    const { value: resolved, findings } = resolvePolicy(document, LIBRARY);
    expect(findings).toEqual([]);
    if (!resolved) throw new Error('not resolved');
    expect(readPolicyRules(resolved).findings).toEqual([]);
  });

  it('has no finding but its pending values, which block publication', () => {
    const findings = checkPolicy(document, LIBRARY);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['PENDING']));
    const blockers = publicationBlockers(findings);
    expect(blockers).toHaveLength(findings.length);
    expect(blockers.map(({ pointer }) => pointer)).toContain('/effective/from');
  });

  it('holds no value for an indicator of its own', () => {
    const own = (node: ScoreNode): Indicator[] =>
      node.kind === 'group' ? node.children.flatMap(own) : node.kind === 'indicator' ? [node] : [];
    const indicators = own(document.score);
    expect(indicators.length).toBeGreaterThan(7);
    expect(indicators.filter(({ rule, max }) => rule !== null || max !== null)).toEqual([]);
  });

  it('ranks nobody while the conditions of its scenes are pending', () => {
    const { policy } = compilePolicy(document, LIBRARY);
    if (!policy) throw new Error('not compiled');
    expect(policy.rules.scenes.size).toBe(document.scenes.length);
    for (const rules of policy.rules.scenes.values()) {
      const { ranking, findings } = rankScene(policy, rules, { quota: 1 }, [], AS_OF);
      expect(ranking).toBeNull();
      expect(findings.map(({ code }) => code)).toEqual(['RANK-ELIGIBILITY-PENDING']);
    }
  });
});

describe('schooling in Yueqing, as the draft describes it', () => {
  const scene = sceneOf(pack('yueqing-2022-draft'), 'schooling');

  it('has the four keys of the text in sequence, the other spouse last', () => {
    expect(scene.keys.map(({ id, direction }) => [id, direction])).toEqual([
      ['total', 'descending'],
      ['individual-score', 'descending'],
      ['registration-order', 'ascending'],
      ['social-service', 'descending'],
      ['other-spouse', 'descending'],
    ]);
    expect(scene).toMatchObject({ household: 'higher', tieAtLine: 'stop', quota: null });
    expect(scene.items).toBeUndefined();
  });

  it('announces and publicises for 5 working days, reviews and re-checks within 10', () => {
    expect(scene.clocks).toEqual({ announcement: 5, review: 10, publicity: 5, recheck: 10 });
  });
});

describe('ranking by the Yueqing keys (values made up)', () => {
  const policy = filled(pack('yueqing-2022-draft'), {
    'dwelling-items': 'test_dwelling',
    'welfare-items': 'test_public_welfare',
    'integrity-violations-items': 'test_deduction',
  });

  interface Points {
    /** Provincial points above the 30 that age and education give everybody here: pension months count half a point each. */
    readonly pensionMonths?: number;
    readonly dwelling: number;
    readonly social?: number;
    readonly deduction?: number;
    readonly registered: string;
    readonly permit?: string;
  }

  function person(id: string, points: Points) {
    const { pensionMonths = 60, dwelling, social = 0, deduction = 0, registered, permit = 'valid' } = points;
    const facts = {
      birth_date: '1990-01-01',
      education: 'bachelor',
      qualification_grade: 'none',
      skill_certificate_grade: 'none',
      title_level: 'none',
      specialized_certificate: false,
      pension_months: pensionMonths,
      residence_periods: [],
      permit_status: permit,
      forgery_finding: 'none',
      yueqing_registered_on: registered,
      yueqing_registration_cancelled: false,
      yueqing_household: false,
      yueqing_forgery: 'none',
      test_dwelling: dwelling,
      test_public_welfare: social,
      test_deduction: deduction,
    };
    return { id, facts };
  }

  function single(id: string, points: Points): Application {
    return { id, applicants: [person(`${id}-parent`, points)] };
  }

  const X = single('x', { dwelling: 57, social: 3, registered: '2019-03-01' });
  const Y = single('y', { dwelling: 59, social: 1, registered: '2018-05-01' });
  const Z = single('z', { pensionMonths: 40, dwelling: 70, social: 0, registered: '2021-01-01' });

  it('puts Z (individual score) before Y (registered earlier) before X', () => {
    const ranking = ranked(policy, 'schooling', { quota: 2 }, [X, Y, Z]);
    expect(orderIn(ranking)).toEqual(['z', 'y', 'x']);
    expect(rowsIn(ranking).map(({ scenePoints }) => scenePoints)).toEqual([12000, 12000, 12000]);
    expect(rowsIn(ranking).map(({ status }) => status)).toEqual(['admitted', 'admitted', 'rejected']);
    expect(rowsIn(ranking)[0]?.keys.map(({ display }) => display)).toEqual([
      '120.00',
      '70.00',
      '2021-01-01',
      '0.00',
      '—',
    ]);
    expect(ranking.pools[0]?.cutOff).toMatchObject({
      lastAdmitted: 'y',
      firstRejected: 'x',
      decidingKey: 'registration-order',
    });
  });

  it('falls to the social service score when the registration dates are equal', () => {
    const registered = '2019-03-01';
    const less = single('less', { dwelling: 59, social: 1, registered });
    const more = single('more', { dwelling: 57, social: 3, registered });
    expect(orderIn(ranked(policy, 'schooling', { quota: 1 }, [less, more]))).toEqual(['more', 'less']);
  });

  it('takes the individual score after deductions (A-20)', () => {
    const deducted = single('deducted', { dwelling: 70, deduction: 10, registered: '2019-03-01' });
    const plain = single('plain', { dwelling: 60, registered: '2018-05-01' });
    const ranking = ranked(policy, 'schooling', { quota: 1 }, [deducted, plain]);
    expect(rowsIn(ranking).map(({ scenePoints }) => scenePoints)).toEqual([12000, 12000]);
    expect(rowsIn(ranking).map(({ keys }) => keys[1]?.display)).toEqual(['60.00', '60.00']);
    expect(orderIn(ranking)).toEqual(['plain', 'deducted']);
  });

  it('takes deductions off after the cap of the city layer (A-17)', () => {
    const above = single('above', {
      pensionMonths: 51,
      dwelling: 200,
      social: 30,
      deduction: 40,
      registered: '2019-03-01',
    });
    const [row] = rowsIn(ranked(policy, 'schooling', { quota: 1 }, [above]));
    expect(row?.scenePoints).toBe(21550);
  });

  const wife = person('wife', { dwelling: 58, social: 3, registered: '2019-03-01' });
  const husband = person('husband', { dwelling: 58, registered: '2018-01-01' });
  const couple: Application = { id: 'couple', applicants: [husband, wife] };

  it('counts the spouse with 121 points, and her 118-point husband puts the couple before a single parent with equal keys', () => {
    const ranking = ranked(policy, 'schooling', { quota: 1 }, [
      single('alone', { dwelling: 58, social: 3, registered: '2019-03-01' }),
      couple,
    ]);
    expect(rowsIn(ranking)).toMatchObject([
      {
        applicationId: 'couple',
        countedPerson: 'wife',
        otherPerson: 'husband',
        scenePoints: 12100,
        otherScenePoints: 11800,
      },
      { applicationId: 'alone', countedPerson: 'alone-parent', scenePoints: 12100, otherScenePoints: null },
    ]);
    expect(rowsIn(ranking).map(({ position }) => position)).toEqual([1, 2]);
    expect(ranking.pools[0]?.cutOff.decidingKey).toBe('other-spouse');
  });

  it('lets the other spouse decide only behind the listed keys (A-22)', () => {
    const earlier = single('earlier', { dwelling: 58, social: 3, registered: '2019-02-28' });
    expect(orderIn(ranked(policy, 'schooling', { quota: 1 }, [couple, earlier]))).toEqual(['earlier', 'couple']);
  });

  it('counts the other spouse where the higher one has no active points', () => {
    const suspended = { ...person('wife', { dwelling: 58, social: 3, registered: '2019-03-01', permit: 'suspended' }) };
    const ranking = ranked(policy, 'schooling', { quota: 1 }, [{ id: 'couple', applicants: [husband, suspended] }]);
    expect(rowsIn(ranking)).toMatchObject([{ countedPerson: 'husband', scenePoints: 11800 }]);
  });

  it('stops at the line when every key is equal (A-25)', () => {
    const points: Points = { dwelling: 60, registered: '2019-03-01' };
    const ranking = ranked(policy, 'schooling', { quota: 1 }, [single('one', points), single('two', points)]);
    expect(rowsIn(ranking).map(({ status }) => status)).toEqual(['tie-at-line', 'tie-at-line']);
    expect(ranking.final).toBe(false);
  });

  it('counts the applicant alone in affordable rental', () => {
    const ranking = ranked(policy, 'affordable-rental', { quota: 1 }, [couple]);
    expect(rowsIn(ranking)).toMatchObject([{ countedPerson: 'husband', scenePoints: 11800 }]);
  });
});

describe.each(['school-entry', 'public-rental'])('the Shengsi scene %s (values made up)', (id) => {
  const document = pack('shengsi-2017');
  const policy = filled(document, { 'permit-years': 'test_points' });

  function single(name: string, points: number, joined = true): Application {
    const facts = {
      quantification_joined: joined,
      permit_issued: true,
      endorsement_overdue_days: 0,
      permit_cancellation_ground: 'none',
      citizen_card_held: false,
      local_insured_months: 0,
      test_points: points,
    };
    return { id: name, applicants: [{ id: `${name}-person`, facts }] };
  }

  it('ranks by points alone within a quota that is published each year', () => {
    expect(sceneOf(document, id)).toMatchObject({
      ranked: true,
      quota: null,
      household: 'own',
      clocks: { publicity: null },
    });
    const ranking = ranked(policy, id, { quota: 2 }, [single('low', 40), single('high', 60), single('middle', 50)]);
    expect(rowsIn(ranking).map(({ applicationId, status }) => [applicationId, status])).toEqual([
      ['high', 'admitted'],
      ['middle', 'admitted'],
      ['low', 'rejected'],
    ]);
  });

  it('stops at a tie on the line, for which the text has no rule', () => {
    const ranking = ranked(policy, id, { quota: 1 }, [single('one', 50), single('two', 50)]);
    expect(ranking.pools[0]?.tie).toMatchObject({ applications: ['one', 'two'], places: 1, method: 'stop' });
    expect(ranking.final).toBe(false);
  });

  it('leaves out who has not applied to take part', () => {
    const ranking = ranked(policy, id, { quota: 1 }, [single('outside', 90, false), single('inside', 10)]);
    expect(orderIn(ranking)).toEqual(['inside']);
    expect(ranking.excluded).toMatchObject([{ applicationId: 'outside', reason: { code: 'RANK-STANDING' } }]);
  });
});
