import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnsavedState } from '../../ports/survival';

/** Where Terraform and OpenTofu put a state that the backend did not take. */
const FILE = 'errored.tfstate';

/** File times are coarser than the clock. */
const GRAIN = 2_000;

/** Is it this apply's? One of an earlier job of a self-hosted runner, or of the repository, is older. A link is nobody's. */
const fromFile = async (directory: string, since: number): Promise<UnsavedState | undefined> => {
  const path = join(directory, FILE);
  const stat = await lstat(path).catch(() => undefined);
  if (stat?.isFile() !== true || stat.mtimeMs < since - GRAIN) return undefined;
  return { bytes: await readFile(path), found: path };
};

/**
 * Where the disk takes no file either, the tool prints the state as one event (`Emergency state dump`, measured on
 * 1.11.4). Its text is cut out as it is: parsed and written again, large numbers would lose digits.
 */
export const dumpedState = (output: string): string | undefined => {
  for (const line of output.split('\n')) {
    if (!line.includes('"Emergency state dump"')) continue;
    const begin = line.indexOf('"state":{') + '"state":'.length;
    const end = line.lastIndexOf(',"type":"log"}');
    const text = line.slice(begin, end);
    try {
      const { version, lineage } = JSON.parse(text) as { version?: unknown; lineage?: unknown };
      if (typeof version === 'number' && typeof lineage === 'string') return text;
    } catch {
      // A line that only quotes these words.
    }
  }
  return undefined;
};

/** The state that an apply could not save, `undefined` when it could. */
export const unsavedState = async (
  directory: string,
  output: string | undefined,
  since: number,
): Promise<UnsavedState | undefined> => {
  const file = await fromFile(directory, since);
  if (file !== undefined || output === undefined) return file;
  const dumped = dumpedState(await readFile(output, 'utf8').catch(() => ''));
  return dumped === undefined ? undefined : { bytes: Buffer.from(dumped), found: output };
};
