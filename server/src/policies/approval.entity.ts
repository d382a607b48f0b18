import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a reviewer decided about one content of a draft. Rows are only ever added; see `standingApprovals` for which still count. */
@Entity('policy_approval')
export class Approval {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'draft_id', type: 'uuid' })
  draftId: string;

  /** Round of review in which it was given. */
  @Column({ type: 'integer' })
  submission: number;

  @Column({ type: 'integer' })
  revision: number;

  /** Content that was decided on. */
  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  @Column({ name: 'user_id', type: 'uuid' })
  userId: string;

  @Column({ name: 'user_name', type: 'text' })
  userName: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  decision: 'approve' | 'reject';

  @Column({ type: 'text', nullable: true })
  comment: string | null;
}
