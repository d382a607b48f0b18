import { formatDay, type PolicyDocumentInput, type Random } from '../../src/index.js';

type FactInput = NonNullable<PolicyDocumentInput['facts']>[number];
type TypeInput = FactInput['type'];

const label = (id: string) => ({ zh: `数据 ${id}` });
const fact = (id: string, type: TypeInput): FactInput => ({ id, label: label(id), type });
const codes = (...list: readonly string[]) => list.map((code) => ({ code, label: label(code) }));

export const DEGREES = ['none', 'school', 'college', 'bachelor', 'doctor'] as const;
export const TRADES = ['smith', 'baker', 'driver'] as const;
export const RANKS = ['town', 'county', 'city', 'province'] as const;

/** Facts of every type, with ranges around 0 and far from it; one list of periods, one of dated records. */
export const RANDOM_FACTS: readonly FactInput[] = [
  fact('count', { kind: 'integer', min: 0, max: 60 }),
  fact('signed', { kind: 'integer', min: -50, max: 1000 }),
  fact('people', { kind: 'integer', min: 1, max: 9 }),
  fact('great', { kind: 'integer', min: 0, max: 2_000_000_000 }),
  fact('yuan', { kind: 'decimal', places: 2, min: 0, max: 100_000 }),
  fact('share', { kind: 'decimal', places: 4, min: 0, max: 1 }),
  fact('offset', { kind: 'decimal', places: 1, min: -20, max: 20 }),
  fact('member', { kind: 'boolean' }),
  fact('veteran', { kind: 'boolean' }),
  fact('degree', { kind: 'enumeration', ordered: true, codes: codes(...DEGREES) }),
  fact('degree_of_spouse', { kind: 'enumeration', ordered: true, codes: codes(...DEGREES) }),
  fact('trade', { kind: 'enumeration', codes: codes(...TRADES) }),
  fact('born', { kind: 'date', min: '1920-01-01', max: '2026-12-31' }),
  fact('settled', { kind: 'date', min: '2000-01-01', max: '2030-12-31' }),
  fact('any_day', { kind: 'date' }),
  fact('stays', {
    kind: 'records',
    most: 6,
    fields: [
      { id: 'from', label: label('from'), type: { kind: 'date', min: '2000-01-01', max: '2030-12-31' } },
      { id: 'to', label: label('to'), type: { kind: 'date' }, optional: true },
    ],
  }),
  fact('works', {
    kind: 'records',
    most: 8,
    fields: [
      { id: 'on', label: label('on'), type: { kind: 'date', min: '2015-01-01', max: '2026-12-31' } },
      { id: 'hours', label: label('hours'), type: { kind: 'decimal', places: 1, min: 0, max: 200 } },
      { id: 'bonus', label: label('bonus'), type: { kind: 'integer', min: -5, max: 20 }, optional: true },
      { id: 'rank', label: label('rank'), type: { kind: 'enumeration', ordered: true, codes: codes(...RANKS) } },
      { id: 'paid', label: label('paid'), type: { kind: 'boolean' } },
    ],
  }),
];

/** Numbers on which rules of the generator turn, so that persons stand at, just below and just above them. */
export const TURNING_POINTS = [0, 1, 2, 3, 5, 10, 12, 18, 30, 60, 100, 365, 1000, 0.5, 0.25, 0.1, 0.01, 2.5, 19.9, -1, -5, -0.5] as const; // prettier-ignore

/** Days on which rules turn: leap days, ends of months and years, the ends of ranges. */
export const TURNING_DAYS = [
  '2000-01-01', '2000-02-29', '2004-02-29', '2020-02-28', '2020-02-29', '2020-03-01', '2023-02-28', '2024-02-29', '2024-12-31',
  '2025-01-31', '2026-01-01', '2026-06-18', '2026-06-19', '2026-12-31', '1960-02-29',
] as const; // prettier-ignore

export function oneOf<T>(random: Random, list: readonly T[]): T {
  return list[random.below(list.length)] as T;
}

const DAY_OF_2026 = 20_454;

function randomDay(random: Random, min: string | undefined, max: string | undefined): string {
  const fits = (day: string): boolean => (min === undefined || day >= min) && (max === undefined || day <= max);
  const day = random.chance(450)
    ? oneOf(random, TURNING_DAYS)
    : random.chance(100)
      ? oneOf(random, [min ?? '0001-01-01', max ?? '9999-12-31'])
      : formatDay(DAY_OF_2026 - random.below(9000) + 400);
  return fits(day) ? day : (max ?? min ?? day);
}

function randomNumber(random: Random, places: number, min: number, max: number): number {
  const unit = 10 ** places;
  const within = (value: number): number => Math.round(Math.min(max, Math.max(min, value)) * unit) / unit;
  if (random.chance(150)) return oneOf(random, [min, max]);
  if (random.chance(600)) return within(oneOf(random, TURNING_POINTS) + oneOf(random, [0, 0, 0, 1, -1]) / unit);
  return within(min + random.below(Math.min(4_000_000_000, Math.round((max - min) * unit) + 1)) / unit);
}

function randomValue(random: Random, type: TypeInput): unknown {
  switch (type.kind) {
    case 'boolean':
      return random.chance(500);
    case 'integer':
      return randomNumber(random, 0, type.min, type.max);
    case 'decimal':
      return randomNumber(random, type.places, type.min, type.max);
    case 'enumeration':
      return oneOf(random, type.codes).code;
    case 'date':
      return randomDay(random, type.min, type.max);
    case 'records': {
      const length = random.chance(150) ? type.most : random.chance(200) ? 0 : random.below(Math.min(5, type.most + 1));
      return Array.from({ length }, () => {
        const fields = type.fields.map(({ id, type: field, optional }) => [
          id,
          optional && random.chance(250) ? null : randomValue(random, field),
        ]);
        return Object.fromEntries(fields) as unknown;
      });
    }
  }
}

/** A person of that dictionary; each fact is unknown in `unknownPermille` of 1000. */
export function randomPerson(
  random: Random,
  unknownPermille: number,
  facts: readonly FactInput[] = RANDOM_FACTS,
): Record<string, unknown> {
  const known = facts.filter(() => !random.chance(unknownPermille));
  return Object.fromEntries(known.map(({ id, type }) => [id, randomValue(random, type)]));
}
