import { afterEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createEmbedded, describeOnBoth } from './databases.js';

const main = fileURLToPath(new URL('../node_modules/.cache/compiled/main.js', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  /** What it said until it was ready. */
  readonly output: string;
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Runs the server in a process of its own, until it is ready or has ended. */
async function start(environment: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'], PORT: '0', ...environment } });
  running.add(child);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  let output = '';
  const ready = new Promise<void>((resolve) => {
    const hear = (text: string): void => {
      output += text;
      if (/is ready[^\n]*\n/.test(output)) setTimeout(resolve, 50);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
  });
  await Promise.race([ready, ended]);
  return {
    child,
    output,
    url: /http:\/\/\S+/.exec(output)?.[0] ?? '',
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

// A test that fails in the middle must not leave its server running.
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

const login = (url: string, username: string, password: string): Promise<Response> =>
  fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });

describeOnBoth('the server', (create, kind) => {
  it('starts on an empty database, says who can sign in, and has everything again after a kill', async () => {
    const { environment, remove } = await create('empty');
    const first = await start(environment);
    expect(first.output).toMatch(/演示账号（密码均为 jifen-demo/);
    expect(first.output).toMatch(/Demonstration accounts/);
    expect(first.output).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    expect(await (await fetch(`${first.url}/api/health`)).json()).toMatchObject({ status: 'ok', database: kind });
    const { token } = (await (await login(first.url, 'chenjing', 'jifen-demo')).json()) as { token: string };
    await first.stop('SIGKILL');

    const second = await start(environment);
    const me = await fetch(`${second.url}/api/auth/me`, { headers: { Authorization: `Bearer ${token}` } });
    expect(await me.json()).toMatchObject({ username: 'chenjing' });
    expect(await second.stop('SIGTERM')).toBe(0);
    await remove();
  }, 180_000);

  it('in production has one administrator with a password that is shown once, and no demonstration account', async () => {
    const { environment, remove } = await create('empty');
    const first = await start({ ...environment, NODE_ENV: 'production' });
    const password = /密码 ([a-z2-9]{20})/.exec(first.output)?.[1] ?? '';
    expect(first.output).not.toContain('jifen-demo');
    expect((await login(first.url, 'admin', password)).status).toBe(200);
    expect((await login(first.url, 'chenjing', 'jifen-demo')).status).toBe(401);
    await first.stop('SIGTERM');

    const second = await start({ ...environment, NODE_ENV: 'production' });
    expect(second.output).not.toMatch(/密码 [a-z2-9]{20}/);
    expect((await login(second.url, 'admin', password)).status).toBe(200);
    await second.stop('SIGTERM');
    await remove();
  }, 180_000);

  it('in production refuses a database with accounts whose passwords are public', async () => {
    const { environment, remove } = await create();
    const { child, output } = await start({ ...environment, NODE_ENV: 'production' });
    expect(child.exitCode).toBe(1);
    expect(output).toMatch(/演示账号[^]*demonstration accounts/);
    expect(output).not.toMatch(/\n {4}at /);
    await remove();
  }, 60_000);
});

describe('the server', () => {
  it.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://somewhere/else'],
    ['SESSION_HOURS', '0'],
    ['COOKIE_SECURE', 'yes'],
    ['NODE_ENV', 'prod'],
  ])('refuses %s=%s in both languages', async (name, value) => {
    const { child, output } = await start({ [name]: value });
    expect(child.exitCode).toBe(1);
    expect(output).toContain(`环境变量 ${name} 的值“${value}”不可用`);
    expect(output).toContain(`The environment variable ${name} cannot be "${value}"`);
  });

  it('says so when it cannot reach its PostgreSQL, without showing the password', async () => {
    const { child, output } = await start({ DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/nowhere' });
    expect(child.exitCode).toBe(1);
    expect(output).toMatch(/无法连接数据库[^]*cannot be reached/);
    expect(output).not.toContain('secret');
  });

  it('says so when its port is taken, and gives the data folder free again', async () => {
    const { environment, remove } = await createEmbedded();
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const { child, output } = await start({ ...environment, PORT: port });
    expect(child.exitCode).toBe(1);
    expect(output).toMatch(new RegExp(`端口 ${port} 已被占用[^]*Port ${port} is in use`));
    other.close();

    const again = await start(environment);
    expect(again.url).not.toBe('');
    const { child: second, output: refusal } = await start(environment);
    expect(second.exitCode).toBe(1);
    expect(refusal).toMatch(/数据目录正被另一个进程使用[^]*Another process uses this data folder/);
    await again.stop('SIGTERM');
    await remove();
  }, 120_000);

  it('tells browsers to run nothing but its own scripts, and to keep no answer of the API', async () => {
    const { environment, remove } = await createEmbedded();
    const { url, stop } = await start(environment);
    const api = await fetch(`${url}/api/health`);
    expect(api.headers.get('cache-control')).toBe('no-store');
    const policy = api.headers.get('content-security-policy') ?? '';
    expect(policy.split(';')).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(/script-src[^;]*unsafe/.exec(policy)).toBeNull();
    expect(api.headers.get('x-powered-by')).toBeNull();
    expect(api.headers.get('x-content-type-options')).toBe('nosniff');

    const docs = await (await fetch(`${url}/api/docs`)).text();
    const scripts = [...docs.matchAll(/<script[^>]*>([^<]*)<\/script>/g)].map(([, inside]) => inside?.trim());
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.every((inside) => inside === '')).toBe(true);
    for (const [, source] of docs.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const asset = await fetch(new URL(source ?? '', `${url}/api/`));
      expect([source, asset.status]).toEqual([source, 200]);
    }
    await stop('SIGTERM');
    await remove();
  }, 120_000);

  it('describes its API, with every problem it can answer', async () => {
    const { environment, remove } = await createEmbedded();
    const { url, stop } = await start(environment);
    const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
      components: { schemas: Record<string, unknown> };
      info: { description: string };
    };
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/health', '/api/auth/login', '/api/users/{id}', '/api/audit/verification']),
    );
    for (const path of Object.values(document.paths)) {
      for (const operation of Object.values(path)) expect(Object.keys(operation.responses)).toContain('default');
    }
    const used = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([\w.-]+)/g)].map(([, name]) => name);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...new Set(used)]));
    expect(document.info.description).toContain('AUTH-LOGIN-BLOCKED');
    await stop('SIGTERM');
    await remove();
  }, 120_000);
});
