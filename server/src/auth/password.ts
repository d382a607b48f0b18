import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of a new hash: 2^15 rounds over 8 blocks is 32 MB and some 80 ms. Stored with each hash, so that it can be raised. */
const COST = { logN: 15, r: 8, p: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;

const FORM = /^scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9_-]+)\$([A-Za-z0-9_-]+)$/;

/** Least number of characters of a password. */
export const SHORTEST_PASSWORD = 10;
/** Most characters of a password that are looked at. */
export const LONGEST_PASSWORD = 200;

/** A hash to store, `scrypt$ln=15,r=8,p=1$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST, KEY_BYTES);
  return `scrypt$ln=${COST.logN},r=${COST.r},p=${COST.p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

/**
 * True when the password belongs to the hash. Takes the same time for every password.
 *
 * @param stored null for a user that does not exist: always false, after the same work
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, logN, r, p, salt, key] = FORM.exec(stored ?? '') ?? [];
  if (logN === undefined || r === undefined || p === undefined || salt === undefined || key === undefined) {
    await derive(password, Buffer.alloc(SALT_BYTES), COST, KEY_BYTES);
    return false;
  }
  const expected = Buffer.from(key, 'base64url');
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  const actual = await derive(password, Buffer.from(salt, 'base64url'), cost, expected.length);
  return timingSafeEqual(actual, expected);
}

/** True when the password is too easy to guess for this user. */
export function isWeak(password: string, username: string): boolean {
  const plain = normal(password).toLowerCase();
  return [...plain].length < SHORTEST_PASSWORD || new Set(plain).size < 3 || plain.includes(username.toLowerCase());
}

/** A password nobody has chosen, of 20 characters that are hard to confuse. */
export function randomPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  // 248 is the largest multiple of 31 below 256; larger bytes would favour the first letters.
  const fair = [...randomBytes(80)].filter((byte) => byte < 248).slice(0, 20);
  return fair.map((byte) => letters[byte % letters.length]).join('');
}

/** The same password typed on another keyboard or in full width is the same password. */
function normal(password: string): string {
  return password.normalize('NFKC');
}

function derive(password: string, salt: Buffer, { logN, r, p }: typeof COST, length: number): Promise<Buffer> {
  const N = 2 ** logN;
  return new Promise((resolve, reject) => {
    scrypt(normal(password), salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
