import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Commit } from '../github/state/commits';

/** What `actions/checkout` leaves: the files of a commit, in a new directory. */
export const checkOut = (commit: Commit, below: string): string => {
  const directory = mkdtempSync(join(below, 'workspace-'));
  for (const [path, content] of commit.tree) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  return directory;
};

/** Every file below a directory by its path with `/`. */
export const filesOf = (directory: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.terraform'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(directory, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
