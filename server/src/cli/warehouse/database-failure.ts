import { type CommandFailure, failure } from '../failure.js';

function textOf(error: unknown, key: 'code' | 'message'): string {
  const value: unknown =
    typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : '';
}

/**
 * The failure for what a database refused. Its own words are shown, except where they could quote a value of a person (SQLSTATE classes
 * 22 and 23).
 */
export function databaseFailure(error: unknown): CommandFailure {
  const code = textOf(error, 'code');
  if (code === '57014') {
    return failure(
      'SQL-TIMEOUT',
      { zh: '数据库没有在限定的时间内算完', en: 'The database did not finish in time' },
      { zh: '用 --timeout 给出更多秒数', en: 'Allow more seconds with --timeout' },
    );
  }
  const quotes = /^2[23]/.test(code);
  const words = quotes ? '' : textOf(error, 'message');
  const [zh, en] = [
    ['数据库拒绝了查询', code, words],
    ['The database refused the query', code, words],
  ].map((parts) => parts.filter((part) => part !== '').join(' · ')) as [string, string];
  return failure(
    'SQL-REFUSED',
    { zh, en },
    {
      zh: '检查该账号对表的读取权限和数据库日志',
      en: 'Check the account’s right to read the table, and the log of the database',
    },
  );
}

/** The failure for a database that cannot be reached. The address is not repeated: it may hold a password. */
export function connectionFailure(error: unknown): CommandFailure {
  const reason = textOf(error, 'code') || textOf(error, 'message');
  return failure(
    'SQL-CONNECTION',
    { zh: `连不上数据库（${reason}）`, en: `The database cannot be reached (${reason})` },
    {
      zh: '检查 --database 的地址、账号和密码，如 postgres://reader@host:5432/warehouse，密码可放在环境变量 PGPASSWORD',
      en: 'Check address, account and password in --database, e.g. postgres://reader@host:5432/warehouse; the password may stand in PGPASSWORD',
    },
  );
}
