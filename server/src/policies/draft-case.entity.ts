import { type PolicyCase } from '@jifen/policies';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A test case of a draft. */
@Entity('policy_case')
export class DraftCase {
  @PrimaryColumn({ name: 'draft_id', type: 'uuid' })
  draftId: string;

  /** Id of the case, as it is written in it. */
  @PrimaryColumn({ name: 'case_id', type: 'text' })
  caseId: string;

  /** The order in which cases were added. */
  @Column({ type: 'integer', insert: false, update: false })
  position: number;

  @Column({ type: 'json' })
  content: PolicyCase;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  /** Null: the system itself. */
  @Column({ name: 'updated_by', type: 'uuid', nullable: true })
  updatedBy: string | null;

  @Column({ name: 'updated_by_name', type: 'text' })
  updatedByName: string;
}
