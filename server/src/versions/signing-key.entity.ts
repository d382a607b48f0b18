import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The public half of a key that versions were signed with. Rows are only ever added. */
@Entity('signing_key')
export class SigningKey {
  /** `ed25519:` and the SHA-256 of the public key, so that a key cannot be put in the place of another. */
  @PrimaryColumn({ type: 'text' })
  id: string;

  /** PEM (SubjectPublicKeyInfo). */
  @Column({ name: 'public_key', type: 'text' })
  publicKey: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
