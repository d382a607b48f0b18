import { type SnapshotParts } from '@jifen/policies';

/** Bytes that a snapshot takes, shared by all threads. */
function bytesOf({ sections }: SnapshotParts): number {
  return sections.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** Snapshots in memory, the one that was not used for longest dropped when they take more than `limit` bytes together. */
export class SnapshotMemory {
  readonly #held = new Map<string, { readonly parts: SnapshotParts; readonly bytes: number }>();
  #bytes = 0;

  constructor(private readonly limit: number) {}

  /** Bytes that all held snapshots take. */
  get bytes(): number {
    return this.#bytes;
  }

  get(hash: string): SnapshotParts | undefined {
    const held = this.#held.get(hash);
    if (!held) return undefined;
    this.#held.delete(hash);
    this.#held.set(hash, held);
    return held.parts;
  }

  /** Keeps a snapshot; one that is larger than the limit is kept alone. */
  set(hash: string, parts: SnapshotParts): void {
    this.delete(hash);
    const bytes = bytesOf(parts);
    this.#held.set(hash, { parts, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.limit || oldest === hash) return;
      this.delete(oldest);
    }
  }

  delete(hash: string): void {
    this.#bytes -= this.#held.get(hash)?.bytes ?? 0;
    this.#held.delete(hash);
  }
}
