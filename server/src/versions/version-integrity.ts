import { createHash } from 'node:crypto';
import { type PolicyVersion } from './version.entity.js';
import { VersionManifest } from './version-manifest.js';

/** `sha256:…` of a text's UTF-8; of canonical JSON it is the content hash. */
export function textHash(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

/**
 * What in a stored version contradicts its hash or its manifest; empty for an intact one. The signature over the manifest is
 * checked separately, because it needs the key.
 */
export function contradictions(version: PolicyVersion): string[] {
  const found: string[] = [];
  const demand = (what: string, holds: boolean): void => {
    if (!holds) found.push(what);
  };
  demand('content hash', textHash(version.content) === version.contentHash);
  const manifest = readManifest(version.manifest);
  if (!manifest) return [...found, 'manifest'];
  demand('hash in the manifest', manifest.policy.contentHash === version.contentHash);
  demand('policy', manifest.policy.id === version.policyId && manifest.policy.version === version.versionLabel);
  demand('county', manifest.county === version.countyCode);
  demand('number', manifest.number === version.number);
  demand('dates', manifest.effectiveFrom === version.effectiveFrom && manifest.expiresOn === version.expiresOn);
  return found;
}

function readManifest(text: string): VersionManifest | undefined {
  try {
    return VersionManifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
