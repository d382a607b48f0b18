import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type AppConfig } from './app-config.js';
import { ConfigError } from './config-error.js';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const wholeNumber = (smallest: number, largest: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= smallest && value <= largest);

const Environment = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.union([z.ipv4(), z.ipv6(), z.string().regex(/^[a-z]([a-z0-9.-]*[a-z0-9])?$/i)]).default('127.0.0.1'),
  DATA_DIR: z.string().max(1000).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/)
    .nullable()
    .default(null),
  DATABASE_POOL_SIZE: wholeNumber(2, 200).default(10),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  SESSION_HOURS: wholeNumber(1, 720).default(12),
  SESSION_MAX_HOURS: wholeNumber(1, 8760).default(168),
  COOKIE_SECURE: flag.default(false),
  TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
  BODY_LIMIT_MB: wholeNumber(1, 100).default(5),
  POPULATION_MEMORY_MB: wholeNumber(16, 1_000_000).default(1024),
  IMPORT_LIMIT_MB: wholeNumber(1, 10_240).default(1024),
  COMPUTATION_THREADS: wholeNumber(1, 64).nullable().default(null),
});

type Name = keyof z.output<typeof Environment>;

const number = (smallest: number, largest: number) => ({
  zh: `${smallest} 到 ${largest} 之间的整数`,
  en: `a whole number from ${smallest} to ${largest}`,
});
const yesOrNo = { zh: 'true 或 false', en: 'true or false' };

/** What may stand in each variable, for people. */
const expected: Record<Name, { readonly zh: string; readonly en: string }> = {
  PORT: number(0, 65_535),
  HOST: {
    zh: '本机的地址，例如 127.0.0.1；0.0.0.0 表示对其他机器开放',
    en: 'an address of this machine, such as 127.0.0.1; 0.0.0.0 opens it to other machines',
  },
  DATA_DIR: { zh: '文件夹的路径', en: 'the path of a folder' },
  DATABASE_URL: {
    zh: 'postgres://用户:密码@主机:端口/数据库名',
    en: 'postgres://user:password@host:port/database',
  },
  DATABASE_POOL_SIZE: number(2, 200),
  NODE_ENV: { zh: 'production、development 或 test', en: 'production, development or test' },
  SESSION_HOURS: number(1, 720),
  SESSION_MAX_HOURS: number(1, 8760),
  COOKIE_SECURE: yesOrNo,
  TRUSTED_PROXIES: number(0, 10),
  BODY_LIMIT_MB: number(1, 100),
  POPULATION_MEMORY_MB: number(16, 1_000_000),
  IMPORT_LIMIT_MB: number(1, 10_240),
  COMPUTATION_THREADS: number(1, 64),
};

/**
 * The settings that the environment asks for, with defaults for what it leaves open. An empty variable counts as absent.
 *
 * @param environment usually `process.env`
 * @param directory relative paths start here; usually the current directory
 * @throws {ConfigError} naming every variable with a bad value
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, directory: string): AppConfig {
  const given = Object.entries(environment)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  const result = Environment.safeParse(Object.fromEntries(given));
  if (!result.success) throw configError(result.error, environment);
  const wanted = result.data;
  return {
    port: wanted.PORT,
    host: wanted.HOST,
    dataDir: resolve(directory, wanted.DATA_DIR),
    databaseUrl: wanted.DATABASE_URL,
    databasePoolSize: wanted.DATABASE_POOL_SIZE,
    production: wanted.NODE_ENV === 'production',
    sessionHours: wanted.SESSION_HOURS,
    sessionMaxHours: wanted.SESSION_MAX_HOURS,
    cookieSecure: wanted.COOKIE_SECURE,
    trustedProxies: wanted.TRUSTED_PROXIES,
    bodyLimitBytes: wanted.BODY_LIMIT_MB * 1024 * 1024,
    populationMemoryBytes: wanted.POPULATION_MEMORY_MB * 1024 * 1024,
    importLimitBytes: wanted.IMPORT_LIMIT_MB * 1024 * 1024,
    computationThreads: wanted.COMPUTATION_THREADS ?? Math.min(64, availableParallelism()),
    webDirectory: fileURLToPath(new URL('../../../web/dist', import.meta.url)),
  };
}

function configError(error: z.ZodError, environment: Readonly<Record<string, string | undefined>>): ConfigError {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  const complaints = Object.entries(expected)
    .filter(([name]) => names.has(name))
    .map(([name, { zh, en }]) => ({ name, value: withoutPassword(environment[name] ?? ''), zh, en }));
  return new ConfigError(complaints);
}

function withoutPassword(value: string): string {
  return value.replace(/:[^:@/]*@/, ':***@');
}
