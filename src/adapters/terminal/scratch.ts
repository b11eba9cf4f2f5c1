import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Scratch } from '../../ports/scratch';
import { makeScratch } from '../files/scratch';

export type Folder = Scratch & { readonly folder: string };

/** Lends a folder that is gone afterwards, however the process ends, as long as it is not killed outright. */
export const withScratch = async <T>(work: (scratch: Folder) => Promise<T>): Promise<T> => {
  const scratch = await makeScratch(tmpdir());
  const remove = (): void => {
    rmSync(scratch.folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  try {
    return await work(scratch);
  } finally {
    process.off('exit', remove);
    remove();
  }
};
