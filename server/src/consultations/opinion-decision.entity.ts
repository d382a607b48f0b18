import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Outcome } from './consultation-kinds.js';

/** What became of an opinion and why; the decision with the highest number counts, the earlier ones are its history. */
@Entity('opinion_decision')
export class OpinionDecision {
  @PrimaryColumn({ name: 'opinion_id', type: 'uuid' })
  opinionId: string;

  @PrimaryColumn({ type: 'integer' })
  number: number;

  @Column({ type: 'text' })
  outcome: Outcome;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ name: 'by_id', type: 'uuid' })
  byId: string;

  @Column({ name: 'by_name', type: 'text' })
  byName: string;
}
