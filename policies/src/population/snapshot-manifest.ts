import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { contentHash } from '../model/content-hash.js';
import { FindingList, type PopulationFinding } from './population-finding.js';
import { MOST_FACTS, type SnapshotContents, SnapshotFact, SnapshotHeader } from './snapshot.js';
import { bytesOf, type SectionValues, sectionsOf } from './snapshot-sections.js';

/** Format of stored snapshots; a later format gets another number. */
export const SNAPSHOT_FORMAT = 'points-snapshot/1';

/** Most elements of one section. */
const LONGEST_SECTION = 2 ** 31 - 1;

/** Most sections of a snapshot: every fact a list of as many fields as a dictionary allows. */
const MOST_SECTIONS = MOST_FACTS * 52 + 20;

/** What a manifest says about one section. */
const ManifestSection = z.strictObject({
  name: z.string().max(200),
  type: z.enum(['uint8', 'int8', 'int16', 'int32', 'float64']),
  /** Number of elements. */
  length: z.int().min(0).max(LONGEST_SECTION),
  /** Hexadecimal SHA-256 of the bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The least and the greatest known value of a fact's column; absent elsewhere, and where nobody has a value. */
  least: z.int().optional(),
  most: z.int().optional(),
});

/** Everything about a snapshot but the numbers themselves, which it names by their hashes. */
export const SnapshotManifest = z.strictObject({
  format: z.literal(SNAPSHOT_FORMAT),
  header: SnapshotHeader,
  dictionary: z.array(SnapshotFact).max(MOST_FACTS),
  persons: z.int().min(1),
  sections: z.array(ManifestSection).max(MOST_SECTIONS),
});
export type SnapshotManifest = z.infer<typeof SnapshotManifest>;

/**
 * A snapshot as plain data: it can be stored, and sent to another thread, which shares the memory of the sections where it is shared
 * memory. The sections stand in the order of the manifest.
 */
export interface SnapshotParts {
  readonly manifest: SnapshotManifest;
  readonly sections: readonly SectionValues[];
}

/** Forms the hexadecimal SHA-256 of bytes. A server hands in a faster one than the one that runs everywhere. */
export type Digest = (bytes: Uint8Array) => string;

/** The SHA-256 that runs everywhere. */
export const plainDigest: Digest = (bytes) => bytesToHex(sha256(bytes));

/** The parts of a snapshot, with the hash of every section. Nothing is copied. */
export function partsOf(
  snapshot: SnapshotContents & { readonly size: number },
  digest: Digest = plainDigest,
): SnapshotParts {
  const sections = sectionsOf(snapshot);
  const manifest: SnapshotManifest = {
    format: SNAPSHOT_FORMAT,
    header: snapshot.header,
    dictionary: [...snapshot.dictionary],
    persons: snapshot.size,
    sections: sections.map(({ values, ...section }) => ({
      ...section,
      length: values.length,
      sha256: digest(bytesOf(values)),
    })),
  };
  return { manifest, sections: sections.map(({ values }) => values) };
}

/**
 * Content hash of a snapshot: that of its manifest, hence of its header, its dictionary and the hash of every section. It does not
 * depend on how the snapshot is stored or in which order it was read, and sections can be verified side by side.
 */
export function snapshotHash(manifest: SnapshotManifest): string {
  return contentHash(manifest);
}

/** Adds that a stored snapshot is not what it ought to be, naming the section where it is one. */
export function reportDamage(
  found: FindingList,
  section: string | undefined,
  [zh, en]: readonly [zh: string, en: string],
): void {
  found.error(
    'POPULATION-DAMAGED',
    section === undefined ? '' : `/${section}`,
    section === undefined
      ? [`所存人群已损坏：${zh}`, `The stored population is damaged: ${en}`]
      : [
          `所存人群的「${section}」部分已损坏：${zh}`,
          `The section "${section}" of the stored population is damaged: ${en}`,
        ],
    ['从备份恢复，或重新导入、生成', 'Restore it from a backup, or import or generate it again'],
  );
}

/** Sections whose bytes do not have the hash that the manifest says; empty where all have. */
export function verifySections(
  { manifest, sections }: SnapshotParts,
  digest: Digest = plainDigest,
): readonly PopulationFinding[] {
  const found = new FindingList();
  for (const [index, { name, sha256: expected }] of manifest.sections.entries()) {
    const values = sections[index];
    if (values && digest(bytesOf(values)) === expected) continue;
    reportDamage(found, name, ['内容与其哈希不符', 'its bytes do not have their hash']);
  }
  return found.all();
}
