import { Foundation1764000000001 } from './1764000000001-foundation.js';

/** Every migration, oldest first. A feature adds a file and a line; a migration that has shipped is never changed. */
export const migrations = [Foundation1764000000001];
