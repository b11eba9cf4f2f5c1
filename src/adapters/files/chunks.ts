import { type FileHandle, open } from 'node:fs/promises';

/** Bytes read at once: enough that the reader's own work dominates, few enough that what waits for the collector is small. */
const CHUNK = 256 * 1024;

const readFrom = async (file: FileHandle): Promise<Uint8Array> => {
  const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(CHUNK), 0, CHUNK);
  return buffer.subarray(0, bytesRead);
};

/**
 * A file in pieces; the next one is read by another thread while this one is worked on. Throws what opening and reading
 * throw: an error of the system with `code` and `syscall`.
 */
export async function* fileInChunks(path: string): AsyncIterable<Uint8Array> {
  const file = await open(path);
  let next = readFrom(file);
  try {
    for (;;) {
      const chunk = await next;
      if (chunk.length === 0) return;
      next = readFrom(file);
      // Whoever stops early never asks for it.
      next.catch(() => undefined);
      yield chunk;
    }
  } finally {
    await next.catch(() => undefined);
    await file.close();
  }
}
