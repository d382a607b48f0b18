import { type Finding, type Ranking } from '@jifen/policies';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RankingManifest } from './scene-contract.js';

/** A ranking with the warnings that came with it. */
export interface RankingResult {
  readonly ranking: Ranking;
  readonly findings: readonly Finding[];
}

/** A ranking that was computed for a round. Rows are only ever added; the latest counts. */
@Entity('scene_ranking')
export class StoredRanking {
  /** Given by the database, rising. A string, because it may outgrow a number. */
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ name: 'round_id', type: 'uuid' })
  roundId: string;

  @Column({ type: 'jsonb' })
  manifest: RankingManifest;

  /** The same again is this ranking. */
  @Column({ name: 'manifest_hash', type: 'text' })
  manifestHash: string;

  /** Applications in all. */
  @Column({ type: 'integer' })
  applications: number;

  /** False while equals at the line wait for a decision. */
  @Column({ type: 'boolean' })
  final: boolean;

  /** Large: select it where it is needed. */
  @Column({ type: 'json', select: false })
  result: RankingResult;

  @Column({ name: 'computed_at', type: 'timestamptz' })
  computedAt: Date;

  @Column({ name: 'computed_by', type: 'uuid', nullable: true })
  computedBy: string | null;

  @Column({ name: 'computed_by_name', type: 'text' })
  computedByName: string;
}
