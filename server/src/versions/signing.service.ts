import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { AppConfig } from '../config/app-config.js';
import { Database } from '../database/database.js';
import { isSignedBy, keyId, type KeyPair, keyPairIn, publicKeyOf } from './key-pair.js';
import { SigningKey } from './signing-key.entity.js';

/** A signature and the name of its key. */
export interface Signature {
  readonly keyId: string;
  /** Base64. */
  readonly signature: string;
}

/**
 * Signs version manifests with the key in `DATA_DIR/signing-key.pem` and verifies signatures by the keys that were ever used with
 * this database. Servers that share a database may have a key each.
 */
@Injectable()
export class SigningService {
  #keyPair: KeyPair | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Signs; the public key is kept in the same transaction. */
  async sign(manager: EntityManager, text: string): Promise<Signature> {
    this.#keyPair ??= keyPairIn(join(this.config.dataDir, 'signing-key.pem'));
    const { id, publicPem } = this.#keyPair;
    await manager
      .createQueryBuilder()
      .insert()
      .into(SigningKey)
      .values({ id, publicKey: publicPem, createdAt: this.clock.now() })
      .orIgnore()
      .execute();
    return { keyId: id, signature: this.#keyPair.sign(text) };
  }

  /** Whether the text was signed with a key that this database knows under its right name. */
  async isValid(text: string, { keyId: id, signature }: Signature): Promise<boolean> {
    const stored = await this.database.manager.findOneBy(SigningKey, { id });
    if (!stored) return false;
    const publicKey = publicKeyOf(stored.publicKey);
    return keyId(publicKey) === id && isSignedBy(publicKey, text, signature);
  }

  /** Public keys that versions were signed with, oldest first. */
  async publicKeys(): Promise<SigningKey[]> {
    return this.database.manager.find(SigningKey, { order: { createdAt: 'ASC', id: 'ASC' } });
  }
}
