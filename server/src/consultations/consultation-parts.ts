import { type Addressee } from './addressee.entity.js';
import { type ConsultationTerm } from './consultation-term.entity.js';
import { type Consultation } from './consultation.entity.js';
import { chinaDay } from './consultation-days.js';
import { type AnswerState } from './consultation-kinds.js';
import { type OpinionDecision } from './opinion-decision.entity.js';
import { type Opinion } from './opinion.entity.js';

/** A consultation with everything that belongs to it; lists are in the order in which things were added. */
export interface ConsultationParts {
  readonly consultation: Consultation;
  /** At least one; the last counts. */
  readonly terms: readonly ConsultationTerm[];
  readonly addressees: readonly Addressee[];
  readonly opinions: readonly Opinion[];
  readonly decisions: readonly OpinionDecision[];
}

/** The last day on which opinions are taken. */
export function deadlineOf({ terms }: Pick<ConsultationParts, 'terms'>): string {
  return terms.at(-1)?.deadline ?? '';
}

/** What was said and not taken back. */
export function standing({ opinions }: Pick<ConsultationParts, 'opinions'>): Opinion[] {
  return opinions.filter(({ withdrawal }) => !withdrawal);
}

/** The opinions that have no outcome yet. */
export function undecidedOf(parts: Pick<ConsultationParts, 'opinions' | 'decisions'>): Opinion[] {
  const decided = new Set(parts.decisions.map(({ opinionId }) => opinionId));
  return standing(parts).filter(({ id, kind }) => kind === 'opinion' && !decided.has(id));
}

/**
 * How an addressee stands on a day. That silence counts as no opinion follows from the deadline and is never stored, as if somebody had
 * said so.
 */
export function answerStateOf(parts: ConsultationParts, addressee: Addressee, today: string): AnswerState {
  const said = standing(parts).filter(({ addresseeId }) => addresseeId === addressee.id);
  if (said.some(({ kind }) => kind === 'opinion')) return 'opinions';
  if (said.length > 0) return 'none';
  const { end } = parts.consultation;
  if ((end ? chinaDay(end.at) : today) > deadlineOf(parts)) return 'implied';
  return end ? 'cut-short' : 'awaited';
}
