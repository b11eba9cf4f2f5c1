import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Is there a root module, or any module, in this directory of the checkout? A directory that is not there holds none. */
export const holdsConfiguration =
  (workspace: string) =>
  async (directory: string): Promise<boolean> => {
    const names = await readdir(join(workspace, directory)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    });
    return names.some((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name));
  };
