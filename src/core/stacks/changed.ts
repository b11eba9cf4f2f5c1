import { joined } from '../hcl/addresses';
import type { Stack } from './stack';

/** `a/b/c.tf` → `a/b/c.tf`, `a/b`, `a`, `.` */
function* upwards(path: string): Generator<string> {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) yield at;
  yield '.';
}

/** Terraform reads these of a root module without being told (docs, "Variable Definitions (.tfvars) Files"). */
const isReadAnyway = (file: string): boolean => /(?:^|\/)(?:terraform|[^/]*\.auto)\.tfvars(?:\.json)?$/.test(file);

const add = (map: Map<string, Stack[]>, key: string, stack: Stack): void => {
  const others = map.get(key);
  if (others === undefined) map.set(key, [stack]);
  else others.push(stack);
};

/**
 * The stacks that a set of changed files touches: the file stands below the stack's directory (and in no stack further
 * down), the stack reads it through a local module or a path, or it is one of its var files. A var file touches only the
 * stacks that name it, unless Terraform reads it anyway. `referencesOf` gives what a directory reads elsewhere.
 */
export function changedStacks(
  stacks: readonly Stack[],
  files: readonly string[],
  referencesOf: (directory: string) => readonly string[],
): ReadonlySet<string> {
  const at = new Map<string, Stack[]>();
  const reading = new Map<string, Stack[]>();
  const naming = new Map<string, Stack[]>();
  for (const stack of stacks) {
    add(at, stack.directory, stack);
    for (const path of referencesOf(stack.directory)) add(reading, path, stack);
    for (const file of stack.varFiles) {
      const path = joined(stack.directory, file);
      if (path !== undefined) add(naming, path, stack);
    }
  }
  const changed = new Set<string>();
  const touch = (touched: readonly Stack[] | undefined): void => touched?.forEach(({ name }) => changed.add(name));
  for (const file of files) {
    const named = naming.get(file);
    touch(named);
    let own: readonly Stack[] | undefined;
    for (const path of upwards(file)) {
      if (path !== file) own ??= at.get(path);
      touch(reading.get(path));
    }
    if (named === undefined || isReadAnyway(file)) touch(own);
  }
  return changed;
}
