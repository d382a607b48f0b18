import { Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Draft } from '../policies/draft.entity.js';
import { ConsultationEnd } from './consultation-end.entity.js';

/** One round of consultation (征求意见) on one revision of a draft. Rows are only ever added. */
@Entity('consultation')
export class Consultation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId: string;

  @ManyToOne(() => Draft)
  @JoinColumn({ name: 'draft_id' })
  draft: Relation<Draft>;

  @Column({ name: 'county_code', type: 'text' })
  countyCode: string;

  /** 1, 2, 3 … of the draft. */
  @Column({ type: 'integer' })
  round: number;

  /** Revision that was sent out, and its content. */
  @Column({ type: 'integer' })
  revision: number;

  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  /** What was said when it was opened; a second round needs it. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt: Date;

  @Column({ name: 'opened_by', type: 'uuid' })
  openedBy: string;

  @Column({ name: 'opened_by_name', type: 'text' })
  openedByName: string;

  /** Null while it lasts. */
  @OneToOne(() => ConsultationEnd, ({ consultation }) => consultation)
  end: Relation<ConsultationEnd> | null;
}
