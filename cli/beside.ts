import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { NamedFile } from '../src/adapters/files/matching';
import { ConfigurationError } from '../src/core/errors';
import type { Beside } from '../src/ports/judging';
import type { Given } from './command';

const read = async (path: string, option: string): Promise<NamedFile> => {
  try {
    return { name: path, text: await readFile(path, 'utf8') };
  } catch (cause) {
    throw new ConfigurationError(`--${option}: \`${path}\` cannot be read. Check the path.`, { cause });
  }
};

/** The files and tools that the arguments of `planseal risk` name beside the plan. */
export const besideOf = async (given: Given, plan: string): Promise<Beside> => {
  const files = (option: string): Promise<NamedFile[]> =>
    Promise.all(given.texts(option).map((path) => read(path, option)));
  const directory = given.text('policy-dir');
  if (directory !== undefined && plan === '-')
    throw new ConfigurationError('--policy-dir needs the plan as a file, because it is read twice. Save it first.');
  const policyTool =
    directory === undefined
      ? undefined
      : await (
          await import('../src/adapters/tools/policies')
        ).findPolicyTool({
          directory: resolve(directory),
          environment: process.env,
          scratchFile: join(tmpdir(), `planseal-policy-input-${process.pid}.json`),
        });
  return {
    costFiles: await files('cost-file'),
    costBaseFiles: await files('cost-base-file'),
    policyFiles: await files('policy-result'),
    ...(policyTool && { policyTool }),
  };
};
