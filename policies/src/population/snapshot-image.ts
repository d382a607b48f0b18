import { canonicalJson } from '../model/content-hash.js';
import { parseBy } from '../model/parse-policy.js';
import { FindingList, type PopulationFinding } from './population-finding.js';
import { reportDamage, SnapshotManifest, type SnapshotParts } from './snapshot-manifest.js';
import { bytesOf, type SectionType, type SectionValues } from './snapshot-sections.js';
import { decodeUtf8, encodeUtf8 } from './utf8.js';

/*
 * An image: 8 bytes of name, 4 of the manifest's length (least significant byte first), 4 that are zero, the manifest in canonical JSON,
 * then the sections in their order; the first section, and every other, begins at a multiple of 8 behind zeros.
 */

const NAME = encodeUtf8('JIFSNAP1');
const PREFIX = 16;
const ALIGNMENT = 8;

/** Longest manifest that is read, in bytes. */
const LONGEST_MANIFEST = 2 ** 26;

type View = (buffer: ArrayBufferLike, offset: number, length: number) => SectionValues;

const VIEWS: Readonly<Record<SectionType, { readonly bytes: number; readonly view: View }>> = {
  uint8: { bytes: 1, view: (buffer, offset, length) => new Uint8Array(buffer, offset, length) },
  int8: { bytes: 1, view: (buffer, offset, length) => new Int8Array(buffer, offset, length) },
  int16: { bytes: 2, view: (buffer, offset, length) => new Int16Array(buffer, offset, length) },
  int32: { bytes: 4, view: (buffer, offset, length) => new Int32Array(buffer, offset, length) },
  float64: { bytes: 8, view: (buffer, offset, length) => new Float64Array(buffer, offset, length) },
};

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** Bytes that a section takes. */
export function sectionBytes({ type, length }: { readonly type: SectionType; readonly length: number }): number {
  return VIEWS[type].bytes * length;
}

/** The image of a snapshot, piece by piece, so that it can be written without being held. */
export function* imageChunks({ manifest, sections }: SnapshotParts): Generator<Uint8Array> {
  const json = encodeUtf8(canonicalJson(manifest));
  const start = new Uint8Array(aligned(PREFIX + json.length));
  start.set(NAME);
  new DataView(start.buffer).setUint32(NAME.length, json.length, true);
  start.set(json, PREFIX);
  yield start;
  for (const values of sections) {
    const bytes = bytesOf(values);
    yield bytes;
    const padding = aligned(bytes.length) - bytes.length;
    if (padding > 0) yield new Uint8Array(padding);
  }
}

/** The image of a snapshot in one piece. */
export function imageOf(parts: SnapshotParts): Uint8Array {
  const chunks = [...imageChunks(parts)];
  const image = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    image.set(chunk, offset);
    offset += chunk.length;
  }
  return image;
}

/** The parts that an image holds, or why it holds none. */
export type ReadImage =
  | { readonly parts: SnapshotParts; readonly findings: readonly [] }
  | { readonly parts: null; readonly findings: readonly PopulationFinding[] };

function damaged(zh: string, en: string): ReadImage {
  const found = new FindingList();
  reportDamage(found, undefined, [zh, en]);
  return { parts: null, findings: found.all() };
}

function manifestIn(
  buffer: ArrayBufferLike,
): { readonly manifest: SnapshotManifest; readonly end: number } | undefined {
  const bytes = new Uint8Array(buffer);
  if (bytes.length < PREFIX || !NAME.every((byte, index) => bytes[index] === byte)) return undefined;
  const length = new DataView(buffer).getUint32(NAME.length, true);
  if (length > LONGEST_MANIFEST || PREFIX + length > bytes.length) return undefined;
  try {
    const { value } = parseBy(SnapshotManifest, JSON.parse(decodeUtf8(bytes, PREFIX, PREFIX + length)));
    return value ? { manifest: value, end: PREFIX + length } : undefined;
  } catch {
    // No JSON: not a manifest, which is all there is to say.
    return undefined;
  }
}

/**
 * The parts of an image as views of its memory; nothing is copied, and nothing outside of the memory is read, whatever the image says.
 * Its hashes are not verified here.
 */
export function readImage(buffer: ArrayBufferLike): ReadImage {
  const read = manifestIn(buffer);
  if (!read)
    return damaged('不是人群映像，或文件头不完整', 'it is no image of a population, or its header is not whole');
  const { manifest } = read;
  let offset = aligned(read.end);
  const offsets = manifest.sections.map((section) => {
    const at = offset;
    offset = aligned(at + sectionBytes(section));
    return at;
  });
  if (offset !== buffer.byteLength) return damaged('文件长度与文件头所述不符', 'it is not as long as its header says');
  const sections = manifest.sections.map(({ type, length }, index) =>
    VIEWS[type].view(buffer, offsets[index] ?? 0, length),
  );
  return { parts: { manifest, sections }, findings: [] };
}
