import { type NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { createApp } from '../src/app.js';
import { Clock } from '../src/clock/clock.js';
import { type AppConfig } from '../src/config/app-config.js';
import { DEMONSTRATION_PASSWORD } from '../src/seed/demonstration-accounts.js';
import { type TestDatabase } from './databases.js';

/** A clock that stands where the test puts it, beginning with the real time. */
export class TestClock extends Clock {
  #offset = 0;

  override now(): Date {
    return new Date(Date.now() + this.#offset);
  }

  /** Moves the clock on. */
  advance(milliseconds: number): void {
    this.#offset += milliseconds;
  }
}

type Method = 'get' | 'post' | 'put' | 'delete';

/** Sends requests as one user, or as nobody. */
export class Client {
  constructor(
    private readonly app: NestExpressApplication,
    readonly token?: string,
  ) {}

  get(path: string): request.Test {
    return this.#request('get', path);
  }

  post(path: string): request.Test {
    return this.#request('post', path);
  }

  /** As `post`, ready to wait for the result of a run. */
  run(path: string): request.Test {
    return this.post(path).set('Prefer', 'wait=60');
  }

  put(path: string): request.Test {
    return this.#request('put', path);
  }

  delete(path: string): request.Test {
    return this.#request('delete', path);
  }

  #request(method: Method, path: string): request.Test {
    const sent = request(this.app.getHttpServer())[method](path);
    return this.token === undefined ? sent : sent.set('Authorization', `Bearer ${this.token}`);
  }
}

/** A server on a test database, in this process. */
export class TestApp {
  private constructor(
    readonly app: NestExpressApplication,
    readonly clock: TestClock,
  ) {}

  /** @param ahead milliseconds by which its clock is ahead from the start */
  static async start(database: TestDatabase, settings: Partial<AppConfig> = {}, ahead = 0): Promise<TestApp> {
    const clock = new TestClock();
    clock.advance(ahead);
    const { app } = await createApp({ ...database.config, ...settings }, { clock });
    return new TestApp(app, clock);
  }

  /** Somebody who has not signed in. */
  get anyone(): Client {
    return new Client(this.app);
  }

  /** Signs in, by default as a demonstration account. */
  async signIn(username: string, password: string = DEMONSTRATION_PASSWORD): Promise<Client> {
    const { body } = await this.anyone.post('/api/auth/login').send({ username, password }).expect(200);
    return new Client(this.app, body.token);
  }

  async stop(): Promise<void> {
    await this.app.close();
  }
}
