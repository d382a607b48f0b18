import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Act } from '../users/act.js';

/** Until when a consultation lasts; the term with the highest number counts, later ones prolong it. */
@Entity('consultation_term')
export class ConsultationTerm extends Act {
  @PrimaryColumn({ name: 'consultation_id', type: 'uuid' })
  consultationId: string;

  @PrimaryColumn({ type: 'integer' })
  number: number;

  /** The last day in China on which opinions are taken, `YYYY-MM-DD`. */
  @Column({ type: 'date' })
  deadline: string;

  /** Why it was prolonged; null of the first. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
