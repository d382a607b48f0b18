import type { Bilingual } from '../../findings/finding.js';
import type { ListValue, Value } from '../../evaluate/frame.js';
import { completedMonths, completedYears, type EpochDay } from '../../logic/calendar-day.js';
import type { Implausibility, QualityFact } from './quality-report.js';

/** A person's values in the order of the dictionary. */
type Values = readonly Value[];

/** Something that can hardly be; `holds` is asked of every person. */
interface Check {
  readonly id: string;
  readonly title: Bilingual;
  readonly facts: readonly string[];
  readonly holds: (values: Values, asOf: EpochDay) => boolean;
}

/** Persons that are kept as examples of one check. */
const MOST_EXAMPLES = 5;

/** Ages between which residents are expected, and below which a degree is. */
const AGES = { youngest: 16, oldest: 100, degree: 22 } as const;

type Kind = QualityFact['type']['kind'];

/** Reads the facts of a dictionary by their meaning; undefined where it has none of that id and kind. */
class Dictionary {
  private readonly places: ReadonlyMap<string, number>;

  constructor(readonly facts: readonly QualityFact[]) {
    this.places = new Map(facts.map(({ id }, place) => [id, place]));
  }

  number(id: string, ...kinds: Kind[]): ((values: Values) => number | null) | undefined {
    const place = this.places.get(id);
    const kind = place === undefined ? undefined : this.facts[place]?.type.kind;
    if (place === undefined || kind === undefined || !kinds.includes(kind)) return undefined;
    return (values) => {
      const value = values[place];
      return typeof value === 'number' ? value : null;
    };
  }

  yes(id: string): ((values: Values) => boolean | null) | undefined {
    const place = this.places.get(id);
    if (place === undefined || this.facts[place]?.type.kind !== 'boolean') return undefined;
    return (values) => {
      const value = values[place];
      return typeof value === 'boolean' ? value : null;
    };
  }

  /** True where the fact is one of these codes, null where it is unknown. */
  code(id: string, codes: readonly string[]): ((values: Values) => boolean | null) | undefined {
    const place = this.places.get(id);
    const type = place === undefined ? undefined : this.facts[place]?.type;
    if (place === undefined || type?.kind !== 'enumeration') return undefined;
    const indexes = new Set(codes.map((code) => type.codes.findIndex((known) => known.code === code)));
    return (values) => {
      const value = values[place];
      return typeof value === 'number' ? indexes.has(value) : null;
    };
  }

  /** Records with the places of their fields `from` and `to`. */
  periods(
    id: string,
  ): { readonly of: (values: Values) => ListValue; readonly from: number; readonly to: number } | undefined {
    const place = this.places.get(id);
    const type = place === undefined ? undefined : this.facts[place]?.type;
    if (place === undefined || type?.kind !== 'records') return undefined;
    const field = (name: string): number =>
      type.fields.findIndex((known) => known.id === name && known.type.kind === 'date');
    const [from, to] = [field('from'), field('to')];
    if (from < 0 || to < 0) return undefined;
    return {
      from,
      to,
      of: (values) => {
        const value = values[place];
        return Array.isArray(value) ? (value as ListValue) : [];
      },
    };
  }
}

function check(id: string, facts: readonly string[], zh: string, en: string, holds: Check['holds']): Check {
  return { id, facts, title: { zh, en }, holds };
}

function dateChecks(dictionary: Dictionary): Check[] {
  const checks: Check[] = [];
  const born = dictionary.number('birth_date', 'date');
  for (const { id, type, label } of dictionary.facts) {
    if (type.kind !== 'date') continue;
    const day = dictionary.number(id, 'date');
    if (!day) continue;
    const en = label.en ?? id;
    checks.push(
      check(
        `after-as-of:${id}`,
        [id],
        `${label.zh}晚于数据日期`,
        `After the day of the facts: ${en}`,
        (values, asOf) => {
          const at = day(values);
          return at !== null && at > asOf;
        },
      ),
    );
    if (!born || id === 'birth_date') continue;
    checks.push(
      check(`before-birth:${id}`, [id, 'birth_date'], `${label.zh}早于出生`, `Before birth: ${en}`, (values) => {
        const [at, birth] = [day(values), born(values)];
        return at !== null && birth !== null && at < birth;
      }),
    );
  }
  return checks;
}

function ageChecks(dictionary: Dictionary): Check[] {
  const born = dictionary.number('birth_date', 'date');
  if (!born) return [];
  const checks = [
    check(
      'age-unlikely',
      ['birth_date'],
      `不满 ${AGES.youngest} 周岁或超过 ${AGES.oldest} 周岁`,
      `Younger than ${AGES.youngest} or older than ${AGES.oldest}`,
      (values, asOf) => {
        const birth = born(values);
        if (birth === null) return false;
        const age = completedYears(birth, asOf);
        return age < AGES.youngest || age > AGES.oldest;
      },
    ),
  ];
  const graduate = dictionary.code('education', ['master', 'doctor']);
  if (graduate) {
    checks.push(
      check(
        'degree-too-young',
        ['education', 'birth_date'],
        `硕士、博士不满 ${AGES.degree} 周岁`,
        `A master or doctor younger than ${AGES.degree}`,
        (values, asOf) => {
          const birth = born(values);
          return birth !== null && graduate(values) === true && completedYears(birth, asOf) < AGES.degree;
        },
      ),
    );
  }
  const insured = dictionary.number('pension_months', 'integer');
  if (insured) {
    checks.push(
      check(
        'insured-too-long',
        ['pension_months', 'birth_date'],
        `参保月数超过满 ${AGES.youngest} 周岁以来的月数`,
        `Insured for longer than since the age of ${AGES.youngest}`,
        (values, asOf) => {
          const [months, birth] = [insured(values), born(values)];
          if (months === null || birth === null) return false;
          return months > Math.max(0, completedMonths(birth, asOf) - AGES.youngest * 12);
        },
      ),
    );
  }
  const renting = dictionary.number('renting_years', 'integer');
  if (renting) {
    checks.push(
      check(
        'renting-too-long',
        ['renting_years', 'birth_date'],
        '租住年数超过年龄',
        'Renting for longer than the person’s age',
        (values, asOf) => {
          const [years, birth] = [renting(values), born(values)];
          return years !== null && birth !== null && years > completedYears(birth, asOf);
        },
      ),
    );
  }
  return checks;
}

function periodChecks(dictionary: Dictionary): Check[] {
  const born = dictionary.number('birth_date', 'date');
  const ended = dictionary.code('permit_status', ['suspended', 'cancelled']);
  return dictionary.facts.flatMap(({ id, label }): Check[] => {
    const periods = dictionary.periods(id);
    if (!periods) return [];
    const { of, from, to } = periods;
    const [zh, en] = [label.zh, label.en ?? id];
    const start = (record: ListValue[number] | undefined): number => Number(record?.[from] ?? NaN);
    const end = (record: ListValue[number] | undefined, open: number): number => Number(record?.[to] ?? open);
    const checks = [
      check(`ends-before-start:${id}`, [id], `${zh}有一段止早于起`, `A period ends before it begins: ${en}`, (values) =>
        of(values).some((record) => end(record, Infinity) < start(record)),
      ),
      check(`overlaps:${id}`, [id], `${zh}有两段重叠`, `Two periods overlap: ${en}`, (values) => {
        const sorted = [...of(values)].sort((a, b) => start(a) - start(b));
        return sorted.some((record, index) => index > 0 && start(record) <= end(sorted[index - 1], Infinity));
      }),
      check(
        `period-after-as-of:${id}`,
        [id],
        `${zh}有一段起止晚于数据日期`,
        `A period lies after the day of the facts: ${en}`,
        (values, asOf) => of(values).some((record) => start(record) > asOf || end(record, asOf) > asOf),
      ),
    ];
    if (born) {
      checks.push(
        check(`before-birth:${id}`, [id, 'birth_date'], `${zh}早于出生`, `Before birth: ${en}`, (values) => {
          const birth = born(values);
          return birth !== null && of(values).some((record) => start(record) < birth);
        }),
      );
    }
    if (ended && id === 'residence_periods') {
      checks.push(
        check(
          'open-without-permit',
          [id, 'permit_status'],
          '居住证已中止或注销，居住登记却仍有效',
          'The permit is suspended or cancelled and the registration goes on',
          (values) => ended(values) === true && of(values).some((record) => record[to] === null),
        ),
      );
    }
    return checks;
  });
}

/** Pairs of which the first needs the second: a number above 0 or a yes, where the second is 0 or no. */
const NEEDS: readonly (readonly [fact: string, needs: string, zh: string, en: string])[] = [
  ['company_tax_yuan', 'runs_business', '未办企业却缴纳企业税费', 'Company taxes without a business'],
  [
    'above_scale_legal_representative',
    'runs_business',
    '未办企业却是规上企业法人代表',
    'Legal representative without a business',
  ],
  [
    'marrow_donated',
    'marrow_sample_registered',
    '未采样入库却捐献造血干细胞',
    'Donated marrow without a registered sample',
  ],
];

function combinationChecks(dictionary: Dictionary): Check[] {
  const checks = NEEDS.flatMap(([fact, needs, zh, en]): Check[] => {
    const amount = dictionary.number(fact, 'integer', 'decimal');
    const yes = dictionary.yes(fact);
    const needed = dictionary.yes(needs);
    if (!needed || !(amount ?? yes)) return [];
    const has = (values: Values): boolean => (amount ? (amount(values) ?? 0) > 0 : yes?.(values) === true);
    return [check(`needs:${fact}`, [fact, needs], zh, en, (values) => has(values) && needed(values) === false)];
  });
  const [fund, pension] = [
    dictionary.number('housing_fund_months', 'integer'),
    dictionary.number('pension_months', 'integer'),
  ];
  if (fund && pension) {
    checks.push(
      check(
        'fund-longer-than-insured',
        ['housing_fund_months', 'pension_months'],
        '公积金缴存月数超过参保月数',
        'A housing fund for longer than insured',
        (values) => {
          const [months, insured] = [fund(values), pension(values)];
          return months !== null && insured !== null && months > insured;
        },
      ),
    );
  }
  const since = dictionary.number('residence_registration_date', 'date');
  const periods = dictionary.periods('residence_periods');
  if (since && periods) {
    checks.push(
      check(
        'county-before-province',
        ['residence_registration_date', 'residence_periods'],
        '本县登记早于省内第一段登记',
        'Registered in the county before the first period in the province',
        (values) => {
          const [day, list] = [since(values), periods.of(values)];
          if (day === null || list.length === 0) return false;
          return day < Math.min(...list.map((record) => Number(record[periods.from] ?? Infinity)));
        },
      ),
    );
  }
  return checks;
}

/** Counts what can hardly be, person after person; checks whose facts a dictionary does not have, or has otherwise, fall away. */
export class ImplausibleTally {
  private readonly checks: readonly { readonly check: Check; persons: number; readonly examples: string[] }[];

  constructor(
    dictionary: readonly QualityFact[],
    private readonly asOf: EpochDay,
  ) {
    const facts = new Dictionary(dictionary);
    const all = [...dateChecks(facts), ...ageChecks(facts), ...periodChecks(facts), ...combinationChecks(facts)];
    this.checks = all.map((one) => ({ check: one, persons: 0, examples: [] }));
  }

  add(id: string, values: Values): void {
    for (const tally of this.checks) {
      if (!tally.check.holds(values, this.asOf)) continue;
      tally.persons += 1;
      if (tally.examples.length < MOST_EXAMPLES) tally.examples.push(id);
    }
  }

  /** Every check with its persons, those that nobody fails included. */
  report(): Implausibility[] {
    return this.checks.map(({ check: { id, title, facts }, persons, examples }) => ({
      id,
      title,
      facts,
      persons,
      examples,
    }));
  }
}
