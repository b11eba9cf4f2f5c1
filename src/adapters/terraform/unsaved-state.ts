import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnsavedState } from '../../ports/survival';

/** Where Terraform and OpenTofu put a state that the backend did not take. */
const FILE = 'errored.tfstate';

/** Is this a whole state? A disk that is full keeps the beginning of one, or nothing of it. */
const isState = (text: string): boolean => {
  try {
    const { version, lineage } = JSON.parse(text) as { version?: unknown; lineage?: unknown };
    return typeof version === 'number' && typeof lineage === 'string';
  } catch {
    return false;
  }
};

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
    // Else a line that only quotes these words.
    if (isState(text)) return text;
  }
  return undefined;
};

/**
 * The state that an apply could not save, `undefined` when it could. A file that was cut off yields to what was printed:
 * on a full disk the tool makes the file, finds no room for the state and prints it.
 */
export const unsavedState = async (
  directory: string,
  output: string | undefined,
  since: number,
): Promise<UnsavedState | undefined> => {
  const file = await fromFile(directory, since);
  if (output === undefined || (file !== undefined && isState(Buffer.from(file.bytes).toString()))) return file;
  const dumped = dumpedState(await readFile(output, 'utf8').catch(() => ''));
  return dumped === undefined ? file : { bytes: Buffer.from(dumped), found: output };
};
