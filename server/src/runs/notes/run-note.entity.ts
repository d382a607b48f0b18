import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Act } from '../../users/act.js';
import { type RunKindName } from '../run-kind.js';

/** What somebody wrote about a run. Rows are only ever added. */
@Entity('run_note')
export class RunNote extends Act {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  kind: RunKindName;

  @Column({ name: 'run_id', type: 'uuid' })
  runId: string;

  /** Settles the order of notes of one moment. */
  @Column({ type: 'integer', insert: false })
  position: number;

  @Column({ type: 'text' })
  text: string;
}
