import { completedYears, type EpochDay } from '../../logic/calendar-day.js';
import { Random, topicKey } from '../random.js';
import * as assumed from './yongjia-distributions.js';

/** A fact's value as a population file writes it. */
export type FactValue = string | number | boolean | null | readonly Readonly<Record<string, string | null>>[];

/** Facts by id; null is unknown. */
export type Facts = Readonly<Record<string, FactValue>>;

/** A generated household, before its persons' facts are drawn. */
export interface Household {
  readonly index: number;
  readonly couple: boolean;
  /** Pool of the schooling scene whose district the household lives in. */
  readonly district: string;
  /** The stream of draws on that topic for the household as a whole. */
  readonly draws: (topic: string) => Random;
}

/** What a person's facts depend on together: drawn once, read by every topic. */
export interface Resident {
  readonly household: Household;
  readonly asOf: EpochDay;
  readonly born: EpochDay;
  /** Completed years on `asOf`. */
  readonly age: number;
  /** Code of the fact `education`. */
  readonly education: string;
  readonly work: assumed.Work;
  /** Days since the first registration in the province. */
  readonly residenceDays: number;
  /** Days since the first registration of the present chain in the county; not more than `residenceDays`. */
  readonly countyDays: number;
  /** Code of the fact `permit_status`. */
  readonly permit: string;
  readonly runsBusiness: boolean;
  /** Code of the fact `dwelling`, shared by a couple. */
  readonly dwelling: string;
  /** The stream of draws on that topic for this person; what one topic draws moves no other. */
  readonly draws: (topic: string) => Random;
}

/** The household of that number; every number names one. */
export function householdAt(seed: number, index: number): Household {
  const draws = (topic: string): Random => Random.of(seed, index, 0, topicKey(topic));
  return {
    index,
    couple: draws('couple').chance(assumed.COUPLES),
    district: draws('district').pick(assumed.SCHOOL_DISTRICTS),
    draws,
  };
}

function bornBefore(asOf: EpochDay, spouse: Resident | undefined, random: Random): EpochDay {
  const apart = random.between(-assumed.SPOUSE_AGE_SPREAD, assumed.SPOUSE_AGE_SPREAD);
  const drawn = random.fromTable(assumed.AGE_DAYS);
  const { value: ages } = assumed.AGE_DAYS;
  const [youngest, oldest] = [ages[0] ?? 0, ages.at(-1) ?? 0];
  return asOf - Math.min(oldest, Math.max(youngest, spouse ? asOf - spouse.born + apart : drawn));
}

function homeOf(household: Household, work: assumed.Work, yearsInCounty: number): string {
  const random = household.draws('dwelling');
  const owners = assumed.stepAt(assumed.HOME_OWNERS_BY_YEARS, yearsInCounty) * assumed.HOME_OWNERS_FACTOR[work];
  return random.below(1_000_000) < owners ? 'owned_occupied' : random.pick(assumed.DWELLING_BY_WORK[work]);
}

function workOf(education: string, random: Random): assumed.Work {
  const choices = assumed.WORK_BY_EDUCATION[education];
  if (!choices) throw new RangeError(`No work is assumed for the education ${education}`);
  return random.pick(choices);
}

/** A person of a household; the second one is the spouse of the first. */
export function residentOf(seed: number, household: Household, asOf: EpochDay, spouse?: Resident): Resident {
  const position = spouse ? 2 : 1;
  const draws = (topic: string): Random => Random.of(seed, household.index, position, topicKey(topic));
  const born = bornBefore(asOf, spouse, draws('age'));
  const age = completedYears(born, asOf);
  const education = draws('education').pick(assumed.stepAt(assumed.EDUCATION_BY_AGE, age));
  const work = workOf(education, draws('work'));
  const residence = draws('residence');
  const longest = asOf - born - assumed.REGISTERED_FROM_AGE_DAYS;
  const residenceDays = Math.min(longest, residence.fromTable(assumed.stepAt(assumed.RESIDENCE_DAYS_BY_AGE, age)));
  const moved = residence.chance(assumed.MOVED_WITHIN_PROVINCE);
  const share = moved ? residence.fromTable(assumed.SHARE_OF_TIME_IN_COUNTY) : 1000;
  const countyDays = Math.max(1, Math.floor((residenceDays * share) / 1000));
  const business = work === 'self-employed' ? assumed.BUSINESS_OF_SELF_EMPLOYED : assumed.BUSINESS_OF_OTHERS;
  return {
    household,
    asOf,
    born,
    age,
    education,
    work,
    residenceDays,
    countyDays,
    permit: draws('permit').pick(assumed.PERMIT),
    runsBusiness: draws('business').chance(business),
    dwelling: spouse?.dwelling ?? homeOf(household, work, Math.floor(countyDays / 365)),
    draws,
  };
}
