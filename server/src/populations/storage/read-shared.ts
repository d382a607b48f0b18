import { open } from 'node:fs/promises';

/** Bytes that are read at once. */
const PIECE = 8 * 1024 * 1024;

/** A file in memory that threads share; undefined where there is no such file. */
export async function readShared(file: string): Promise<SharedArrayBuffer | undefined> {
  let handle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { size } = await handle.stat();
    const memory = new SharedArrayBuffer(size);
    const bytes = new Uint8Array(memory);
    for (let done = 0; done < size;) {
      const { bytesRead } = await handle.read(bytes, done, Math.min(PIECE, size - done), done);
      // Somebody cut it meanwhile: what is missing is found by its hash.
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return memory;
  } finally {
    await handle.close();
  }
}
