import { type FileHandle, open } from 'node:fs/promises';
import { keepHeapSmall } from '../runner/small-heap';

/** Bytes read at once: enough that asking for them costs nothing beside looking at them. */
const CHUNK = 1024 * 1024;

const readInto = async (memory: Uint8Array, file: FileHandle): Promise<Uint8Array> => {
  const { bytesRead } = await file.read(memory, 0, CHUNK);
  return memory.subarray(0, bytesRead);
};

/**
 * A file in pieces; the next one is read by another thread while this one is worked on. They take turns in the same
 * memory, so that none of it waits for the collector: a piece is good only until the next one is asked for. Throws what
 * opening and reading throw: an error of the system with `code` and `syscall`.
 */
export async function* fileInChunks(path: string): AsyncIterable<Uint8Array> {
  const file = await open(path);
  keepHeapSmall();
  let [free, taken] = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)];
  let next = readInto(free, file);
  try {
    for (;;) {
      const chunk = await next;
      if (chunk.length === 0) return;
      [free, taken] = [taken, free];
      next = readInto(free, file);
      // Whoever stops early never asks for it.
      next.catch(() => undefined);
      yield chunk;
    }
  } finally {
    await next.catch(() => undefined);
    await file.close();
  }
}
