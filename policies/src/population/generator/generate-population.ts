import { parseDay } from '../../logic/calendar-day.js';
import {
  type Population,
  POPULATION_FORMAT,
  type PopulationHeader,
  type PopulationPerson,
  type SceneApplication,
} from '../population-format.js';
import { COMMON_TOPICS } from './common-facts.js';
import { COUNTY_TOPICS } from './county-facts.js';
import { type Facts, type FactValue, type Household, householdAt, type Resident, residentOf } from './resident.js';
import * as assumed from './yongjia-distributions.js';

/** What is to be generated. */
export interface GenerationRequest {
  /** A whole number from 0 to 2^53 − 1. The same seed gives the same persons, on every machine. */
  readonly seed: number;
  /** How many; a smaller population is the beginning of a larger one of the same seed and day. */
  readonly persons: number;
  /** Day on which the facts are taken, `YYYY-MM-DD`: ages and times run back from it. */
  readonly asOf: string;
  readonly title?: string;
}

/** Most persons of one generated population. */
export const MOST_GENERATED = 20_000_000;

/** A household with its persons and their applications; ids are given by its caller. */
interface GeneratedHousehold {
  readonly persons: readonly Facts[];
  /** Scene and pool of each application. The persons of the household apply together. */
  readonly applications: readonly { readonly scene: string; readonly pool?: string }[];
}

const TOPICS = [...COMMON_TOPICS, ...COUNTY_TOPICS];

/** Ids of the facts that generated persons have, in alphabetical order. */
export const GENERATED_FACTS: readonly string[] = (() => {
  const anybody = residentOf(0, householdAt(0, 1), 20_000);
  return TOPICS.flatMap((topic) => Object.keys(topic(anybody))).sort();
})();

/** Every person has every fact, in one order, unknown ones as null: objects of one shape cost little to make and to read. */
const NOTHING_KNOWN = JSON.stringify(Object.fromEntries(GENERATED_FACTS.map((id) => [id, null])));
const TEMPLATE = JSON.parse(NOTHING_KNOWN) as Readonly<Record<string, FactValue>>;

function factsOf(resident: Resident): Facts {
  const facts: Record<string, FactValue> = { ...TEMPLATE };
  for (const topic of TOPICS) {
    const part = topic(resident);
    for (const id in part) facts[id] = part[id] ?? null;
  }
  for (const id of assumed.SELF_DECLARED) {
    if (resident.draws(`declared-${id}`).chance(assumed.NOT_DECLARED)) facts[id] = null;
  }
  return facts;
}

function applicationsOf(household: Household, [first]: readonly Resident[]): GeneratedHousehold['applications'] {
  const [school, rental] = [household.draws('schooling'), household.draws('rental')];
  const { couples, alone } = assumed.SCHOOL_APPLICANTS;
  const { from, to } = assumed.PARENT_AGES;
  const parents = first !== undefined && first.age >= from && first.age <= to;
  const applies = parents && school.chance(household.couple ? couples : alone);
  const children = applies ? (school.chance(assumed.TWO_CHILDREN) ? 2 : 1) : 0;
  const rents = rental.chance(assumed.RENTAL_APPLICANTS[first?.dwelling ?? ''] ?? 0);
  return [
    ...Array.from({ length: children }, () => ({ scene: 'schooling', pool: household.district })),
    ...(rents ? [{ scene: 'public-rental' }] : []),
  ];
}

function generateHousehold(seed: number, index: number, asOf: number): GeneratedHousehold {
  const household = householdAt(seed, index);
  const first = residentOf(seed, household, asOf);
  const residents = household.couple ? [first, residentOf(seed, household, asOf, first)] : [first];
  return { persons: residents.map(factsOf), applications: applicationsOf(household, residents) };
}

function numbered(letter: string, number: number): string {
  return `${letter}${String(number).padStart(8, '0')}`;
}

/** The header of the population that a request gives. */
export function generatedHeader({ seed, persons, asOf, title }: GenerationRequest): PopulationHeader {
  return {
    format: POPULATION_FORMAT,
    ...(title === undefined ? {} : { title }),
    asOf,
    facts: [...GENERATED_FACTS],
    origin: { generator: assumed.GENERATOR, seed, persons },
  };
}

/**
 * The persons and applications of a request, household by household. A household at the end that does not fit is cut; then nobody
 * of it applies. Invalid requests are RangeErrors: `generationFindings` says what is wrong with one.
 */
export function* generateRows({
  seed,
  persons,
  asOf,
}: GenerationRequest): Generator<PopulationPerson | SceneApplication> {
  const day = parseDay(asOf);
  if (day === undefined) throw new RangeError(`The as-of date ${asOf} does not exist`);
  let applications = 0;
  let made = 0;
  for (let index = 1; made < persons; index += 1) {
    const generated = generateHousehold(seed, index, day);
    const household = numbered('H', index);
    const applicants: string[] = [];
    for (const facts of generated.persons) {
      if (made === persons) return;
      made += 1;
      const id = numbered('P', made);
      applicants.push(id);
      yield { kind: 'person', id, household, facts: facts as PopulationPerson['facts'] };
    }
    for (const { scene, pool } of generated.applications) {
      applications += 1;
      const id = numbered('A', applications);
      yield { kind: 'application', id, scene, ...(pool === undefined ? {} : { pool }), applicants };
    }
  }
}

/** Generates a whole population; see {@link generateRows}. */
export function generatePopulation(request: GenerationRequest): Population {
  const persons: PopulationPerson[] = [];
  const applications: SceneApplication[] = [];
  for (const row of generateRows(request)) {
    if (row.kind === 'person') persons.push(row);
    else applications.push(row);
  }
  return { header: generatedHeader(request), persons, applications };
}
