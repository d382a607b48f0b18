import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Opinion } from './opinion.entity.js';

/** That an opinion was taken back. The opinion stays to be read. */
@Entity('opinion_withdrawal')
export class OpinionWithdrawal {
  @PrimaryColumn({ name: 'opinion_id', type: 'uuid' })
  opinionId: string;

  @OneToOne(() => Opinion, ({ withdrawal }) => withdrawal)
  @JoinColumn({ name: 'opinion_id' })
  opinion: Relation<Opinion>;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ name: 'by_id', type: 'uuid' })
  byId: string;

  @Column({ name: 'by_name', type: 'text' })
  byName: string;
}
