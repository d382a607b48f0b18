import { createRequire } from 'node:module';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const Manifest = z.object({ version: z.string() });

const versionOf = (manifest: string): string => Manifest.parse(require(manifest)).version;

/** Version of this server. */
export const SERVER_VERSION = versionOf('@jifen/server/package.json');

/** Version of the policy engine that executes the policies. */
export const ENGINE_VERSION = versionOf('@jifen/policies/package.json');
