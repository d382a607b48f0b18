import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One link of the audit chain. Rows are only ever added; the database refuses everything else. */
@Entity('audit_entry')
export class AuditEntry {
  /** 1, 2, 3 … without a gap. */
  @PrimaryColumn({ type: 'integer' })
  position: number;

  @Column({ type: 'timestamptz' })
  at: Date;

  /** Null: the system itself, such as at first start. */
  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId: string | null;

  /** The actor's name at that time. */
  @Column({ name: 'actor_name', type: 'text' })
  actorName: string;

  /** What was done, e.g. `user.created`. */
  @Column({ type: 'text' })
  action: string;

  @Column({ name: 'target_kind', type: 'text' })
  targetKind: string;

  @Column({ name: 'target_id', type: 'text' })
  targetId: string;

  /** County that it concerns; null: none in particular. */
  @Column({ name: 'county_code', type: 'text', nullable: true })
  countyCode: string | null;

  @Column({ name: 'summary_zh', type: 'text' })
  summaryZh: string;

  @Column({ name: 'summary_en', type: 'text' })
  summaryEn: string;

  @Column({ type: 'jsonb' })
  detail: object;

  /** Digest of the entry before, or `CHAIN_START` for the first. */
  @Column({ type: 'text' })
  previous: string;

  /** `sha256:…` of everything above in canonical JSON; see `audit-digest.ts`. */
  @Column({ type: 'text' })
  digest: string;
}
