import { type Finding } from '@jifen/policies';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Where an import stands; the last four are ends. */
export const IMPORT_STATES = ['uploaded', 'mapped', 'checked', 'confirmed', 'discarded', 'refused', 'expired'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What is being done with an import at the moment. */
export const IMPORT_ACTIVITIES = ['reading', 'checking', 'storing'] as const;
export type ImportActivity = (typeof IMPORT_ACTIVITIES)[number];

/** What the last check came to. */
export interface ImportCounts {
  readonly rows: number;
  readonly persons: number;
  readonly households: number;
  readonly applications: number;
  readonly leftOut: number;
  readonly errors: number;
  readonly canConfirm: boolean;
}

/** A file on its way to become a population. Nothing that stands in the file is kept here; see `ImportFolder`. */
@Entity('population_import')
export class PopulationImport {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'county_code', type: 'text' })
  countyCode: string;

  /** Name of the uploaded file, for people; long numbers are left out of it. */
  @Column({ name: 'file_name', type: 'text' })
  fileName: string;

  /** Whole number; the driver reads bigint as text. */
  @Column({ type: 'bigint' })
  bytes: string;

  /** SHA-256 of the uploaded file. */
  @Column({ name: 'file_hash', type: 'text' })
  fileHash: string;

  @Column({ type: 'text' })
  state: ImportState;

  @Column({ type: 'text', nullable: true })
  activity: ImportActivity | null;

  /** The last check was ended by a restart of the server, or failed: it is to be done again. */
  @Column({ name: 'is_interrupted', type: 'boolean' })
  isInterrupted: boolean;

  /** Why the file was refused. */
  @Column({ type: 'jsonb', nullable: true })
  problem: Finding | null;

  @Column({ type: 'jsonb', nullable: true })
  counts: ImportCounts | null;

  /** The population that was made of it. */
  @Column({ name: 'population_id', type: 'uuid', nullable: true })
  populationId: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy: string | null;

  @Column({ name: 'created_by_name', type: 'text' })
  createdByName: string;
}
