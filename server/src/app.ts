import { type Bilingual } from '@jifen/policies';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import { AppModule } from './app.module.js';
import { type Clock, SystemClock } from './clock/clock.js';
import { type AppConfig } from './config/app-config.js';
import { type EmbeddedDatabase } from './database/embedded/embedded-database.js';
import { openEmbedded } from './database/embedded/open-embedded.js';
import { serveApiDocs } from './http/api-docs.js';
import { compress } from './http/compress.js';
import { noStore } from './http/no-store.js';
import { requestId } from './http/request-id.js';
import { securityHeaders } from './http/security-headers.js';
import { serveWebApplication } from './http/web-application.js';
import { SeedService } from './seed/seed.service.js';

/** A server that is ready to listen. */
export interface CreatedApp {
  readonly app: NestExpressApplication;
  /** What the first start has to tell whoever started it. */
  readonly announcements: readonly Bilingual[];
}

/** Parts of the server that the caller may bring. */
export interface AppParts {
  /** Another clock than the machine's, for tests. */
  readonly clock?: Clock;
  /** The embedded database, where it is being opened already; null for a PostgreSQL server. */
  readonly embedded?: Promise<EmbeddedDatabase> | null;
}

/**
 * Builds the whole server: opens the database, brings its tables up to date, seeds it where it is new. The caller listens, and
 * closes it in the end.
 *
 * @throws {StartError} when whoever starts the server can do something about it
 */
export async function createApp(config: AppConfig, parts: AppParts = {}): Promise<CreatedApp> {
  const { clock = new SystemClock(), embedded = openEmbedded(config) } = parts;
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config, clock, embedded), {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    app.setGlobalPrefix('api');
    app.set('trust proxy', config.trustedProxies);
    app.set('etag', false);
    app.disable('x-powered-by');
    app.use(requestId, securityHeaders(config), compress, cookieParser());
    app.use('/api', noStore);
    serveApiDocs(app);
    serveWebApplication(app, config.webDirectory);
    await app.init();
    return { app, announcements: await app.get(SeedService).run() };
  } catch (error) {
    await app.close();
    throw error;
  }
}
