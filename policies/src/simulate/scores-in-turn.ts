import type { CompiledPolicy } from '../evaluate/compile-policy.js';
import type { FrameScore } from '../evaluate/score-frame.js';
import type { EpochDay } from '../logic/calendar-day.js';
import type { ApplicantScorer } from '../rank/application.js';

/** The scores that applications point to, under one policy after another. */
export class ScoresInTurn implements ApplicantScorer {
  private current: ApplicantScorer | undefined;

  turnTo(scores: ApplicantScorer): void {
    this.current = scores;
  }

  get policy(): CompiledPolicy {
    return this.scores.policy;
  }

  get day(): EpochDay {
    return this.scores.day;
  }

  score(row: number, into: FrameScore): void {
    this.scores.score(row, into);
  }

  isUnaffected(row: number): boolean {
    return this.scores.isUnaffected(row);
  }

  private get scores(): ApplicantScorer {
    if (!this.current) throw new RangeError('Nobody has been scored yet');
    return this.current;
  }
}
