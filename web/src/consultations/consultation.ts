import type { Bilingual } from '../i18n';
import type { DraftState } from '../status';

/** Who did something, by the name of that time. */
export interface Actor {
  readonly id: string | null;
  readonly displayName: string;
}

/** What becomes of an opinion; the messages `consultations.outcome.<name>`. */
export const OUTCOMES = ['adopted', 'partly', 'not-adopted'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How an addressee stands; the messages `consultations.answer.<name>`. */
export type AnswerState = 'opinions' | 'none' | 'implied' | 'awaited' | 'cut-short';

export type PlaceKind = 'node' | 'veto' | 'standing' | 'scene';

/** What an opinion is about, as it was in the revision that was sent out. */
export interface OpinionPlace {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly pointer: string;
  readonly title: Bilingual;
}

/** One decision about an opinion; later ones take its place, it stays to be read. */
export interface Decision {
  readonly number: number;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly at: string;
  readonly by: Actor;
}

/** What an addressee said: an opinion, or that there is none. */
export interface Opinion {
  readonly id: string;
  readonly addresseeId: string;
  readonly kind: 'opinion' | 'none';
  /** Null: the whole. */
  readonly place: OpinionPlace | null;
  readonly text: string | null;
  readonly proposal: string | null;
  readonly at: string;
  readonly by: Actor;
  /** An officer entered it for the addressee. */
  readonly onBehalf: boolean;
  readonly withdrawn: { readonly at: string; readonly by: Actor } | null;
  /** Oldest first; the last one counts. */
  readonly decisions: readonly Decision[];
  readonly mayWithdraw: boolean;
}

/** Somebody who is asked. */
export interface Addressee {
  readonly id: string;
  readonly kind: 'department' | 'user' | 'collection';
  readonly title: Bilingual;
  readonly state: AnswerState;
  readonly opinions: number;
  /** This person may speak for it now. */
  readonly mayAnswer: boolean;
  /** This person belongs to it. */
  readonly isOwn: boolean;
}

/** One round of consultation on a draft, with everything that was said. */
export interface Consultation {
  readonly id: string;
  readonly draftId: string;
  readonly round: number;
  readonly revision: number;
  readonly reason: string | null;
  readonly openedAt: string;
  readonly openedBy: Actor;
  /** The last day on which opinions are taken. */
  readonly deadline: string;
  /** Whole days after today; negative once the deadline has passed. */
  readonly daysLeft: number;
  readonly terms: readonly {
    readonly deadline: string;
    readonly reason: string | null;
    readonly at: string;
    readonly by: Actor;
  }[];
  readonly ended: { readonly at: string; readonly by: Actor } | null;
  readonly addressees: readonly Addressee[];
  readonly opinions: readonly Opinion[];
  readonly undecided: number;
  readonly mayDecide: boolean;
  readonly mayExtend: boolean;
}

/** Whom a draft would be sent to, and until when. */
export interface ConsultationProposal {
  readonly today: string;
  readonly deadline: string;
  readonly latestDeadline: string;
  readonly round: number;
  readonly departments: readonly { readonly id: string; readonly title: Bilingual; readonly hasAccount: boolean }[];
}

/** How a consultation is opened; what is left out is as proposed. */
export interface NewConsultation {
  readonly addressees?: readonly (
    { readonly kind: 'department'; readonly id: string } | { readonly kind: 'collection'; readonly title: string }
  )[];
  readonly deadline?: string;
}

/** A consultation in a list over all drafts. */
export interface ConsultationRow {
  readonly id: string;
  readonly draftId: string;
  readonly county: string;
  readonly title: Bilingual;
  readonly state: DraftState;
  readonly round: number;
  readonly openedAt: string;
  readonly openedBy: Actor;
  readonly deadline: string;
  readonly daysLeft: number;
  readonly isEnded: boolean;
  readonly addressees: number;
  readonly answered: number;
  readonly opinions: number;
  readonly undecided: number;
  /** What waits for this person. */
  readonly waits: 'answer' | 'decide' | null;
}

/** What counts of an opinion's decisions; null while it has none. */
export function decisionOf({ decisions }: Opinion): Decision | null {
  return decisions.at(-1) ?? null;
}

/** Whether it waits for an outcome. */
export function isUndecided(opinion: Opinion): boolean {
  return opinion.kind === 'opinion' && opinion.withdrawn === null && opinion.decisions.length === 0;
}
