import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type request from 'supertest';
import { FAILURE_WINDOW, MOST_FAILURES } from '../src/auth/login-attempts.js';
import { Database } from '../src/database/database.js';
import { DEMONSTRATION_PASSWORD } from '../src/seed/demonstration-accounts.js';
import { createEmbedded, describeOnBoth, type TestDatabase } from './databases.js';
import { TestApp } from './test-app.js';

const HOUR = 3_600_000;

describeOnBoth('signing in', (create) => {
  let database: TestDatabase;
  let test: TestApp;

  beforeAll(async () => {
    database = await create();
    test = await TestApp.start(database, { sessionHours: 2, sessionMaxHours: 5 });
  });

  afterAll(async () => {
    await test.stop();
    await database.remove();
  });

  const login = (username: string, password: string): request.Test =>
    test.anyone.post('/api/auth/login').send({ username, password });

  it('tells who the user is and what they see', async () => {
    const { body, headers } = await login('chenjing', DEMONSTRATION_PASSWORD).expect(200);
    expect(body.user).toEqual({
      id: expect.any(String),
      username: 'chenjing',
      displayName: '陈静',
      role: 'officer',
      scope: { code: 'yanlian', title: { zh: '演练县', en: 'Practice County' }, level: 'county', practice: true },
      departmentId: null,
      language: 'zh',
    });
    expect(headers['set-cookie']?.[0]).toMatch(/^session=[\w-]{43}; .*HttpOnly; SameSite=Strict$/);
    expect(JSON.stringify(body)).not.toMatch(/scrypt|passwordHash/);
  });

  it('takes the user name in any case, with blanks around it', async () => {
    await login('  ChenJing ', DEMONSTRATION_PASSWORD).expect(200);
  });

  it('is needed for everything but health, the description of the API and itself', async () => {
    await test.anyone.get('/api/health').expect(200);
    await test.anyone.get('/api/openapi.json').expect(200);
    await test.anyone.get('/api/docs').expect(200);
    for (const path of ['/api/auth/me', '/api/counties', '/api/users', '/api/audit', '/api/audit/verification']) {
      const { body, headers } = await test.anyone.get(path).expect(401);
      expect(body.code).toBe('AUTH-REQUIRED');
      expect(headers['www-authenticate']).toContain('Bearer');
    }
  });

  it('is refused alike for a wrong password, an unknown name and a disabled account', async () => {
    await test.app.get(Database).manager.query(`UPDATE app_user SET disabled = true WHERE username = 'huanglei'`);
    const answers = await Promise.all([
      login('liumin', 'not-the-password'),
      login('nobody-at-all', 'not-the-password'),
      login('huanglei', DEMONSTRATION_PASSWORD),
    ]);
    const told = answers.map(({ status, body }) => ({ status, ...body, instance: undefined }));
    expect(told[0]).toMatchObject({ status: 401, code: 'AUTH-LOGIN-REFUSED' });
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });

  it('keeps neither password nor token in the database', async () => {
    const { body } = await login('xuning', DEMONSTRATION_PASSWORD).expect(200);
    const { manager } = test.app.get(Database);
    const users = JSON.stringify(await manager.query('SELECT * FROM app_user'));
    const sessions = JSON.stringify(await manager.query('SELECT * FROM session'));
    const audit = JSON.stringify(await manager.query('SELECT * FROM audit_entry'));
    expect(users).toContain('scrypt$ln=15,r=8,p=1$');
    for (const secret of [DEMONSTRATION_PASSWORD, body.token]) {
      expect(users + sessions + audit).not.toContain(secret);
    }
  });

  describe('by cookie', () => {
    const cookieOf = async (username: string): Promise<string> => {
      const { headers } = await login(username, DEMONSTRATION_PASSWORD).expect(200);
      return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    };

    it('allows reading, and changing only with the header of our own pages', async () => {
      const cookie = await cookieOf('wangfang');
      await test.anyone.get('/api/auth/me').set('Cookie', cookie).expect(200);
      const change = () => test.anyone.put('/api/auth/preferences').set('Cookie', cookie).send({ language: 'en' });
      const { body } = await change().expect(403);
      expect(body.code).toBe('AUTH-CSRF-HEADER');
      await change().set('X-Requested-With', 'XMLHttpRequest').expect(403);
      const { body: me } = await change().set('X-Requested-With', 'jifen').expect(200);
      expect(me.language).toBe('en');
    });

    it('ends with signing out, which another site cannot do', async () => {
      const cookie = await cookieOf('wangfang');
      await test.anyone.post('/api/auth/logout').set('Cookie', cookie).expect(403);
      await test.anyone.get('/api/auth/me').set('Cookie', cookie).expect(200);
      const { headers } = await test.anyone
        .post('/api/auth/logout')
        .set('Cookie', cookie)
        .set('X-Requested-With', 'jifen')
        .expect(204);
      expect(headers['set-cookie']?.[0]).toMatch(/^session=;/);
      await test.anyone.get('/api/auth/me').set('Cookie', cookie).expect(401);
    });
  });

  it('by token needs no header, and ends with signing out', async () => {
    const client = await test.signIn('lintao');
    await client.put('/api/auth/preferences').send({ language: 'zh' }).expect(200);
    await client.post('/api/auth/logout').expect(204);
    await client.get('/api/auth/me').expect(401);
    await client.post('/api/auth/logout').expect(204);
  });

  it('does not take a made-up token', async () => {
    for (const authorization of ['Bearer x', 'Bearer ', 'Basic Y2hlbmppbmc6eA==', `Bearer ${'a'.repeat(43)}`]) {
      await test.anyone.get('/api/auth/me').set('Authorization', authorization).expect(401);
    }
  });

  it('lasts while it is used, and not for ever', async () => {
    const client = await test.signIn('zhaoli');
    for (let hour = 0; hour < 4; hour += 1) {
      test.clock.advance(HOUR);
      await client.get('/api/auth/me').expect(200);
    }
    test.clock.advance(HOUR + 1);
    await client.get('/api/auth/me').expect(401);

    const idle = await test.signIn('zhaoli');
    test.clock.advance(2 * HOUR + 1);
    await idle.get('/api/auth/me').expect(401);
  });

  it(`waits after ${MOST_FAILURES} failures, for this name and address only, and says how long`, async () => {
    for (let failure = 0; failure < MOST_FAILURES; failure += 1) await login('sunhao', 'not-the-password').expect(401);
    const { body, headers } = await login('sunhao', DEMONSTRATION_PASSWORD).expect(429);
    expect(body.code).toBe('AUTH-LOGIN-BLOCKED');
    expect(Number(headers['retry-after'])).toBeGreaterThan(800);
    await login('heqing', DEMONSTRATION_PASSWORD).expect(200);
    test.clock.advance(FAILURE_WINDOW);
    await login('sunhao', DEMONSTRATION_PASSWORD).expect(200);
  });

  it('does not let many guesses at once slip through', async () => {
    const guesses = Array.from({ length: 12 }, (_, index) => login('heqing', `guess-number-${index}`));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(MOST_FAILURES);
    expect(statuses.filter((status) => status === 429)).toHaveLength(12 - MOST_FAILURES);
  });

  it('forgets the failures after the right password', async () => {
    test.clock.advance(FAILURE_WINDOW);
    for (let round = 0; round < 2; round += 1) {
      for (let failure = 1; failure < MOST_FAILURES; failure += 1) await login('liumin', 'wrong-one').expect(401);
      await login('liumin', DEMONSTRATION_PASSWORD).expect(200);
    }
  });

  it('tells the audit of signing in and of a name that has to wait, once', async () => {
    const administrator = await test.signIn('admin');
    for (let failure = 0; failure < MOST_FAILURES + 3; failure += 1) await login('zhoulan', 'not-the-password');
    const actions = async (action: string): Promise<number> => {
      const filter = encodeURIComponent(JSON.stringify({ action }));
      const { body } = await administrator.get(`/api/audit?perPage=200&filter=${filter}`).expect(200);
      return body.data.filter((entry: { actor: { displayName: string } }) => entry.actor.displayName === '周岚').length;
    };
    expect(await actions('user.sign-in-blocked')).toBe(1);
    expect(await actions('user.signed-in')).toBe(0);
    test.clock.advance(FAILURE_WINDOW);
    await test.signIn('zhoulan');
    expect(await actions('user.signed-in')).toBe(1);
  });

  describe('changing the password', () => {
    const change = { currentPassword: DEMONSTRATION_PASSWORD, newPassword: '新密码-2026-永嘉' };

    it('needs the present one, and a new one that is hard to guess', async () => {
      const client = await test.signIn('chenjing');
      const wrong = await client
        .put('/api/auth/password')
        .send({ ...change, currentPassword: 'no' })
        .expect(422);
      expect(wrong.body).toMatchObject({ code: 'PASSWORD-WRONG', pointer: '/currentPassword' });
      for (const newPassword of ['short', 'aaaaaaaaaaaaaaaa', 'my-chenjing-word']) {
        const { body } = await client
          .put('/api/auth/password')
          .send({ ...change, newPassword })
          .expect(422);
        expect(body).toMatchObject({ code: 'PASSWORD-TOO-WEAK', pointer: '/newPassword' });
      }
    });

    it('ends the other sessions, keeps this one, and makes the old password useless', async () => {
      const other = await test.signIn('chenjing');
      const client = await test.signIn('chenjing');
      await client.put('/api/auth/password').send(change).expect(204);
      await other.get('/api/auth/me').expect(401);
      await client.get('/api/auth/me').expect(200);
      await login('chenjing', DEMONSTRATION_PASSWORD).expect(401);
      await login('chenjing', change.newPassword).expect(200);
    });

    it('can be guessed no more often than signing in', async () => {
      const client = await test.signIn('lintao');
      for (let failure = 0; failure < MOST_FAILURES; failure += 1) {
        await client
          .put('/api/auth/password')
          .send({ ...change, currentPassword: 'guess' })
          .expect(422);
      }
      await client.put('/api/auth/password').send(change).expect(429);
    });
  });
});

describe('the session cookie', () => {
  it.each([true, false])('is limited to TLS where the operator says that there is TLS: %s', async (cookieSecure) => {
    const database = await createEmbedded();
    const test = await TestApp.start(database, { cookieSecure });
    const { headers } = await test.anyone
      .post('/api/auth/login')
      .send({ username: 'wangfang', password: DEMONSTRATION_PASSWORD })
      .expect(200);
    expect(headers['set-cookie']?.[0]?.includes('Secure')).toBe(cookieSecure);
    await test.stop();
    await database.remove();
  });
});
