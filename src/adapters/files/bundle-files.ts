import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isCarriedPath } from '../../core/bundle/paths';
import { OperationError } from '../../core/errors';
import type { BundleFiles, LooseFile } from '../../ports/bundle';

const PRIVATE = 0o600;

const existing = async (path: string) => lstat(path).catch(() => undefined);

const missingIsUndefined = async (file: string): Promise<Uint8Array | undefined> =>
  readFile(file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new OperationError(`${file} cannot be read.`, { cause: error });
  });

/** The folder of a file to be made, and every folder above it, must be a folder and no link to one. */
const plainFolders = async (root: string, path: string): Promise<boolean> => {
  const steps = path.split('/').slice(0, -1);
  for (let depth = 1; depth <= steps.length; depth += 1) {
    const facts = await existing(join(root, ...steps.slice(0, depth)));
    if (facts === undefined) return true;
    if (!facts.isDirectory()) return false;
  }
  return true;
};

const placeOne = async (root: string, { path, content, executable }: LooseFile): Promise<void> => {
  const refuse = (why: string): OperationError =>
    new OperationError(
      `The stored file \`${path}\` cannot be put back: ${why}. Do not make or commit it in this job; it comes with the stored plan.`,
    );
  if (!isCarriedPath(path) || !(await plainFolders(root, path))) throw refuse('its place leads out of the workspace');
  const target = join(root, path);
  const there = await existing(target);
  if (there === undefined) {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content, { flag: 'wx', mode: executable ? 0o755 : 0o644 });
    return;
  }
  if (!there.isFile()) throw refuse('something else is in its place');
  if (Buffer.compare(await readFile(target), content) !== 0)
    throw refuse('a file with other content is in its place, and nothing is overwritten');
};

/** The bundle's files in a job: `scratch` is a private folder of it. */
export const bundleFiles = (workspace: string, scratch: string): BundleFiles => ({
  read: missingIsUndefined,
  carry: async (paths) => {
    const root = await realpath(workspace);
    return Promise.all(
      paths.map(async (path) => {
        const facts = await existing(join(root, path));
        if (!isCarriedPath(path) || facts?.isFile() !== true || !(await plainFolders(root, path)))
          throw new OperationError(
            `\`extra-files\`: \`${path}\` cannot be stored: it is no regular file of the workspace, or in a folder of git or Terraform.`,
          );
        return { path, content: await readFile(join(root, path)), executable: (facts.mode & 0o111) !== 0 };
      }),
    );
  },
  hashes: (paths) =>
    Promise.all(
      paths.map(async (path) => ({
        path,
        sha256: createHash('sha256')
          .update(await readFile(join(workspace, path)))
          .digest('hex'),
      })),
    ),
  keep: async (name, bytes) => {
    const path = join(scratch, name);
    await writeFile(path, bytes, { mode: PRIVATE });
    return path;
  },
  place: async (files) => {
    const root = await realpath(workspace);
    for (const file of files) await placeOne(root, file);
  },
});
