import type { FactSettingsInput } from '../settings/generation-settings.js';
import { sharesOfWeights, type Shares, type Table, WHOLE } from '../settings/distributions.js';
import { always, byCode, permille, quantiles, shares, where } from './notation.js';

/* Residence, dwelling, insurance, work contracts, business and taxes. All assumed. */

/** Share of households that own and live in their home, by years in the county, in ‰ … */
const OWNERS_BY_YEARS = [
  [1, 10],
  [3, 35],
  [5, 85],
  [10, 165],
  [null, 290],
] as const;

/** … times this, by work, in ‰; and how the others live. */
const HOMES_BY_WORK = {
  factory: { owners: 700, others: { rented: 610, dormitory: 310, other: 80 } },
  service: { owners: 800, others: { rented: 760, dormitory: 110, other: 130 } },
  'self-employed': { owners: 1700, others: { rented: 780, dormitory: 10, other: 210 } },
  professional: { owners: 1900, others: { rented: 740, dormitory: 160, other: 100 } },
  informal: { owners: 400, others: { rented: 690, dormitory: 40, other: 270 } },
} as const;

function homes(): Table<Shares> {
  const rows = OWNERS_BY_YEARS.flatMap(([below, owners]) =>
    Object.entries(HOMES_BY_WORK).map(([work, home]) => {
      const own = owners * home.owners;
      const codes = ['owned_occupied', ...Object.keys(home.others)];
      const rest = Object.values(home.others).map((weight) => ((1_000_000 - own) * weight) / 1000);
      const exact = sharesOfWeights([own, ...rest]);
      return {
        when: { work: [work], ...(below === null ? {} : { county_years: { below } }) },
        then: Object.fromEntries(codes.map((code, index) => [code, exact[index] ?? 0])),
      };
    }),
  );
  return { rows, otherwise: shares(HOMES_BY_WORK.service.others) };
}

const GRADUAL = quantiles([0, 800], [500, 5200], [1000, WHOLE]);

export const LIVELIHOOD: Readonly<Record<string, FactSettingsInput>> = {
  birth_date: { model: { kind: 'birth-date' } },
  residence_registration_date: { model: { kind: 'since', of: 'county' } },
  permit_status: {
    note: { zh: '没有居住证的只办了居住登记（口径 A-38）', en: 'Without a permit: registered only (A-38)' },
    model: { kind: 'choice', shares: always(shares({ valid: 952, none: 26, suspended: 16, cancelled: 6 })) },
  },
  residence_periods: {
    note: {
      zh: '每年有 7 % 的人中断一段；居住证中止或注销的，最后一段已结束',
      en: '7 % lapse in any year; where the permit is suspended or cancelled the last period has ended',
    },
    model: {
      kind: 'periods',
      from: 'from',
      to: 'to',
      lapsesPerYear: permille(70),
      lapseDays: quantiles([0, 10], [500, 60], [850, 150], [1000, 400]),
      ended: where({ permit_status: ['suspended', 'cancelled'] }, WHOLE, 0),
      endedDays: quantiles([0, 1], [600, 60], [1000, 500]),
    },
  },
  dwelling: {
    note: {
      zh: '来得越久、经营和专技人员，自有住房越多',
      en: 'The longer here, the more own their home; most of all owners of businesses and professionals',
    },
    shared: true,
    model: { kind: 'choice', shares: homes() },
  },
  renting_years: {
    model: {
      kind: 'time',
      of: 'county',
      unit: 'years',
      part: where(
        { dwelling: ['rented', 'dormitory'] },
        quantiles([0, 6000], [1000, WHOLE]),
        quantiles([0, 0], [500, 3500], [1000, 8000]),
      ),
      most: 80,
    },
  },
  pension_months: {
    note: { zh: '不超过在省内居住的月数，最多二十年', en: 'At most the months in the province, and twenty years' },
    model: {
      kind: 'time',
      of: 'residence',
      unit: 'months',
      holders: byCode(
        'work',
        { factory: 8000, service: 6600, 'self-employed': 4800, professional: 9600, informal: 1400 },
        0,
      ),
      part: always(quantiles([0, 600], [200, 3300], [500, 6200], [800, 8700], [1000, WHOLE])),
      most: 240,
    },
  },
  housing_fund_months: {
    note: { zh: '只有参保的人缴存，月数不超过参保月数', en: 'Of the insured only, and not longer than they are' },
    model: {
      kind: 'part',
      of: 'pension_months',
      holders: byCode('work', { factory: 1100, service: 900, 'self-employed': 200, professional: 6400 }, 0),
      part: always(GRADUAL),
    },
  },
  labour_contract: {
    model: {
      kind: 'chance',
      share: byCode('work', { factory: 8300, service: 7000, 'self-employed': 600, professional: 9500 }, 600),
    },
  },
  runs_business: {
    model: { kind: 'chance', share: where({ work: ['self-employed'] }, permille(850), permille(12)) },
  },
  above_scale_legal_representative: ofBusinesses(14),
  company_tax_yuan: {
    note: { zh: '小规模的免税', en: 'Small ones are exempt' },
    model: {
      kind: 'number',
      places: 2,
      holders: where({ runs_business: true }, permille(560), 0),
      values: always(
        quantiles(
          [0, 20_000],
          [400, 450_000],
          [700, 2_200_000],
          [900, 12_000_000],
          [985, 70_000_000],
          [1000, 600_000_000],
        ),
      ),
    },
  },
  income_tax_yuan: {
    model: {
      kind: 'number',
      places: 2,
      holders: byCode('work', { factory: 1600, service: 1100, 'self-employed': 2300, professional: 6200 }, 100),
      values: always(quantiles([0, 1000], [500, 60_000], [800, 260_000], [950, 1_300_000], [1000, 9_000_000])),
    },
  },
  tax_dishonesty: ofBusinesses(6),
  wage_arrears: ofBusinesses(7),
};

function ofBusinesses(share: number): FactSettingsInput {
  return { model: { kind: 'chance', share: where({ runs_business: true }, permille(share), 0) } };
}
