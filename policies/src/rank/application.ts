import type { PersonFacts } from '../evaluate/encode-person.js';
import type { Value } from '../evaluate/frame.js';

/** A person who applies, or whose points the application may use. */
export interface Applicant {
  readonly id: string;
  /** Values by fact id, or encoded already: values by slot of the policy's fact table. */
  readonly facts: PersonFacts | readonly Value[];
}

/**
 * An application for one place: one child, one dwelling. Several children are several applications of the same persons (reading A-29);
 * who may stand in as a guardian is for the scene's eligibility rule to say (reading A-28).
 */
export interface Application {
  readonly id: string;
  /** Pool of places, e.g. the school; absent where the round has one quota. */
  readonly pool?: string | undefined;
  /** The applying person first, then the spouse if there is one. One or two persons. */
  readonly applicants: readonly Applicant[];
}
