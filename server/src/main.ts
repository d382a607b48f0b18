import { type Bilingual } from '@jifen/policies';
import { once } from 'node:events';
import { type Server } from 'node:http';
import { type AppConfig } from './config/app-config.js';
import { readConfig } from './config/read-config.js';
import { codeOf } from './errors/thrown.js';
import { StartError } from './config/start-error.js';
import { openEmbedded } from './database/embedded/open-embedded.js';

const say = ({ zh, en }: Bilingual): void => console.log(`${zh}\n${en}`);

/** Starts the server and keeps it until a signal ends it. */
async function main(): Promise<void> {
  const config = readConfig(process.env, process.cwd());
  const embedded = openEmbedded(config);
  // Loaded only now, so that the database opens its files meanwhile.
  const [{ createApp }, { startReport }] = await Promise.all([import('./app.js'), import('./start-report.js')]);
  const { app, announcements } = await createApp(config, { embedded });
  const server: Server = app.getHttpServer();
  try {
    await listen(server, config);
  } catch (error) {
    await app.close();
    throw error;
  }
  stopOnSignal(() => app.close());
  for (const text of await startReport(app, config, server.address())) say(text);
  for (const text of announcements) say(text);
}

async function listen(server: Server, { port, host }: AppConfig): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EADDRINUSE') {
      throw new StartError({
        zh: `端口 ${port} 已被占用。请停止占用它的程序，或用 PORT 指定另一个端口。`,
        en: `Port ${port} is in use. Stop the program that uses it, or name another by PORT.`,
      });
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES') {
      throw new StartError({
        zh: `无法在 ${host}:${port} 上监听（${String(code)}）。请检查 HOST 和 PORT。`,
        en: `Cannot listen on ${host}:${port} (${code}). Check HOST and PORT.`,
      });
    }
    throw error;
  }
}

/** Lets running requests finish, closes the database, and gives up on both after ten seconds. */
function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

try {
  await main();
} catch (error) {
  if (error instanceof StartError) console.error(`${error.text.zh}\n${error.text.en}`);
  else console.error(error);
  process.exit(1);
}
