import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The lot of an application: the hexadecimal SHA-256 of the seed, a line feed and the application id, in UTF-8. The lowest lots are
 * drawn first. Whoever knows the published seed and the ids can draw again, e.g. `printf '%s\n%s' SEED ID | sha256sum`.
 */
export function lotOf(seed: string, applicationId: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${seed}\n${applicationId}`)));
}
