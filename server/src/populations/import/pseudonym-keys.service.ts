import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { AppConfig } from '../../config/app-config.js';
import { countyKey, pseudonymKeyIn } from './pseudonym-key.js';

/** The keys with which this installation makes pseudonyms; read, or made, when the first is needed. */
@Injectable()
export class PseudonymKeys {
  #key: Buffer | undefined;

  constructor(private readonly config: AppConfig) {}

  /** @throws {StartError} when what stands in the key's file is no key */
  of(countyCode: string): Buffer {
    this.#key ??= pseudonymKeyIn(join(this.config.dataDir, 'pseudonym-key'));
    return countyKey(this.#key, countyCode);
  }
}
