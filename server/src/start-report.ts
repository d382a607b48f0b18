import { type Bilingual } from '@jifen/policies';
import { type INestApplication } from '@nestjs/common';
import { type AddressInfo } from 'node:net';
import { type AppConfig } from './config/app-config.js';
import { Database } from './database/database.js';
import { demonstrationAccounts, DEMONSTRATION_PASSWORD } from './seed/demonstration-accounts.js';
import { User } from './users/user.entity.js';

/** What whoever started the server wants to know: where it is, what it writes to, who can sign in, how long it took. */
export async function startReport(
  app: INestApplication,
  config: AppConfig,
  address: AddressInfo | string | null,
): Promise<Bilingual[]> {
  return [
    ...database(config),
    ...(await accounts(app.get(Database))),
    ...exposure(config),
    ready(config.host, address),
  ];
}

function ready(host: string, address: AddressInfo | string | null): Bilingual {
  const port = typeof address === 'object' && address ? address.port : '?';
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const seconds = process.uptime().toFixed(1);
  return {
    zh: `\n积分政策工作台已就绪（用时 ${seconds} 秒）：http://${name}:${port}`,
    en: `The points policy workbench is ready (after ${seconds} s): http://${name}:${port}`,
  };
}

function database({ databaseUrl, dataDir }: AppConfig): Bilingual[] {
  if (databaseUrl !== null) {
    const { host, pathname } = new URL(databaseUrl);
    return [{ zh: `数据库：PostgreSQL ${host}${pathname}`, en: `Database: PostgreSQL ${host}${pathname}` }];
  }
  return [
    {
      zh: `数据库：内置（${dataDir}）。进程被强制结束不会丢失已保存的内容；断电可能丢失。`,
      en: `Database: embedded (${dataDir}). Survives the death of the process, not necessarily a power failure.`,
    },
  ];
}

async function accounts({ manager }: Database): Promise<Bilingual[]> {
  const open = await manager.findBy(User, { demonstration: true, disabled: false });
  if (open.length === 0) return [];
  const names = demonstrationAccounts
    .filter(({ username }) => open.some((user) => user.username === username))
    .map(({ username, displayName }) => `${username} ${displayName}`)
    .join('、');
  return [
    {
      zh: `演示账号（密码均为 ${DEMONSTRATION_PASSWORD}，请勿用于真实数据）：${names}`,
      en: `Demonstration accounts (all with the password ${DEMONSTRATION_PASSWORD}; not for real data): see the names above`,
    },
  ];
}

function exposure({ host, cookieSecure, production }: AppConfig): Bilingual[] {
  const isOpen = host === '0.0.0.0' || host === '::';
  if (!isOpen && !production) return [];
  if (cookieSecure) return [];
  return [
    {
      zh: '注意：登录 Cookie 未限定 TLS。对外提供服务时请放在 HTTPS 之后，并设置 COOKIE_SECURE=true。',
      en: 'Note: the session cookie is not limited to TLS. Serve others through HTTPS, with COOKIE_SECURE=true.',
    },
  ];
}
