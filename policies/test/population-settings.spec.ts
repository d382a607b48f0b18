import fc from 'fast-check';
import {
  collectedFacts,
  encodePopulation,
  type FactSettingsInput,
  generatedHeader,
  generatePopulation,
  type GenerationSettings,
  generationFindings,
  parseGenerationSettings,
  populationHash,
  settingsFindings,
  settingsFor,
  sharesOfWeights,
  WHOLE,
  withValueAt,
  YONGJIA_SETTINGS,
} from '../src/index.js';
import { ALL_PACKS, compiledPack } from './support/packs.js';
import { seeded } from './support/seed.js';

const AS_OF = '2026-06-18';
const written = JSON.parse(JSON.stringify(YONGJIA_SETTINGS)) as GenerationSettings;

/** The settings with one fact more, or another one in its place. */
function withFact(id: string, fact: FactSettingsInput): unknown {
  return { ...written, facts: { ...written.facts, [id]: fact } };
}

describe('the settings of Yongjia', () => {
  it('are data: written down and read again they give the same bytes', () => {
    const read = parseGenerationSettings(written);
    expect(read.findings).toEqual([]);
    const request = { seed: 7, persons: 300, asOf: AS_OF };
    const settings = read.value ?? undefined;
    expect(populationHash(generatePopulation({ ...request, ...(settings ? { settings } : {}) }))).toBe(
      populationHash(generatePopulation(request)),
    );
  });

  it('say that they are assumptions, and name every hidden trait', () => {
    expect(YONGJIA_SETTINGS.note.zh).toContain('不是统计数据');
    expect(YONGJIA_SETTINGS.note.en).toContain('no statistics');
    const hidden = Object.values(YONGJIA_SETTINGS.facts).filter(({ collected }) => !collected);
    expect(hidden.every(({ label }) => label?.zh && label.en)).toBe(true);
  });

  it('stand in the origin of the population by their hash', () => {
    const origin = (settings?: GenerationSettings) =>
      generatedHeader({ seed: 1, persons: 1, asOf: AS_OF, ...(settings ? { settings } : {}) }).origin?.settings;
    expect(origin()).toBe(origin(written));
    expect(origin()).not.toBe(origin({ ...written, people: { ...written.people, couples: 4300 } }));
  });
});

describe('settings that cannot be used are refused by place', () => {
  it.each<[string, unknown, string, string]>([
    ['a share above the whole', withValueAt(written, '/people/couples', 10_001), 'DOCUMENT-TOO-BIG', '/people/couples'],
    ['a binary fraction', withValueAt(written, '/people/couples', 0.5), 'DOCUMENT-WRONG-TYPE', '/people/couples'],
    [
      'shares of less than all',
      withValueAt(written, '/facts/permit_status/model/shares/otherwise', { valid: 9000, none: 999 }),
      'SETTINGS-SHARES-SUM',
      '/facts/permit_status/model/shares/otherwise',
    ],
    [
      'counts of more than all',
      withValueAt(written, '/facts/detention_count/model/shares/otherwise', [9000, 2000]),
      'SETTINGS-SHARES-SUM',
      '/facts/detention_count/model/shares/otherwise',
    ],
    [
      'quantiles that end early',
      withValueAt(written, '/people/ageDays', [
        [0, 7000],
        [9000, 9000],
      ]),
      'SETTINGS-QUANTILES-ENDS',
      '/people/ageDays',
    ],
    [
      'quantiles that fall',
      withValueAt(written, '/people/ageDays', [
        [0, 7000],
        [5000, 6999],
        [10_000, 9000],
      ]),
      'SETTINGS-QUANTILES-ORDER',
      '/people/ageDays/1/1',
    ],
    [
      'an age before birth',
      withValueAt(written, '/people/ageDays', [
        [0, -1],
        [10_000, 9000],
      ]),
      'SETTINGS-VALUE-OUT-OF-RANGE',
      '/people/ageDays/0/1',
    ],
    [
      'a condition on what there is not',
      withFact('x', {
        model: { kind: 'chance', share: { rows: [{ when: { nothing: true }, then: 1 }], otherwise: 0 } },
      }),
      'SETTINGS-UNKNOWN-NAME',
      '/facts/x/model/share/rows/0/when/nothing',
    ],
    [
      'a condition on an option that there is not',
      withFact('x', {
        model: { kind: 'chance', share: { rows: [{ when: { work: ['idle'] }, then: 1 }], otherwise: 0 } },
      }),
      'SETTINGS-UNKNOWN-CODE',
      '/facts/x/model/share/rows/0/when/work/0',
    ],
    [
      'a yes or no asked of an age',
      withFact('x', { model: { kind: 'chance', share: { rows: [{ when: { age: true }, then: 1 }], otherwise: 0 } } }),
      'SETTINGS-CONDITION-KIND',
      '/facts/x/model/share/rows/0/when/age',
    ],
    [
      'a condition on a date',
      withFact('x', {
        model: { kind: 'chance', share: { rows: [{ when: { birth_date: { from: 1 } }, then: 1 }], otherwise: 0 } },
      }),
      'SETTINGS-CONDITION-KIND',
      '/facts/x/model/share/rows/0/when/birth_date',
    ],
    [
      'a band without numbers',
      withFact('x', {
        model: { kind: 'chance', share: { rows: [{ when: { age: { from: 5, below: 5 } }, then: 1 }], otherwise: 0 } },
      }),
      'SETTINGS-EMPTY-BAND',
      '/facts/x/model/share/rows/0/when/age',
    ],
    [
      'a part of what is no number',
      withFact('x', {
        model: {
          kind: 'part',
          of: 'work',
          part: {
            otherwise: [
              [0, 0],
              [WHOLE, WHOLE],
            ],
          },
        },
      }),
      'SETTINGS-CONDITION-KIND',
      '/facts/x/model/of',
    ],
    [
      'a fact that depends on itself through another',
      {
        ...written,
        facts: {
          ...written.facts,
          veteran: {
            model: { kind: 'chance', share: { rows: [{ when: { local_hukou: true }, then: 1 }], otherwise: 0 } },
          },
          local_hukou: {
            model: { kind: 'chance', share: { rows: [{ when: { veteran: true }, then: 1 }], otherwise: 0 } },
          },
        },
      },
      'SETTINGS-CIRCLE',
      '/facts/veteran',
    ],
    ['a fact called age', withFact('age', { model: { kind: 'birth-date' } }), 'SETTINGS-RESERVED-NAME', '/facts/age'],
    ['nothing at all', null, 'DOCUMENT-WRONG-TYPE', ''],
  ])('%s', (_what, value, code, pointer) => {
    const { value: settings, findings } = parseGenerationSettings(value);
    expect(settings).toBeNull();
    expect(findings.map((finding) => [finding.code, finding.pointer])).toContainEqual([code, pointer]);
    for (const { message, remedy } of findings) {
      expect([message.zh, message.en, remedy.zh, remedy.en].every((text) => text.length > 0)).toBe(true);
    }
  });

  it('and a request with them is refused below /settings', () => {
    const settings = withValueAt(written, '/people/children/otherwise', [1]);
    const [finding] = generationFindings({ seed: 1, persons: 1, asOf: AS_OF, settings });
    expect(finding).toMatchObject({ code: 'SETTINGS-SHARES-SUM', pointer: '/settings/people/children/otherwise' });
  });

  it('shares are mended by the fix that is offered', () => {
    const bad = withValueAt(written, '/facts/permit_status/model/shares/otherwise', {
      valid: 3,
      none: 3,
      cancelled: 1,
      suspended: 0,
    });
    const [finding] = settingsFindings(bad);
    const mended = finding?.fix ? withValueAt(bad, finding.fix.pointer, finding.fix.value) : bad;
    expect(settingsFindings(mended)).toEqual([]);
    expect(mended.facts['permit_status']?.model).toMatchObject({
      shares: { otherwise: { valid: 4286, none: 4286, cancelled: 1428, suspended: 0 } },
    });
  });
});

describe('shares of weights', () => {
  it('add up to the whole, keep the order of the weights and leave 0 at 0', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }), (weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        const shares = sharesOfWeights(weights);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(WHOLE);
        const turned = weights.flatMap((weight, index) =>
          weights.flatMap((lighter, other) =>
            lighter < weight && (shares[other] ?? 0) > (shares[index] ?? 0) ? [[lighter, weight]] : [],
          ),
        );
        expect(turned).toEqual([]);
        expect(weights.filter((weight, index) => weight === 0 && shares[index] !== 0)).toEqual([]);
      }),
      seeded(400),
    );
  });
});

describe('settings follow what they say', () => {
  const persons = 1500;
  const generate = (settings: unknown) => {
    const read = parseGenerationSettings(settings);
    if (!read.value) throw new Error(JSON.stringify(read.findings));
    return generatePopulation({ seed: 11, persons, asOf: AS_OF, settings: read.value });
  };

  it('in shares, conditions, unknowns and what a couple has together', () => {
    const population = generate({
      ...written,
      facts: {
        ...written.facts,
        shop: {
          unknown: 1000,
          shared: true,
          model: {
            kind: 'choice',
            shares: { rows: [{ when: { household: ['couple'] }, then: { big: WHOLE } }], otherwise: { small: WHOLE } },
          },
        },
        luck: {
          model: {
            kind: 'number',
            places: 1,
            holders: { otherwise: 2500 },
            values: {
              otherwise: [
                [0, 15],
                [WHOLE, 15],
              ],
            },
          },
        },
      },
    });
    const sizes = new Map<string, number>();
    for (const { household } of population.persons) sizes.set(household, (sizes.get(household) ?? 0) + 1);
    const shops = population.persons.map(({ facts, household }) => [facts['shop'], sizes.get(household)]);
    const last = population.persons.at(-1)?.household ?? '';
    const wrong = shops.filter(
      ([shop, size], index) =>
        shop !== null && population.persons[index]?.household !== last && shop !== (size === 2 ? 'big' : 'small'),
    );
    expect(wrong).toEqual([]);
    const share = (count: number) => Math.round((count / persons) * 100);
    expect(share(shops.filter(([shop]) => shop === null).length)).toBeCloseTo(10, -0.5);
    expect(share(population.persons.filter(({ facts }) => facts['luck'] === 1.5).length)).toBeCloseTo(25, -0.5);
    expect(new Set(population.persons.map(({ facts }) => facts['luck']))).toEqual(new Set([0, 1.5]));
  });

  it('and another setting of one fact moves no other fact', () => {
    const before = generate(written);
    const after = generate(withValueAt(written, '/facts/veteran/model/share/otherwise', 5000));
    const without = (population: typeof before) =>
      JSON.stringify(population.persons.map(({ facts }) => ({ ...facts, veteran: null })));
    expect(without(after)).toBe(without(before));
    expect(after.applications).toEqual(before.applications);
  });
});

describe('settings for any policy', () => {
  it.each(ALL_PACKS.map((pack) => [pack.name, pack] as const))(
    '%s: every fact and scene is covered, and its dictionary accepts all persons',
    (_name, pack) => {
      const policy = compiledPack(pack);
      const { facts } = policy.facts;
      const { scenes } = policy.resolved.document;
      const settings = settingsFor(YONGJIA_SETTINGS, { facts, scenes });
      expect(settingsFindings(settings)).toEqual([]);
      expect(collectedFacts(settings)).toEqual(facts.map(({ id }) => id).sort());
      const population = generatePopulation({ seed: 5, persons: 200, asOf: AS_OF, settings });
      expect(encodePopulation(population, [facts]).findings).toEqual([]);
      const applied = new Set(population.applications.map(({ scene }) => scene));
      expect([...applied].sort()).toEqual(scenes.map(({ id }) => id).sort());
      for (const { scene, pool } of population.applications) {
        const pools = scenes.find(({ id }) => id === scene)?.pools.map(({ id }) => id) ?? [];
        expect(pools.length === 0 ? pool === undefined : pools.includes(pool ?? '')).toBe(true);
      }
    },
  );

  it('a fact that the dictionary declares otherwise gets a default, and conditions on it fall away', () => {
    const facts = compiledPack(ALL_PACKS[0] ?? never()).facts.facts;
    const education = {
      id: 'education',
      label: { zh: '学历' },
      type: { kind: 'boolean' as const },
      personal: false,
      citations: [],
      marks: [],
    };
    const pension = facts.find(({ id }) => id === 'pension_months') ?? {
      ...education,
      id: 'pension_months',
      type: { kind: 'integer' as const, min: 0, max: 720 },
    };
    const settings = settingsFor(YONGJIA_SETTINGS, { facts: [education, pension], scenes: [] });
    expect(settingsFindings(settings)).toEqual([]);
    expect(settings.facts['education']?.model.kind).toBe('chance');
    expect(settings.facts['work']?.collected).toBe(false);
    expect(generatePopulation({ seed: 1, persons: 5, asOf: AS_OF, settings }).header.facts).toEqual([
      'education',
      'pension_months',
    ]);
  });
});

function never(): never {
  throw new Error('There is no pack');
}
