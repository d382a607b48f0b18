import { Column } from 'typeorm';

/** Columns of a row that says what somebody did: when, and who, by the name of that time. */
export abstract class Act {
  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ name: 'by_id', type: 'uuid' })
  byId: string;

  @Column({ name: 'by_name', type: 'text' })
  byName: string;
}
