import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DiskFull } from '../../core/failures/failure';
import type { Scratch } from '../../ports/scratch';

const PRIVATE = 0o600;

export interface JobScratch extends Scratch {
  readonly folder: string;
  writeBytes(name: string, bytes: Uint8Array): Promise<string>;
}

/** No space, over the quota, beyond the largest file (errno(3)). */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const written = async (name: string, work: Promise<unknown>): Promise<void> => {
  await work.catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && FULL.has(String(cause.code)))) throw cause;
    throw new DiskFull(
      `The disk of the runner is full: ${name} could not be written (${String(cause.code)}). Free space in an earlier step, or use a larger runner.`,
      { cause },
    );
  });
};

/**
 * Makes a new folder below the runner's temporary one, which the runner empties after the job. Writing throws `DiskFull`
 * where there is no room left.
 */
export const makeScratch = async (temporary: string): Promise<JobScratch> => {
  const folder = await mkdtemp(join(temporary, 'planseal-'));
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    path,
    write: async (name, text) => {
      await written(name, writeFile(path(name), text, { mode: PRIVATE }));
      return path(name);
    },
    writeBytes: async (name, bytes) => {
      await writeFile(path(name), bytes, { mode: PRIVATE });
      return path(name);
    },
    copyTo: async function* (name, chunks) {
      const file = await open(path(name), 'w', PRIVATE);
      try {
        for await (const chunk of chunks) {
          // `write` may take only a part of it; `writeFile` writes all, or fails.
          await written(name, file.writeFile(chunk));
          yield chunk;
        }
      } finally {
        await file.close();
      }
    },
  };
};
