import { z } from 'zod';
import { FactIdentifier, Identifier, CalendarDate, Words } from '../model/text.js';

/** Format of a population file; a later format gets another number and a migration. */
export const POPULATION_FORMAT = 'points-population/1';

/** Most persons that may apply together. */
const MOST_APPLICANTS = 2;

/** Pseudonym of a person, household or application: letters, digits, hyphens. Never a name or an identity number. */
const PSEUDONYM = /^(?=.{1,32}$)[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/;
const Pseudonym = z.string().max(32).regex(PSEUDONYM);

/** Whether a text may stand as the id of a person, household or application. */
export function isPseudonym(text: string): boolean {
  return PSEUDONYM.test(text);
}

/** How a generated population was made; whoever has the same generator gets the same bytes from it. */
export const PopulationOrigin = z.strictObject({
  generator: Words,
  seed: z.int().min(0),
  persons: z.int().min(1),
  /** Content hash of the settings; generators before `residents/2` had one built in. */
  settings: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
});
export type PopulationOrigin = z.infer<typeof PopulationOrigin>;

/** First line of a population file: what holds for everybody in it. */
export const PopulationHeader = z.strictObject({
  format: z.literal(POPULATION_FORMAT),
  title: Words.optional(),
  /** Day on which the facts were taken. */
  asOf: CalendarDate,
  /**
   * Ids of the facts that were collected. A person who lacks one of them has it unknown; a fact that is not listed was not
   * collected at all, and a policy that needs it is refused.
   */
  facts: z.array(FactIdentifier).max(2000),
  /** Absent for imported populations. */
  origin: PopulationOrigin.optional(),
});
export type PopulationHeader = z.infer<typeof PopulationHeader>;

/** A person of a population. */
export const PopulationPerson = z.strictObject({
  kind: z.literal('person'),
  id: Pseudonym,
  /** Persons of one household (couples) share it. */
  household: Pseudonym,
  /** Values by fact id, as a dictionary describes them; absent and null both mean unknown. */
  facts: z.record(FactIdentifier, z.json()),
});
export type PopulationPerson = z.infer<typeof PopulationPerson>;

function isScalar(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

/** A value of a fact as nearly all are: a scalar, or a list of flat records. */
function isPlainValue(value: unknown): boolean {
  if (isScalar(value)) return true;
  if (!Array.isArray(value)) return false;
  return value.every((record: unknown) => {
    if (typeof record !== 'object' || record === null) return false;
    return Object.values(record as Record<string, unknown>).every(isScalar);
  });
}

/**
 * True for a parsed line that is a person beyond doubt, with listed facts only. For anything else `PopulationPerson` says what is
 * wrong, if anything is; that takes ten times as long.
 */
export function isPlainPerson(value: unknown, facts: ReadonlySet<string>): value is PopulationPerson {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 4) return false;
  const { kind, id, household, facts: values } = value as Partial<Record<keyof PopulationPerson, unknown>>;
  if (kind !== 'person' || typeof id !== 'string' || !PSEUDONYM.test(id)) return false;
  if (typeof household !== 'string' || !PSEUDONYM.test(household)) return false;
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return false;
  return Object.entries(values).every(([fact, held]) => facts.has(fact) && isPlainValue(held));
}

/** An application for a scene: one child's place at a school, one dwelling. The points are those of the applicants. */
export const SceneApplication = z.strictObject({
  kind: z.literal('application'),
  id: Pseudonym,
  /** Id of the scene in the policy. */
  scene: Identifier,
  /** Pool of places within the scene, e.g. a school; absent where the scene has none. */
  pool: Identifier.optional(),
  /** Ids of the persons who apply together: one, or both spouses. */
  applicants: z.array(Pseudonym).min(1).max(MOST_APPLICANTS),
});
export type SceneApplication = z.infer<typeof SceneApplication>;

/** A frozen set of persons and of their applications. */
export interface Population {
  readonly header: PopulationHeader;
  readonly persons: readonly PopulationPerson[];
  readonly applications: readonly SceneApplication[];
}
