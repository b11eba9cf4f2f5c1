import { joined } from '../hcl/addresses';

/** A file of the configuration, its path relative to the repository. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What the configuration of one directory reads besides its own files. */
export interface References {
  /** Files and directories, relative to the repository; what is below a directory belongs to it. */
  readonly paths: readonly string[];
}

const SOURCE = /"?source"?\s*[=:]\s*"(\.\.?(?:\/[^"$]*)?)"/g;
const LITERAL = /"(\.\.?\/[^"$\n]*)"/g;
const FROM_MODULE = /\$\{\s*path\.(?:module|root)\s*\}\/([^"$\n]+)/g;

const parentOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');

/** Is one directory the other, or above it? */
const isAbove = (path: string, directory: string): boolean =>
  path === '.' || path === directory || directory.startsWith(`${path}/`);

/**
 * The paths in the repository that a configuration file reads: local modules, and every text that is a relative path or
 * begins with `path.module`. It looks at the text instead of the syntax, which is fifty times as fast on thousands of
 * stacks and errs on the safe side: a path in a comment makes one plan too many, never one too few. What an expression
 * puts together is not seen; such files belong below the stack or under `stacks[].var-files`.
 */
export function pathsIn({ path, text }: SourceFile): string[] {
  if (!text.includes('./') && !text.includes('path.') && !text.includes('".')) return [];
  const directory = parentOf(path);
  const resolve = (found: string): string | undefined => joined(directory, found);
  const modules = [...text.matchAll(SOURCE)].map(([, found = '']) => resolve(found));
  const others = [...text.matchAll(LITERAL), ...text.matchAll(FROM_MODULE)]
    .map(([, found = '']) => resolve(found))
    .filter((found) => found !== undefined && !isAbove(found, directory));
  return [...new Set([...modules, ...others])].filter(
    (found) => found !== undefined && found !== directory,
  ) as string[];
}

/**
 * Everything that a stack reads outside of its directory, through local modules that call others. `filesIn` gives the
 * configuration files of a directory, none for what is no directory.
 */
export function readerOfReferences(
  filesIn: (directory: string) => readonly SourceFile[],
): (directory: string) => readonly string[] {
  const direct = new Map<string, readonly string[]>();
  const of = (directory: string): readonly string[] => {
    let paths = direct.get(directory);
    if (paths === undefined) {
      paths = [...new Set(filesIn(directory).flatMap(pathsIn))];
      direct.set(directory, paths);
    }
    return paths;
  };
  return (directory) => {
    const all = new Set<string>();
    const waiting = [...of(directory)];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === directory || all.has(next)) continue;
      all.add(next);
      waiting.push(...of(next));
    }
    return [...all];
  };
}
