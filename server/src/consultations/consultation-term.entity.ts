import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Until when a consultation lasts; the term with the highest number counts, later ones prolong it. */
@Entity('consultation_term')
export class ConsultationTerm {
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

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ name: 'by_id', type: 'uuid' })
  byId: string;

  @Column({ name: 'by_name', type: 'text' })
  byName: string;
}
