import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Act } from '../users/act.js';
import { Consultation } from './consultation.entity.js';

/** That a consultation ended, because its draft was led on or taken back. */
@Entity('consultation_end')
export class ConsultationEnd extends Act {
  @PrimaryColumn({ name: 'consultation_id', type: 'uuid' })
  consultationId: string;

  @OneToOne(() => Consultation, ({ end }) => end)
  @JoinColumn({ name: 'consultation_id' })
  consultation: Relation<Consultation>;

  /** The step of the draft's life that ended it. */
  @Column({ type: 'text' })
  action: string;
}
