import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { type AddresseeKind } from './consultation-kinds.js';

/** Somebody who is asked in a consultation. Rows are only ever added. */
@Entity('consultation_addressee')
export class Addressee {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'consultation_id', type: 'uuid' })
  consultationId: string;

  /** Order in which they were named. */
  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'text' })
  kind: AddresseeKind;

  /** The department's id, the user's id, or the name of the collection. */
  @Column({ type: 'text' })
  ref: string;

  /** What it was called then. */
  @Column({ name: 'title_zh', type: 'text' })
  titleZh: string;

  @Column({ name: 'title_en', type: 'text', nullable: true })
  titleEn: string | null;
}
