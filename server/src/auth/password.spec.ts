import { describe, expect, it } from '@jest/globals';
import { hashPassword, isWeak, randomPassword, verifyPassword } from './password.js';

describe('a password', () => {
  it('is recognised by its hash, and only it', async () => {
    const hash = await hashPassword('积分 2026 workbench');
    expect(hash).toMatch(/^scrypt\$ln=15,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/);
    expect(await verifyPassword('积分 2026 workbench', hash)).toBe(true);
    expect(await verifyPassword('积分 2026 workbencH', hash)).toBe(false);
    expect(await verifyPassword('', hash)).toBe(false);
  });

  it('has another hash each time', async () => {
    expect(await hashPassword('the same word')).not.toBe(await hashPassword('the same word'));
  });

  it('is the same in full width, as a Chinese keyboard may type it', async () => {
    expect(await verifyPassword('ｊｉｆｅｎ－２０２６', await hashPassword('jifen-2026'))).toBe(true);
  });

  it('of nobody, or with a damaged hash, is always wrong', async () => {
    for (const stored of [null, '', 'scrypt$', 'plain text']) {
      expect(await verifyPassword('anything', stored)).toBe(false);
    }
  });

  it('of an older cost is still recognised', async () => {
    // Node's crypto.scryptSync('old', 'salt', 32, { N: 1024, r: 8, p: 1 })
    const { scryptSync } = await import('node:crypto');
    const key = scryptSync('old', Buffer.from('salt'), 32, { N: 1024, r: 8, p: 1 }).toString('base64url');
    const stored = `scrypt$ln=10,r=8,p=1$${Buffer.from('salt').toString('base64url')}$${key}`;
    expect(await verifyPassword('old', stored)).toBe(true);
    expect(await verifyPassword('new', stored)).toBe(false);
  });

  it.each([
    ['short', true],
    ['123456789', true],
    ['aaaaaaaaaaaaaaaa', true],
    ['abababababab', true],
    ['CHENJING-2026', true],
    ['一二三四五六七八九十', false],
    ['correct horse battery', false],
  ])('%s for chenjing: weak is %s', (password, weak) => {
    expect(isWeak(password, 'chenjing')).toBe(weak);
  });

  it('that nobody has chosen is long and never the same', () => {
    const passwords = Array.from({ length: 200 }, randomPassword);
    for (const password of passwords) expect(password).toMatch(/^[a-hjkmnp-z2-9]{20}$/);
    expect(new Set(passwords).size).toBe(200);
  });
});
