import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scratch } from '../../ports/scratch';

const PRIVATE = 0o600;

/** Makes a new folder below the runner's temporary one, which the runner empties after the job. */
export const makeScratch = async (temporary: string): Promise<Scratch & { readonly folder: string }> => {
  const folder = await mkdtemp(join(temporary, 'planseal-'));
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    path,
    write: async (name, text) => {
      await writeFile(path(name), text, { mode: PRIVATE });
      return path(name);
    },
    copyTo: async function* (name, chunks) {
      const file = await open(path(name), 'w', PRIVATE);
      try {
        for await (const chunk of chunks) {
          await file.write(chunk);
          yield chunk;
        }
      } finally {
        await file.close();
      }
    },
  };
};
