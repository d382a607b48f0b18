import { imageChunks, type SnapshotParts } from '@jifen/policies';
import { mkdirSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Bytes that are written at once. */
const PIECE = 8 * 1024 * 1024;

/** The folder of all snapshots. */
export function snapshotFolder(dataDir: string): string {
  return join(dataDir, 'populations');
}

/** Where the two files of a snapshot lie. Names come from the content hash, so a name never changes its content. */
export class SnapshotFiles {
  /** Column by column as any tool reads it; what lasts. */
  readonly parquet: string;
  /** The typed arrays one after another, for a quick start; made again of the Parquet file where it is lost. */
  readonly image: string;

  /** @throws {RangeError} where `hash` is no content hash */
  constructor(dataDir: string, hash: string) {
    const digits = /^sha256:([0-9a-f]{64})$/.exec(hash)?.[1];
    if (digits === undefined) throw new RangeError('A snapshot is named by its content hash');
    const folder = snapshotFolder(dataDir);
    this.parquet = join(folder, `${digits}.parquet`);
    this.image = join(folder, `${digits}.image`);
  }

  /** Makes the folder where it is missing. */
  makeFolder(): void {
    mkdirSync(dirname(this.parquet), { recursive: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file in the folder `staging`, forces it to disk and moves it to its place, so that it is there whole or not at all. `write` is
 * given the name that it must write to.
 */
export async function writeWhole(file: string, staging: string, write: (name: string) => Promise<void>): Promise<void> {
  const name = join(staging, basename(file));
  try {
    await write(name);
    const handle = await open(name, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(name, file);
    await syncFolder(dirname(file));
  } finally {
    await rm(name, { force: true });
  }
}

/** Writes the image of a snapshot. */
export async function writeImage(
  parts: SnapshotParts,
  file: string,
  staging: string,
  tell: (done: number, of: number) => void = () => {},
): Promise<void> {
  const size = parts.sections.reduce((sum, { byteLength }) => sum + byteLength, 0);
  let written = 0;
  await writeWhole(file, staging, async (name) => {
    const handle = await open(name, 'w');
    try {
      for (const chunk of imageChunks(parts)) {
        for (let start = 0; start < chunk.length; start += PIECE) {
          const piece = chunk.subarray(start, start + PIECE);
          for (let done = 0; done < piece.length;) done += (await handle.write(piece, done)).bytesWritten;
          written += piece.length;
          tell(Math.min(written, size), size);
        }
      }
    } finally {
      await handle.close();
    }
  });
}
