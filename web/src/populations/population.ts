/** Stands as the generator of a population that came from a file. */
export const IMPORTED = 'import';

/** A population as the API shows it (GET /api/populations). */
export interface Population {
  readonly id: string;
  readonly county: string;
  readonly practice: boolean;
  readonly name: string;
  /** Name and version of the generator. */
  readonly generator: string;
  readonly seed: number;
  /** Day on which the facts were taken. */
  readonly asOf: string;
  readonly counts: {
    readonly persons: number;
    readonly households: number;
    readonly applications: number;
  };
  /** Ids of the facts that were collected. */
  readonly facts: readonly string[];
  readonly contentHash: string;
  /** Content hash of the settings it was generated from; null where none are kept. */
  readonly settingsHash: string | null;
  readonly createdAt: string;
  readonly createdBy: { readonly id: string | null; readonly displayName: string };
}

/** A generated person (GET /api/populations/:id/persons). A fact that is absent or null is unknown. */
export interface PopulationPerson {
  readonly id: string;
  readonly household: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** An application for a scene (GET /api/populations/:id/applications): one child's place at a school, one dwelling. */
export interface PopulationApplication {
  readonly id: string;
  /** Id of the scene in the policies. */
  readonly scene: string;
  /** Pool of places within the scene; null where it has none. */
  readonly pool: string | null;
  /** Persons who apply together. */
  readonly applicants: readonly string[];
}

/** Most persons that the server generates; more are made with the command line. */
export const MOST_PERSONS = 1_000_000;
