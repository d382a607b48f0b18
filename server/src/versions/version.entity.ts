import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { County } from '../counties/county.entity.js';
import { type StoredApproval, type StoredCaseRun, type StoredVerification } from './version-record.js';

/** A published policy. Rows are only ever added; the database refuses everything else. */
@Entity('policy_version')
export class PolicyVersion {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Draft that was published. */
  @Column({ name: 'draft_id', type: 'uuid' })
  draftId: string;

  @Column({ name: 'county_code', type: 'text' })
  countyCode: string;

  @ManyToOne(() => County)
  @JoinColumn({ name: 'county_code' })
  county: Relation<County>;

  /** 1, 2, 3 … within the county, in the order of publication and of effect. */
  @Column({ type: 'integer' })
  number: number;

  @Column({ name: 'policy_id', type: 'text' })
  policyId: string;

  @Column({ name: 'version_label', type: 'text' })
  versionLabel: string;

  @Column({ name: 'title_zh', type: 'text' })
  titleZh: string;

  @Column({ name: 'title_en', type: 'text', nullable: true })
  titleEn: string | null;

  /** The document in canonical JSON. Large: select it where it is needed. */
  @Column({ type: 'text', select: false })
  content: string;

  /** `sha256:…` of `content`. */
  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  /** First day in force, `YYYY-MM-DD`. */
  @Column({ name: 'effective_from', type: 'date' })
  effectiveFrom: string;

  /** Last day in force that the document itself names; null where it names none. The next version may end it sooner. */
  @Column({ name: 'expires_on', type: 'date', nullable: true })
  expiresOn: string | null;

  @Column({ type: 'jsonb' })
  approvals: StoredApproval[];

  @Column({ type: 'jsonb' })
  verification: StoredVerification;

  /** The test cases that it was published with, as canonical JSON. Large: select them where they are needed. */
  @Column({ type: 'text', select: false })
  cases: string;

  /** What running them came to; null for versions of a time without cases. */
  @Column({ name: 'case_run', type: 'jsonb', nullable: true })
  caseRun: StoredCaseRun | null;

  /** Canonical JSON of what was published; see `version-manifest.ts`. */
  @Column({ type: 'text' })
  manifest: string;

  /** Ed25519 signature over `manifest`, in base64. */
  @Column({ type: 'text' })
  signature: string;

  @Column({ name: 'signing_key_id', type: 'text' })
  signingKeyId: string;

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt: Date;

  /** Null: the system itself. */
  @Column({ name: 'published_by', type: 'uuid', nullable: true })
  publishedBy: string | null;

  @Column({ name: 'published_by_name', type: 'text' })
  publishedByName: string;
}
