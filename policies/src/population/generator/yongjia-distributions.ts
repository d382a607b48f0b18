/*
 * Marginals and dependencies of the generated residents of the practice county, a copy of Yongjia.
 *
 * EVERYTHING IN THIS FILE IS AN ASSUMPTION (示例，不是统计数据). None of the source documents holds statistics of residents. The figures
 * were chosen so that a county of valve, zipper, button and shoe factories looks plausible, that every indicator, deduction,
 * veto and state of the Yongjia policies occurs, and that totals spread as an officer would expect. They support no statement about
 * any real place, and nothing in the product reads them but the generator.
 *
 * Units: shares in ‰ (of 1000), weights as whole numbers, ages in completed years, durations in days, months or years as named,
 * amounts in fen. Change a figure and raise GENERATOR, because the same seed then gives another population.
 */
import type { CountWeights, QuantileTable, Weights } from '../random.js';

/** Name and version of this generator; stands in the header of every population it makes. */
export const GENERATOR = 'yongjia-residents/1';

/** A parameter that depends on a number: that of the first step whose `below` is greater. The last step has Infinity. */
export type Stepped<T> = readonly { readonly below: number; readonly then: T }[];

/** The parameter at `value`. */
export function stepAt<T>(steps: Stepped<T>, value: number): T {
  const found = steps.find(({ below }) => value < below) ?? steps.at(-1);
  if (!found) throw new RangeError('A stepped parameter has at least one step');
  return found.then;
}

const DAYS = 365;

/* ── Households ───────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/** Share of households that are couples of two new residents. The others are persons alone, or whose spouse is not a new resident. */
export const COUPLES = 420;

/** Age in days, of the first person of a household. Working ages; the youngest is 18. */
export const AGE_DAYS: QuantileTable = {
  permille: [0, 70, 240, 450, 660, 840, 950, 1000],
  value: [18 * 366, 23 * DAYS, 30 * DAYS, 37 * DAYS, 44 * DAYS, 51 * DAYS, 58 * DAYS, 68 * DAYS],
};

/** A spouse is within this many days older or younger. */
export const SPOUSE_AGE_SPREAD = 6 * DAYS;

/** School districts by their share of the households; ids are the pools of the schooling scene. */
export const SCHOOL_DISTRICTS: Weights = {
  chengbei: 545,
  chengnan: 429,
  oujiang: 447,
  dongou: 395,
  qiaotou: 324,
  shangtang: 276,
};

/* ── Education, work, skills ──────────────────────────────────────────────────────────────────────────────────────────────── */

/** Education by age: the younger, the longer at school. */
export const EDUCATION_BY_AGE: Stepped<Weights> = [
  { below: 26, then: { below_senior: 240, senior: 410, college: 235, bachelor: 108, master: 7 } },
  { below: 36, then: { below_senior: 360, senior: 345, college: 178, bachelor: 103, master: 12, doctor: 2 } },
  { below: 46, then: { below_senior: 560, senior: 275, college: 102, bachelor: 54, master: 7, doctor: 2 } },
  { below: Infinity, then: { below_senior: 735, senior: 205, college: 40, bachelor: 19, master: 1 } },
];

/** Share whose education record is not in the provincial database (reading A-06). */
export const EDUCATION_NOT_ON_RECORD = 12;

/** What a person lives by. */
export type Work = 'factory' | 'service' | 'self-employed' | 'professional' | 'informal';

/** Work by education: weights in the order of the education codes. */
export const WORK_BY_EDUCATION: Readonly<Record<string, Weights<Work>>> = {
  below_senior: { factory: 560, service: 190, 'self-employed': 110, professional: 5, informal: 135 },
  senior: { factory: 560, service: 210, 'self-employed': 130, professional: 25, informal: 75 },
  college: { factory: 400, service: 230, 'self-employed': 120, professional: 210, informal: 40 },
  bachelor: { factory: 210, service: 180, 'self-employed': 110, professional: 480, informal: 20 },
  master: { factory: 60, service: 90, 'self-employed': 90, professional: 760 },
  doctor: { factory: 20, service: 40, 'self-employed': 90, professional: 850 },
};

/** National qualification by work. */
export const QUALIFICATION_BY_WORK: Readonly<Record<Work, Weights>> = {
  factory: { none: 905, grade_5: 38, grade_4: 34, grade_3: 16, grade_2: 5, grade_1: 2 },
  service: { none: 945, grade_5: 28, grade_4: 18, grade_3: 7, grade_2: 2 },
  'self-employed': { none: 965, grade_5: 15, grade_4: 12, grade_3: 6, grade_2: 2 },
  professional: { none: 880, grade_5: 15, grade_4: 30, grade_3: 45, grade_2: 22, grade_1: 8 },
  informal: { none: 988, grade_5: 8, grade_4: 4 },
};

/** Skill level certificates, issued by enterprises and associations; more common than the national qualification. */
export const SKILL_CERTIFICATE_BY_WORK: Readonly<Record<Work, Weights>> = {
  factory: { none: 840, grade_5: 62, grade_4: 58, grade_3: 30, grade_2: 8, grade_1: 2 },
  service: { none: 905, grade_5: 52, grade_4: 30, grade_3: 11, grade_2: 2 },
  'self-employed': { none: 945, grade_5: 25, grade_4: 18, grade_3: 9, grade_2: 3 },
  professional: { none: 860, grade_5: 15, grade_4: 40, grade_3: 55, grade_2: 25, grade_1: 5 },
  informal: { none: 975, grade_5: 18, grade_4: 7 },
};

/** Professional titles of professionals by age; nobody else has one. */
export const TITLE_BY_AGE: Stepped<Weights> = [
  { below: 28, then: { none: 800, junior: 195, middle: 5 } },
  { below: 36, then: { none: 610, junior: 270, middle: 118, senior: 2 } },
  { below: Infinity, then: { none: 560, junior: 200, middle: 205, senior: 35 } },
];

/** Share with a special capability certificate. */
export const SPECIALIZED_CERTIFICATE = 35;

/** Recognised talent class: by education, and of master craftsmen (grade 2 and 1). Nobody else has one. */
export const TALENT_BY_EDUCATION: Readonly<Record<string, Weights>> = {
  bachelor: { none: 905, g: 78, f: 14, e: 3 },
  master: { none: 530, g: 310, f: 130, e: 28, d: 2 },
  doctor: { none: 220, g: 90, f: 330, e: 270, d: 70, c: 15, b: 4, a: 1 },
};
export const TALENT_OF_CRAFTSMEN: Weights = { none: 640, g: 290, f: 60, e: 10 };

/* ── Residence ────────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/** Days since the first registration in the province, bounded by age; longer for the older, because more of them have stayed. */
export const RESIDENCE_DAYS_BY_AGE: Stepped<QuantileTable> = [
  { below: 26, then: { permille: [0, 220, 470, 740, 950, 1000], value: [20, 300, 800, 1400, 2400, 3500] } },
  { below: 36, then: { permille: [0, 150, 370, 640, 870, 1000], value: [40, 400, 1150, 2350, 4000, 5800] } },
  { below: 46, then: { permille: [0, 110, 290, 540, 810, 1000], value: [40, 450, 1400, 2900, 4800, 8200] } },
  { below: Infinity, then: { permille: [0, 100, 250, 490, 760, 1000], value: [40, 450, 1400, 3000, 5000, 9000] } },
];

/** No registration before this age. */
export const REGISTERED_FROM_AGE_DAYS = 16 * 366;

/** Share of years of residence in which the registration lapses for a while. */
export const LAPSES_PER_YEAR = 70;

/** Days of such a lapse. */
export const LAPSE_DAYS: QuantileTable = { permille: [0, 500, 850, 1000], value: [10, 60, 150, 400] };

/** Share of persons who came from elsewhere in the province: registered in the county for a part of their time only. */
export const MOVED_WITHIN_PROVINCE = 280;

/** The share of their time that these have been in the county, in ‰. */
export const SHARE_OF_TIME_IN_COUNTY: QuantileTable = { permille: [0, 500, 1000], value: [100, 550, 950] };

/** State of the residence permit. Without one: registered only (reading A-38). */
export const PERMIT: Weights = { valid: 952, none: 26, suspended: 16, cancelled: 6 };

/** Days since a permit that is not valid was suspended or cancelled: the last registration ended then. */
export const DAYS_SINCE_PERMIT_ENDED: QuantileTable = { permille: [0, 600, 1000], value: [1, 60, 500] };

/* ── Livelihood ───────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/** Share insured at all, by work. */
export const INSURED_BY_WORK: Readonly<Record<Work, number>> = {
  factory: 800,
  service: 660,
  'self-employed': 480,
  professional: 960,
  informal: 140,
};

/** Insured months per 1000 months of residence, of those who are insured. */
export const INSURED_SHARE_OF_RESIDENCE: QuantileTable = {
  permille: [0, 200, 500, 800, 1000],
  value: [60, 330, 620, 870, 1000],
};

/** Most insured months: nobody has paid for longer than twenty years here. */
export const MOST_INSURED_MONTHS = 240;

/** Share of the insured who also have a housing fund, by work. */
export const HOUSING_FUND_BY_WORK: Readonly<Record<Work, number>> = {
  factory: 110,
  service: 90,
  'self-employed': 20,
  professional: 640,
  informal: 0,
};

/** Months of housing fund per 1000 insured months. */
export const FUND_SHARE_OF_INSURED: QuantileTable = { permille: [0, 500, 1000], value: [80, 520, 1000] };

/** Share of households that own and live in their home, by years in the county … */
export const HOME_OWNERS_BY_YEARS: Stepped<number> = [
  { below: 1, then: 10 },
  { below: 3, then: 35 },
  { below: 5, then: 85 },
  { below: 10, then: 165 },
  { below: Infinity, then: 290 },
];

/** … times this, by work, in ‰. */
export const HOME_OWNERS_FACTOR: Readonly<Record<Work, number>> = {
  factory: 700,
  service: 800,
  'self-employed': 1700,
  professional: 1900,
  informal: 400,
};

/** How the others live, by work. */
export const DWELLING_BY_WORK: Readonly<Record<Work, Weights>> = {
  factory: { rented: 610, dormitory: 310, other: 80 },
  service: { rented: 760, dormitory: 110, other: 130 },
  'self-employed': { rented: 780, dormitory: 10, other: 210 },
  professional: { rented: 740, dormitory: 160, other: 100 },
  informal: { rented: 690, dormitory: 40, other: 270 },
};

/** Share of the time in the county during which home owners rented before. */
export const OWNERS_RENTED_BEFORE: QuantileTable = { permille: [0, 500, 1000], value: [0, 350, 800] };

/** Share with a labour contract, by work. */
export const LABOUR_CONTRACT_BY_WORK: Readonly<Record<Work, number>> = {
  factory: 830,
  service: 700,
  'self-employed': 60,
  professional: 950,
  informal: 60,
};

/** Share of the self-employed who have registered a firm or a business; a few others have one beside their work. */
export const BUSINESS_OF_SELF_EMPLOYED = 850;
export const BUSINESS_OF_OTHERS = 12;

/** Share of registered businesses that are above-scale enterprises with this person as legal representative. */
export const ABOVE_SCALE = 14;

/** Share of businesses that pay taxes at all, and the amount paid so far, in fen; small ones are exempt. */
export const BUSINESS_PAYS_TAX = 560;
export const COMPANY_TAX_FEN: QuantileTable = {
  permille: [0, 400, 700, 900, 985, 1000],
  value: [20_000, 450_000, 2_200_000, 12_000_000, 70_000_000, 600_000_000],
};

/** Share who have paid personal income tax, by work, and the amount so far, in fen. */
export const INCOME_TAX_BY_WORK: Readonly<Record<Work, number>> = {
  factory: 160,
  service: 110,
  'self-employed': 230,
  professional: 620,
  informal: 10,
};
export const INCOME_TAX_FEN: QuantileTable = {
  permille: [0, 500, 800, 950, 1000],
  value: [1_000, 60_000, 260_000, 1_300_000, 9_000_000],
};

/* ── Identity, contribution, recognition ──────────────────────────────────────────────────────────────────────────────────── */

/** Share of party members by education. */
export const PARTY_MEMBERS_BY_EDUCATION: Readonly<Record<string, number>> = {
  below_senior: 9,
  senior: 26,
  college: 70,
  bachelor: 135,
  master: 220,
  doctor: 240,
};
/** Share of members of a democratic party among graduates; nobody else. */
export const DEMOCRATIC_PARTY_OF_GRADUATES = 14;
export const VETERANS = 27;

/** Share of persons with at least one award, by level; how many such persons have. */
export const AWARDS = { county: 16, city: 5, province: 2, nation: 1 } as const;
export const AWARD_COUNTS: CountWeights = [0, 82, 14, 4];

export const MARROW_SAMPLES = 9;
export const BODY_PLEDGES = 6;
/** Share of those whose marrow sample is registered who have donated. */
export const MARROW_DONORS_OF_SAMPLES = 40;
export const RELATIVE_BODY_DONATED = 1;

export const BLOOD_DONORS = 150;
export const BLOOD_DONATIONS: QuantileTable = { permille: [0, 550, 800, 950, 1000], value: [1, 2, 4, 9, 30] };

export const VOLUNTEERS = 210;
export const VOLUNTEER_EVENTS: QuantileTable = { permille: [0, 500, 800, 950, 1000], value: [1, 4, 10, 25, 90] };

/** Share of donors by work, and the amount given so far, in fen. */
export const DONORS_BY_WORK: Readonly<Record<Work, number>> = {
  factory: 60,
  service: 60,
  'self-employed': 170,
  professional: 150,
  informal: 20,
};
export const DONATION_FEN: QuantileTable = {
  permille: [0, 500, 800, 950, 1000],
  value: [1_000, 30_000, 150_000, 700_000, 8_000_000],
};

export const LEGAL_STUDENTS = 340;
export const LEGAL_STUDIES: QuantileTable = { permille: [0, 600, 900, 1000], value: [1, 3, 8, 20] };

/** Share of deputies and delegates at each level. */
export const PARTICIPATION = { township: 5, county: 2, city: 1 } as const;
/** Share of city deputies who are also provincial or national ones. */
export const PARTICIPATION_OF_CITY_DEPUTIES = { province: 150, nation: 40 } as const;

/** Share with at least one patent, of professionals and registered businesses; of all others. */
export const PATENT_HOLDERS = {
  inventive: { design: 30, utility: 45, invention: 12 },
  others: { design: 1, utility: 2, invention: 0 },
} as const;
export const PATENT_COUNTS: CountWeights = [0, 70, 20, 7, 0, 3];

/** Share of professionals with a science award, by level. */
export const SCIENCE_AWARDS = { city: 9, province: 3, nation: 1 } as const;

export const RED_STATION_VISITORS = 70;
export const MEDIATORS = 16;
export const PATROLLERS = 60;
export const ACTIVITY_COUNTS: QuantileTable = { permille: [0, 600, 900, 1000], value: [1, 3, 7, 20] };

/* ── Conduct ──────────────────────────────────────────────────────────────────────────────────────────────────────────────── */

export const FORGERY: Weights = { none: 997, items: 2, all: 1 };
export const LOCAL_HUKOU = 4;
export const DISHONEST_DEBTORS = 5;
export const SERVING_SENTENCE = 1;

export const DETENTIONS: CountWeights = [993, 6, 1];
export const PUBLIC_SECURITY_FINES: CountWeights = [978, 18, 3, 1];
export const TRAFFIC_VIOLATIONS: CountWeights = [925, 55, 14, 4, 0, 2];
export const BENEFIT_FRAUD = 1;
/** Of those who run a business; nobody else. */
export const TAX_DISHONESTY_OF_BUSINESSES = 6;
export const WAGE_ARREARS_OF_BUSINESSES = 7;
export const URBAN_MANAGEMENT_PENALTIES: Readonly<Record<'self-employed' | 'others', CountWeights>> = {
  'self-employed': [935, 45, 14, 6],
  others: [991, 8, 1],
};
export const FALLING_OBJECTS: CountWeights = [998, 2];

/* ── Facts not obtained ───────────────────────────────────────────────────────────────────────────────────────────────────── */

/** Share of persons who have not declared a fact that only they can declare, for each such fact. */
export const NOT_DECLARED = 30;

/** The facts that persons declare themselves, with evidence; the others come from registers. */
export const SELF_DECLARED: readonly string[] = [
  'democratic_party_member',
  'award_county_count',
  'award_city_count',
  'award_province_count',
  'award_nation_count',
  'marrow_donated',
  'relative_body_donated',
  'volunteer_count',
  'donation_yuan',
  'participation_township',
  'participation_county',
  'participation_city',
  'participation_province',
  'participation_nation',
  'design_patents',
  'utility_patents',
  'invention_patents',
  'science_award_city',
  'science_award_province',
  'science_award_nation',
];

/* ── Applications ─────────────────────────────────────────────────────────────────────────────────────────────────────────── */

/** Ages at which people have a child that comes to school. */
export const PARENT_AGES = { from: 25, to: 46 } as const;

/** Share of households of that age with a child that applies for a school place this year. */
export const SCHOOL_APPLICANTS = { couples: 100, alone: 20 } as const;

/** Share of these that apply for two children (reading A-29). */
export const TWO_CHILDREN = 45;

/** Share of households that apply for public rental housing, by how they live. */
export const RENTAL_APPLICANTS: Readonly<Record<string, number>> = {
  owned_occupied: 0,
  rented: 58,
  dormitory: 44,
  other: 40,
};
