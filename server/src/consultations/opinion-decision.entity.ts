import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Act } from '../users/act.js';
import { type Outcome } from './consultation-kinds.js';

/** What became of an opinion and why; the decision with the highest number counts, the earlier ones are its history. */
@Entity('opinion_decision')
export class OpinionDecision extends Act {
  @PrimaryColumn({ name: 'opinion_id', type: 'uuid' })
  opinionId: string;

  @PrimaryColumn({ type: 'integer' })
  number: number;

  @Column({ type: 'text' })
  outcome: Outcome;

  @Column({ type: 'text' })
  reason: string;
}
