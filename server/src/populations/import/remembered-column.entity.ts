import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ColumnUse } from './mapping/import-mapping.js';

/** What a county's columns of some heading were last imported as. */
@Entity('population_import_column')
export class RememberedColumn {
  @PrimaryColumn({ name: 'county_code', type: 'text' })
  countyCode: string;

  /** SHA-256 of the heading: a file without headings has persons where they should stand. */
  @PrimaryColumn({ name: 'heading_hash', type: 'text' })
  headingHash: string;

  @Column({ type: 'jsonb' })
  use: ColumnUse;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
