import { Column, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { County } from '../counties/county.entity.js';

/** Columns of a run that is kept: what went in (`manifest`) and what came out. Rows are only ever added. */
export abstract class StoredRun<Manifest, Summary, Result> {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** County of whoever ran it. */
  @Column({ name: 'county_code', type: 'text' })
  countyCode: string;

  @ManyToOne(() => County)
  @JoinColumn({ name: 'county_code' })
  county: Relation<County>;

  /** `sha256:…` of the manifest: the same again is this run. */
  @Column({ name: 'manifest_hash', type: 'text' })
  manifestHash: string;

  @Column({ type: 'jsonb' })
  manifest: Manifest;

  /** What lists show of the result. */
  @Column({ type: 'jsonb' })
  summary: Summary;

  /** Large: select it where it is needed. */
  @Column({ type: 'json', select: false })
  result: Result;

  /** See `resultHash`. Null for runs of before it was kept. */
  @Column({ name: 'result_hash', type: 'text', nullable: true })
  resultHash: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** Null: the system itself. */
  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy: string | null;

  @Column({ name: 'created_by_name', type: 'text' })
  createdByName: string;
}
