import { type Finding, type SceneDates, type SceneRound as Places, type SceneSchedule } from '@jifen/policies';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { County } from '../counties/county.entity.js';
import { StoredPopulation } from '../populations/population.entity.js';
import { PolicyVersion } from '../versions/version.entity.js';

/** A round of a scene as its department registered it, under a frozen version. Rows are only ever added. */
@Entity('scene_round')
export class StoredRound {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'county_code', type: 'text' })
  countyCode: string;

  @ManyToOne(() => County)
  @JoinColumn({ name: 'county_code' })
  county: Relation<County>;

  /** Version that stays in use for this round, whatever is published later (reading A-77). */
  @Column({ name: 'version_id', type: 'uuid' })
  versionId: string;

  @ManyToOne(() => PolicyVersion)
  @JoinColumn({ name: 'version_id' })
  version: Relation<PolicyVersion>;

  /** Id of the scene in the version's document. */
  @Column({ name: 'scene_id', type: 'text' })
  sceneId: string;

  /** Department in charge, as the document names it; null where it names none. */
  @Column({ name: 'department_id', type: 'text', nullable: true })
  departmentId: string | null;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'integer' })
  year: number;

  /** Places and how equals at the line are parted, as far as the department has said. */
  @Column({ type: 'jsonb' })
  places: Places;

  /** Dates as registered. */
  @Column({ type: 'jsonb' })
  dates: SceneDates;

  /** What follows from them by the scene's clocks. */
  @Column({ type: 'jsonb' })
  schedule: SceneSchedule;

  /** Warnings and notes of the registration; errors were refused. */
  @Column({ type: 'jsonb' })
  findings: Finding[];

  /** Sample applicants. */
  @Column({ name: 'population_id', type: 'uuid' })
  populationId: string;

  @ManyToOne(() => StoredPopulation)
  @JoinColumn({ name: 'population_id' })
  population: Relation<StoredPopulation>;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** Null: the system itself. */
  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy: string | null;

  @Column({ name: 'created_by_name', type: 'text' })
  createdByName: string;
}
