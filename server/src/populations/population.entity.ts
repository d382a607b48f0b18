import { type GenerationSettings } from '@jifen/policies';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { County } from '../counties/county.entity.js';

/** A frozen population. Rows are only ever added. */
@Entity('population')
export class StoredPopulation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'county_code', type: 'text' })
  countyCode: string;

  @ManyToOne(() => County)
  @JoinColumn({ name: 'county_code' })
  county: Relation<County>;

  @Column({ type: 'text' })
  name: string;

  /** Name and version of the generator. */
  @Column({ type: 'text' })
  generator: string;

  /** Whole number up to 2^53 − 1; the driver reads bigint as text. */
  @Column({ type: 'bigint' })
  seed: string;

  /** Day on which the facts were taken. */
  @Column({ name: 'as_of', type: 'date' })
  asOf: string;

  @Column({ type: 'integer' })
  persons: number;

  @Column({ type: 'integer' })
  households: number;

  @Column({ type: 'integer' })
  applications: number;

  /** Ids of the facts that it has. */
  @Column({ type: 'jsonb' })
  facts: string[];

  /** Hash of the snapshot, under which its files lie in the data folder; see `snapshotHash`. */
  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  /** What a generated population was generated from; null where that is not kept. Select it where it is needed. */
  @Column({ type: 'jsonb', nullable: true, select: false })
  settings: GenerationSettings | null;

  /** Content hash of the settings. */
  @Column({ name: 'settings_hash', type: 'text', nullable: true })
  settingsHash: string | null;

  /** Hash of the dictionary in whose types the facts are encoded; null: from before there were snapshots, without its persons. */
  @Column({ name: 'dictionary_version', type: 'text', nullable: true })
  dictionaryVersion: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** Null: the system itself. */
  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy: string | null;

  @Column({ name: 'created_by_name', type: 'text' })
  createdByName: string;
}
