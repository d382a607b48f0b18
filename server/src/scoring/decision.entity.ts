import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Points by node id and totals, as decimal strings. */
export interface DecisionResult {
  readonly total: string;
  readonly effectiveTotal: string;
  readonly standing: string;
  readonly vetoes: readonly string[];
  readonly unknownFacts: readonly string[];
  readonly points: Readonly<Record<string, string>>;
}

/** One score that was given. Rows are only ever added; who was scored shows in the digest only. */
@Entity('scoring_decision')
export class ScoringDecision {
  /** Given by the database. A string, because it may outgrow a number. */
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId: string | null;

  @Column({ name: 'version_id', type: 'uuid' })
  versionId: string;

  /** Hash of the version's content as it was executed. */
  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  @Column({ type: 'text' })
  engine: string;

  @Column({ name: 'as_of', type: 'date' })
  asOf: string;

  @Column({ type: 'text' })
  channel: 'single' | 'stream';

  /** `sha256:…` of the canonical JSON of the facts. */
  @Column({ name: 'input_digest', type: 'text' })
  inputDigest: string;

  @Column({ type: 'jsonb' })
  result: DecisionResult;
}
