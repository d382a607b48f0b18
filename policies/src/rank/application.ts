import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { PersonFacts } from '../evaluate/encode-person.js';
import type { Value } from '../evaluate/frame.js';
import type { FrameScore } from '../evaluate/score-frame.js';
import type { EpochDay } from '../logic/calendar-day.js';

/** A person who applies, or whose points the application may use. */
export interface Applicant {
  readonly id: string;
  /** Values by fact id, or encoded already: values by slot of the policy's fact table. */
  readonly facts: PersonFacts | readonly Value[];
  /** Where the person's score is known already; without it, or for another policy or day, the ranking scores by itself. */
  readonly scored?: { readonly by: ApplicantScorer; readonly row: number };
}

/** Persons who were scored all at once before their applications are ranked, with the results that scoring each alone would give. */
export interface ApplicantScorer {
  readonly policy: CompiledPolicy;
  /** The day as of which they were scored. */
  readonly day: EpochDay;
  /** Puts points and unknowns of that person into `into`, by node. */
  score(row: number, into: FrameScore): void;
  /**
   * Puts the facts that are read of that person into `into`, by slot, where they do not stand with the applicant: of many thousands, frames
   * of their own would be most of what a ranking makes.
   */
  readonly facts?: (row: number, into: Value[]) => void;
  /** True where no standing rule and no veto of the policy holds for the person, nor is undecided. */
  isUnaffected(row: number): boolean;
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
