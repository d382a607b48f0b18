import { type PolicyDocument } from '@jifen/policies';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type SaveOccasion } from './draft-state.js';

/** One save of a draft. Rows are only ever added. */
@Entity('policy_revision')
export class DraftRevision {
  @PrimaryColumn({ name: 'draft_id', type: 'uuid' })
  draftId: string;

  /** 1, 2, 3 … */
  @PrimaryColumn({ type: 'integer' })
  revision: number;

  @Column({ type: 'timestamptz' })
  at: Date;

  /** Null: the system itself. */
  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId: string | null;

  @Column({ name: 'actor_name', type: 'text' })
  actorName: string;

  /** What was changed, in the editor's words. */
  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** On what occasion it was saved. */
  @Column({ type: 'text' })
  occasion: SaveOccasion;

  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  @Column({ type: 'json' })
  document: PolicyDocument;
}
