import { type AppConfig } from '../../config/app-config.js';
import { EmbeddedDatabase } from './embedded-database.js';

/**
 * Begins to open the embedded database, unless the settings name a PostgreSQL server. Worth calling before the rest of the program
 * is loaded: the thread then reads its files meanwhile.
 *
 * @returns null for a PostgreSQL server
 */
export function openEmbedded({ databaseUrl, dataDir }: AppConfig): Promise<EmbeddedDatabase> | null {
  if (databaseUrl !== null) return null;
  const opening = EmbeddedDatabase.open(dataDir, (error) => console.error('The embedded database failed:', error));
  // Whoever awaits it hears of a failure; until then it must not count as unhandled.
  opening.catch(() => undefined);
  return opening;
}
