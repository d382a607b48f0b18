import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { type ComputationProgress } from '../../computation/computation.service.js';
import { County } from '../../counties/county.entity.js';
import { type Problem } from '../../problems/problem.js';
import { type RunKindName, type RunManifest } from '../run-kind.js';
import { type RunJobState } from './job-state.js';

/** A run that somebody asked for, from the question to its end. Finished ones are dropped after a while; results stay. */
@Entity('run_job')
export class RunJob {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  kind: RunKindName;

  /** County of whoever asked first. */
  @Column({ name: 'county_code', type: 'text' })
  countyCode: string;

  @ManyToOne(() => County)
  @JoinColumn({ name: 'county_code' })
  county: Relation<County>;

  @Column({ name: 'manifest_hash', type: 'text' })
  manifestHash: string;

  /** What is to be run; enough to compute it in another process. */
  @Column({ type: 'jsonb' })
  manifest: RunManifest;

  @Column({ type: 'text' })
  state: RunJobState;

  /** Who asked first; everybody who waits for it is in `run_job_requester`. */
  @Column({ name: 'requested_by', type: 'uuid' })
  requestedBy: string;

  @Column({ name: 'requested_by_name', type: 'text' })
  requestedByName: string;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt: Date;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  /** As it was last written; the process that computes knows better. */
  @Column({ type: 'jsonb', nullable: true })
  progress: ComputationProgress | null;

  /** The run, once it is done. */
  @Column({ name: 'result_id', type: 'uuid', nullable: true })
  resultId: string | null;

  /** Why there is no result. */
  @Column({ type: 'jsonb', nullable: true })
  problem: Problem | null;

  /** How many times it was begun: once, and once more after each end of a process in the middle of it. */
  @Column({ type: 'integer' })
  attempts: number;

  /** The process that computes it. */
  @Column({ type: 'uuid', nullable: true })
  runner: string | null;

  /** When that process last said that it is alive, by the database's clock. */
  @Column({ name: 'renewed_at', type: 'timestamptz', nullable: true })
  renewedAt: Date | null;
}
