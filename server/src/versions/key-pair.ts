import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '../config/start-error.js';

/** Name of a public key: it follows from the key itself. */
export function keyId(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return `ed25519:${createHash('sha256').update(der).digest('hex')}`;
}

/** The public key of that PEM text. */
export function publicKeyOf(pem: string): KeyObject {
  return createPublicKey(pem);
}

/** Whether `signature` (base64) is the key's over `text`. */
export function isSignedBy(publicKey: KeyObject, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64'));
}

/** The key that this server signs with. */
export class KeyPair {
  readonly id: string;
  /** PEM (SubjectPublicKeyInfo). */
  readonly publicPem: string;

  constructor(private readonly privateKey: KeyObject) {
    const publicKey = createPublicKey(privateKey);
    this.id = keyId(publicKey);
    this.publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  }

  /** Ed25519 signature over the text's UTF-8, in base64. */
  sign(text: string): string {
    return sign(null, Buffer.from(text, 'utf8'), this.privateKey).toString('base64');
  }
}

/**
 * The key in `file`, which is made where there is none. The file is readable for its owner only and appears complete or not at all.
 *
 * @throws {StartError} when what stands there is no Ed25519 key
 */
export function keyPairIn(file: string): KeyPair {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  try {
    const privateKey = createPrivateKey(readFileSync(file));
    if (privateKey.asymmetricKeyType === 'ed25519') return new KeyPair(privateKey);
  } catch {
    // Said below, with the place.
  }
  throw new StartError({
    zh: `${file} 不是 Ed25519 私钥。请从备份恢复；若改用新钥，请先移走该文件。`,
    en: `${file} is not an Ed25519 private key. Restore it from a backup; to use a new key, move the file away first.`,
  });
}
