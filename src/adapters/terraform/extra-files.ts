import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OperationError } from '../../core/errors';
import type { ExtraFile } from '../../ports/tool';

const sha256 = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

const filesAt = async (path: string): Promise<string[]> => {
  const facts = await stat(path);
  if (!facts.isDirectory()) return [path];
  const entries = await readdir(path);
  return (await Promise.all(entries.map((entry) => filesAt(join(path, entry))))).flat();
};

/**
 * The files that the caller says are made at plan time, as they are after the plan: what a plan zips or generates is
 * read again at apply. A directory stands for all files in it. Throws an `OperationError` for what was not made, and for
 * a link out of the repository.
 */
export const extraFilesAt = async (repository: string, paths: readonly string[]): Promise<ExtraFile[]> => {
  const refuse = (path: string, why: string, cause?: unknown): OperationError =>
    new OperationError(
      `\`extra-files\`: \`${relative(repository, path)}\` ${why}. Correct the input, or make the file in a step before this one or in the plan itself.`,
      { cause },
    );
  const listed = paths.map((path) =>
    filesAt(path).catch((cause: unknown) => {
      throw refuse(path, 'is not there after the plan', cause);
    }),
  );
  const files = [...new Set((await Promise.all(listed)).flat())].sort();
  return Promise.all(
    files.map(async (absolute) => {
      const real = await realpath(absolute);
      if (!real.startsWith(repository + sep)) throw refuse(absolute, 'leads out of the repository');
      if (!(await stat(real)).isFile()) throw refuse(absolute, 'is no regular file');
      return { path: relative(repository, absolute).split(sep).join('/'), absolute, sha256: await sha256(real) };
    }),
  );
};
