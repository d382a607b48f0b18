import { type PolicyIdentity, type RunManifest } from '@jifen/policies';
import { type Say } from './language.js';

/** A short form of a content hash for people. */
export function shortHash(hash: string): string {
  const digest = hash.replace(/^sha256:/, '');
  return digest.length > 12 ? `${digest.slice(0, 4)}…${digest.slice(-4)}` : digest;
}

/** A policy in one line: title, version, hash; a practice county says so. */
export function policyLine({ title, version, contentHash, practice }: PolicyIdentity, say: Say): string {
  const mark = practice ? say({ zh: '【演练】', en: '[practice] ' }) : '';
  return `${mark}${title}  ${version}  ${shortHash(contentHash)}`;
}

/** What a run can be repeated by. */
export function manifestLine(manifest: RunManifest & { readonly manifestHash: string }, say: Say): string {
  const { population, asOf, engine, manifestHash, policies } = manifest;
  const hashes = policies.map(({ contentHash }) => shortHash(contentHash)).join(' / ');
  return say({
    zh: `运行 ${shortHash(manifestHash)} · 政策 ${hashes} · 人群 ${shortHash(population.contentHash)}（${population.persons} 人）· 截至 ${asOf} · 引擎 ${engine}`,
    en: `run ${shortHash(manifestHash)} · policy ${hashes} · population ${shortHash(population.contentHash)} (${population.persons} persons) · as of ${asOf} · engine ${engine}`,
  });
}
