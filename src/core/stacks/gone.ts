import type { Stack } from './stack';

/** A file of a commit with the hash of its content. */
export interface TreeFile {
  readonly path: string;
  readonly hash: string;
}

/** A stack that a change takes away. */
export interface GoneStack {
  readonly name: string;
  readonly directory: string;
  readonly environment: string;
  /** The new stack that has most of its files, where there is one. */
  readonly movedTo?: string;
}

/** Content hashes of the files directly in a directory. */
function contents(files: readonly TreeFile[], wanted: ReadonlySet<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>([...wanted].map((directory) => [directory, new Set<string>()]));
  for (const { path, hash } of files) {
    const slash = path.lastIndexOf('/');
    found.get(slash < 0 ? '.' : path.slice(0, slash))?.add(hash);
  }
  return found;
}

/**
 * The stacks that were there before and are not any more. Nothing plans them, so nothing destroys what they manage: it
 * must be said. One that reappears elsewhere with at least half of its files unchanged has moved.
 */
export function goneStacks(
  before: { readonly stacks: readonly Stack[]; readonly files: readonly TreeFile[] },
  after: { readonly stacks: readonly Stack[]; readonly files: readonly TreeFile[] },
): GoneStack[] {
  const [old, now] = [before, after].map(({ stacks }) => new Set(stacks.map(({ name }) => name)));
  const gone = before.stacks.filter(({ name }) => now?.has(name) !== true);
  const added = after.stacks.filter(({ name }) => old?.has(name) !== true);
  if (gone.length === 0) return [];
  const oldContents = contents(before.files, new Set(gone.map(({ directory }) => directory)));
  const newContents = contents(after.files, new Set(added.map(({ directory }) => directory)));
  const movedTo = ({ directory, environment, workspace }: Stack): string | undefined => {
    const lost = oldContents.get(directory) ?? new Set();
    const candidates = added
      .filter((stack) => stack.environment === environment || stack.workspace === workspace)
      .map((stack) => {
        const found = newContents.get(stack.directory) ?? new Set();
        return { name: stack.name, shared: [...lost].filter((hash) => found.has(hash)).length };
      })
      .filter(({ shared }) => shared > 0 && shared * 2 >= lost.size);
    return candidates.sort((a, b) => b.shared - a.shared)[0]?.name;
  };
  return gone.map((stack) => {
    const to = movedTo(stack);
    const { name, directory, environment } = stack;
    return { name, directory, environment, ...(to !== undefined && { movedTo: to }) };
  });
}
