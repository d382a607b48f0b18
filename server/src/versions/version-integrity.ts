import { createHash } from 'node:crypto';
import { type PolicyDocument, policyHash } from '@jifen/policies';
import { type PolicyVersion } from './version.entity.js';
import { VersionManifest } from './version-manifest.js';

/** Versions of this format were hashed as the text that is stored. */
const FORMAT_HASHED_AS_TEXT = 'points-policy/1';

/** `sha256:…` of a text's UTF-8. */
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
  demand('content hash', hashOfContent(version.content) === version.contentHash);
  const manifest = readManifest(version.manifest);
  if (!manifest) return [...found, 'manifest'];
  demand('hash in the manifest', manifest.policy.contentHash === version.contentHash);
  demand('policy', manifest.policy.id === version.policyId && manifest.policy.version === version.versionLabel);
  demand('county', manifest.county === version.countyCode);
  demand('number', manifest.number === version.number);
  demand('dates', manifest.effectiveFrom === version.effectiveFrom && manifest.expiresOn === version.expiresOn);
  return found;
}

/** The content hash as it was taken when the version was published; undefined where the content is no document. */
function hashOfContent(content: string): string | undefined {
  try {
    const document = JSON.parse(content) as PolicyDocument | { readonly format: typeof FORMAT_HASHED_AS_TEXT };
    return document.format === FORMAT_HASHED_AS_TEXT ? textHash(content) : policyHash(document);
  } catch {
    return undefined;
  }
}

function readManifest(text: string): VersionManifest | undefined {
  try {
    return VersionManifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
