import { Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Act } from '../users/act.js';
import { Opinion } from './opinion.entity.js';

/** That an opinion was taken back. The opinion stays to be read. */
@Entity('opinion_withdrawal')
export class OpinionWithdrawal extends Act {
  @PrimaryColumn({ name: 'opinion_id', type: 'uuid' })
  opinionId: string;

  @OneToOne(() => Opinion, ({ withdrawal }) => withdrawal)
  @JoinColumn({ name: 'opinion_id' })
  opinion: Relation<Opinion>;
}
