import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person that officers try a policy on. With an expected total it is a test case, which publication waits for. */
@Entity('saved_person')
export class SavedPerson {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'county_code', type: 'text' })
  countyCode: string;

  /** Id of the document; the person stays with it through its drafts and versions. */
  @Column({ name: 'policy_id', type: 'text' })
  policyId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  /** Day of evaluation. */
  @Column({ name: 'as_of', type: 'date' })
  asOf: string;

  /** Values by fact id; absent and null both mean unknown. */
  @Column({ type: 'json' })
  facts: Record<string, unknown>;

  /** Total that the policy must give, in hundredths of a point; null: none is expected. */
  @Column({ name: 'expected_total', type: 'integer', nullable: true })
  expectedTotal: number | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  /** Null: the system itself. */
  @Column({ name: 'updated_by', type: 'uuid', nullable: true })
  updatedBy: string | null;

  @Column({ name: 'updated_by_name', type: 'text' })
  updatedByName: string;
}
