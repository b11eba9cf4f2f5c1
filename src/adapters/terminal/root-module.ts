import { readdir, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ConfigurationError } from '../../core/errors';

/** The real path of a directory with code. Throws a `ConfigurationError` when it is not there or holds none. */
export const rootModule = async (given: string): Promise<string> => {
  const directory = await realpath(resolve(given)).catch(() => undefined);
  const files = directory === undefined ? undefined : await readdir(directory).catch(() => undefined);
  if (directory === undefined || files === undefined)
    throw new ConfigurationError(`There is no directory \`${given}\`. Name the directory of a root module.`);
  if (!files.some((file) => /\.(tf|tofu)(\.json)?$/.test(file)))
    throw new ConfigurationError(`\`${given}\` holds no .tf file. Name the directory of a root module.`);
  return directory;
};
