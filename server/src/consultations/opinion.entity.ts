import { Column, Entity, OneToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Act } from '../users/act.js';
import { type OpinionPlace } from './consultation-contract.js';
import { type OpinionKind } from './consultation-kinds.js';
import { OpinionWithdrawal } from './opinion-withdrawal.entity.js';

/** What an addressee said: an opinion, or that there is none. Rows are only ever added. */
@Entity('opinion')
export class Opinion extends Act {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Order in which opinions came. */
  @Column({ type: 'integer', insert: false, update: false })
  position: number;

  @Column({ name: 'consultation_id', type: 'uuid' })
  consultationId: string;

  @Column({ name: 'addressee_id', type: 'uuid' })
  addresseeId: string;

  @Column({ type: 'text' })
  kind: OpinionKind;

  /** What it is about, as it was when it was written, so that it outlives the entry; null: the whole. */
  @Column({ type: 'jsonb', nullable: true })
  place: OpinionPlace | null;

  /** Null where there is no opinion. */
  @Column({ type: 'text', nullable: true })
  text: string | null;

  /** Value that is proposed instead, in words. */
  @Column({ type: 'text', nullable: true })
  proposal: string | null;

  /** An officer entered it for the addressee. */
  @Column({ name: 'on_behalf', type: 'boolean' })
  onBehalf: boolean;

  /** Null: it stands. */
  @OneToOne(() => OpinionWithdrawal, ({ opinion }) => opinion)
  withdrawal: Relation<OpinionWithdrawal> | null;
}
