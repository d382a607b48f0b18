import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { County } from '../counties/county.entity.js';
import { type DraftState } from './draft-state.js';

/** A draft: a policy that is being written, and after its publication the place where it was. */
@Entity('policy_draft')
export class Draft {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'county_code', type: 'text' })
  countyCode: string;

  @ManyToOne(() => County)
  @JoinColumn({ name: 'county_code' })
  county: Relation<County>;

  /** Id of the document. */
  @Column({ name: 'policy_id', type: 'text' })
  policyId: string;

  /** Version label of the document, e.g. `2022`. */
  @Column({ name: 'version_label', type: 'text' })
  versionLabel: string;

  @Column({ name: 'title_zh', type: 'text' })
  titleZh: string;

  @Column({ name: 'title_en', type: 'text', nullable: true })
  titleEn: string | null;

  @Column({ type: 'text' })
  state: DraftState;

  /** Number of the latest revision, from 1. */
  @Column({ type: 'integer' })
  revision: number;

  /** How often it went to review: an approval counts in the round in which it was given. */
  @Column({ type: 'integer', default: 0 })
  submission: number;

  /** Hash of the latest revision's document. */
  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  /** Values that are pending in the latest revision. */
  @Column({ name: 'pending_count', type: 'integer' })
  pendingCount: number;

  /** Errors of the latest revision when it was saved. */
  @Column({ name: 'error_count', type: 'integer' })
  errorCount: number;

  /** Version that the draft revises; null for a policy that is new. */
  @Column({ name: 'base_version_id', type: 'uuid', nullable: true })
  baseVersionId: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  /** Null: the system itself. */
  @Column({ name: 'updated_by', type: 'uuid', nullable: true })
  updatedBy: string | null;

  @Column({ name: 'updated_by_name', type: 'text' })
  updatedByName: string;
}
