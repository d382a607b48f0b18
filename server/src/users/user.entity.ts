import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { type Language } from '../auth/language.js';
import { type Role } from '../auth/role.js';
import { County } from '../counties/county.entity.js';

/** A person who can sign in. Never deleted, because the audit and the approvals name them; disabled instead. */
@Entity('app_user')
export class User {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Lower case, unique. */
  @Column({ type: 'text' })
  username: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ name: 'county_code', type: 'text' })
  countyCode: string;

  /** Where the user belongs; the province for those who see all of it. */
  @ManyToOne(() => County)
  @JoinColumn({ name: 'county_code' })
  county: Relation<County>;

  /** The user's department as policies name it, e.g. `education-bureau`; for the role `department` only. */
  @Column({ name: 'department_id', type: 'text', nullable: true })
  departmentId: string | null;

  @Column({ type: 'text' })
  language: Language;

  /** See `password.ts`. */
  @Column({ name: 'password_hash', type: 'text', select: false })
  passwordHash: string;

  /** A demonstration account, whose password is documented. */
  @Column({ type: 'boolean' })
  demonstration: boolean;

  @Column({ type: 'boolean' })
  disabled: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
