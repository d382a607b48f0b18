import { completedYears, type EpochDay, parseDay } from '../../logic/calendar-day.js';
import { contentHash } from '../../model/content-hash.js';
import {
  type Population,
  POPULATION_FORMAT,
  type PopulationHeader,
  type PopulationPerson,
  type SceneApplication,
} from '../population-format.js';
import { Streams, topicKey } from '../random.js';
import { type CompiledSettings, compileSettings } from './compile-settings.js';
import { type Drawn, type FactValue, type Life, SLOT } from './life.js';
import type { GenerationSettings } from './settings/generation-settings.js';
import { YONGJIA_SETTINGS } from './yongjia/yongjia-settings.js';

/** Name and version of this generator; stands in the header of every population it makes. Another version makes other bytes of the same settings. */
export const GENERATOR = 'residents/2';

/** What is to be generated. */
export interface GenerationRequest {
  /** A whole number from 0 to 2^53 − 1. The same seed and settings give the same persons, on every machine. */
  readonly seed: number;
  /** How many; a smaller population is the beginning of a larger one of the same seed, settings and day. */
  readonly persons: number;
  /** Day on which the facts are taken, `YYYY-MM-DD`: ages and times run back from it. */
  readonly asOf: string;
  readonly title?: string;
  /** What the persons are assumed to be; `YONGJIA_SETTINGS` where absent. */
  readonly settings?: GenerationSettings;
}

/** Most persons of one generated population. */
export const MOST_GENERATED = 20_000_000;

/** Ids of the facts that settings collect, in alphabetical order. */
export function collectedFacts({ facts }: GenerationSettings): string[] {
  return Object.keys(facts)
    .filter((id) => facts[id]?.collected)
    .sort();
}

const TOPIC = { couple: topicKey('couple'), age: topicKey('age') };

/** Position of the household as a whole among the streams of its persons. */
const HOUSEHOLD = 0;

function numbered(letter: string, number: number): string {
  return `${letter}${String(number).padStart(8, '0')}`;
}

/** The header of the population that a request gives. */
export function generatedHeader(request: GenerationRequest): PopulationHeader {
  const { seed, persons, asOf, title, settings = YONGJIA_SETTINGS } = request;
  return {
    format: POPULATION_FORMAT,
    ...(title === undefined ? {} : { title }),
    asOf,
    facts: collectedFacts(settings),
    origin: { generator: GENERATOR, seed, persons, settings: contentHash(settings) },
  };
}

/** Draws the persons of a request one after another; holds no more than one household. */
class HouseholdDrawing {
  private readonly compiled: CompiledSettings;
  private readonly streams = Streams.of(0);
  private readonly life: Life;
  /** Values of the first person, for what a couple has together and for the applications. */
  private first: Drawn[] = [];
  private readonly template: Readonly<Record<string, FactValue>>;

  constructor(
    private readonly seed: number,
    asOf: EpochDay,
    settings: GenerationSettings,
  ) {
    this.compiled = compileSettings(settings);
    this.life = { asOf, born: asOf, residenceDays: 1, countyDays: 1, values: [], streams: this.streams };
    // Every person has every fact, in one order: objects of one shape cost little to make and to read.
    const nothingKnown = Object.fromEntries(this.compiled.outputs.map(({ id }) => [id, null]));
    this.template = JSON.parse(JSON.stringify(nothingKnown)) as Readonly<Record<string, FactValue>>;
  }

  isCouple(household: number): boolean {
    this.streams.enter(this.seed, [household, HOUSEHOLD]);
    return this.compiled.couple(this.streams.on(TOPIC.couple));
  }

  /** The facts of a person; position 2 is the spouse of the person that was drawn before. */
  person(household: number, position: 1 | 2, isCouple: boolean, spread: number): Record<string, FactValue> {
    const { life, compiled } = this;
    const { values } = life;
    this.streams.enter(this.seed, [household, position]);
    life.born = this.bornOn(position === 2 ? life.born : undefined, spread);
    values[SLOT.age] = completedYears(life.born, life.asOf);
    values[SLOT.household] = isCouple ? 'couple' : 'alone';
    for (const { slot, shared, draw } of compiled.steps) {
      if (!(shared && position === 2)) values[slot] = draw(life);
    }
    if (position === 1) this.first = [...values];
    const facts: Record<string, FactValue> = { ...this.template };
    for (const { id, slot, isUnknown, write } of compiled.outputs) {
      if (!isUnknown(life)) facts[id] = write(values[slot] ?? null);
    }
    return facts;
  }

  /** Scene and pool of each application of the household whose persons were drawn last. */
  applications(household: number): { readonly scene: string; readonly pool?: string }[] {
    const life = { ...this.life, values: this.first };
    this.streams.enter(this.seed, [household, HOUSEHOLD]);
    return this.compiled.scenes.flatMap(({ scene, count, pool }) => {
      const wanted = count(life);
      if (wanted === 0) return [];
      const place = pool(life);
      return Array.from({ length: wanted }, () => (place === undefined ? { scene } : { scene, pool: place }));
    });
  }

  private bornOn(spouseBorn: EpochDay | undefined, spread: number): EpochDay {
    const { asOf } = this.life;
    const { ageDays, youngest, oldest } = this.compiled;
    const random = this.streams.on(TOPIC.age);
    const days = spouseBorn === undefined ? ageDays(random) : asOf - spouseBorn + random.between(-spread, spread);
    return asOf - Math.min(oldest, Math.max(youngest, days));
  }
}

/**
 * The persons and applications of a request, household by household, holding no more than one household in memory. A household at the
 * end that does not fit is cut; then nobody of it applies. Invalid requests are RangeErrors: `generationFindings` says what is wrong
 * with one.
 */
export function* generateRows(request: GenerationRequest): Generator<PopulationPerson | SceneApplication> {
  const { seed, persons, asOf, settings = YONGJIA_SETTINGS } = request;
  const day = parseDay(asOf);
  if (day === undefined) throw new RangeError(`The as-of date ${asOf} does not exist`);
  const drawing = new HouseholdDrawing(seed, day, settings);
  const spread = settings.people.spouseAgeSpread;
  let applications = 0;
  let made = 0;
  for (let index = 1; made < persons; index += 1) {
    const household = numbered('H', index);
    const isCouple = drawing.isCouple(index);
    const applicants: string[] = [];
    for (const position of isCouple ? ([1, 2] as const) : ([1] as const)) {
      if (made === persons) return;
      const facts = drawing.person(index, position, isCouple, spread) as PopulationPerson['facts'];
      made += 1;
      const id = numbered('P', made);
      applicants.push(id);
      yield { kind: 'person', id, household, facts };
    }
    for (const { scene, pool } of drawing.applications(index)) {
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
