import * as v from 'valibot';
import { ConfigurationError } from '../errors';

/** The keys of an entry, as actions/stacks writes them; what an entry does not say, the inputs of the step do. */
export const ENTRY_KEYS = [
  'stack',
  'directory',
  'environment',
  'workspace',
  'var-files',
  'variables',
  'backend-config',
  'tool',
  'aws-plan-role',
  'aws-region',
  'gcp-workload-identity-provider',
  'gcp-plan-service-account',
  'azure-plan-client-id',
  'azure-tenant-id',
  'azure-subscription-id',
] as const;
export type EntryKey = (typeof ENTRY_KEYS)[number];

/** One stack of a list. */
export type StackEntry = Readonly<Partial<Record<EntryKey, string>>> & {
  readonly stack: string;
  readonly environment: string;
};

const MOST_ENTRIES = 5_000;
const text = v.pipe(v.string('must be a text'), v.maxLength(20_000, 'is longer than 20,000 characters'));
const optional = Object.fromEntries(ENTRY_KEYS.map((key) => [key, v.exactOptional(text)])) as Record<
  EntryKey,
  ReturnType<typeof v.exactOptional<typeof text>>
>;
const name = v.pipe(text, v.minLength(1, 'must not be empty'), v.maxLength(400, 'is longer than 400 characters'));
const entries = v.array(v.strictObject({ ...optional, stack: name }), 'must be a list');
const listOrMatrix = v.union([
  entries,
  v.pipe(
    v.strictObject({ include: entries }),
    v.transform(({ include }) => include),
  ),
]);

const HOW =
  'It must be JSON: a list of stacks `[{"stack":"network","environment":"production"}]`, or the matrices of the action `stacks` in mode `drift`, one a line.';

/**
 * The stacks of the input `stacks`: one JSON value a line, each a list of entries or a matrix (`{"include":[…]}`); empty
 * lines are passed over. Throws a `ConfigurationError` that names every mistake.
 */
export function readStackEntries(input: string): StackEntry[] {
  const values = valuesOf(input);
  const problems: string[] = [];
  const found = values.flatMap((value): StackEntry[] => {
    const parsed = v.safeParse(listOrMatrix, value);
    if (parsed.success) return parsed.output.map((entry) => ({ ...entry, environment: entry.environment ?? '' }));
    problems.push(...deepest(parsed.issues).map(({ where, message }) => `\`stacks\`${where}: ${message}`));
    return [];
  });
  const names = found.map(({ stack, environment }) => JSON.stringify([stack, environment]));
  const twice = [...new Set(names.filter((one, at) => names.indexOf(one) !== at))];
  problems.push(...twice.map((one) => `\`stacks\` names ${one} twice; each stack is checked once in a run`));
  if (found.length > MOST_ENTRIES) problems.push(`\`stacks\` has ${found.length} entries; ${MOST_ENTRIES} is the most`);
  if (problems.length > 0)
    throw new ConfigurationError([...problems.slice(0, 20).map((one) => `${one}.`), HOW].join('\n'));
  return found;
}

/** A list over several lines is one value; otherwise each line is one. */
function valuesOf(input: string): unknown[] {
  try {
    return [JSON.parse(input)];
  } catch {
    const lines = input.split(/\r?\n/).filter((line) => line.trim() !== '');
    try {
      return lines.map((line): unknown => JSON.parse(line));
    } catch {
      throw new ConfigurationError(`\`stacks\` is not JSON. ${HOW}`);
    }
  }
}

/** Of a union valibot tells what each form misses: the form that got furthest is the one that was meant. */
function deepest(issues: readonly v.BaseIssue<unknown>[]): { readonly where: string; readonly message: string }[] {
  const all = issues.flatMap((issue): readonly v.BaseIssue<unknown>[] => issue.issues ?? [issue]);
  const depth = Math.max(...all.map(({ path }) => path?.length ?? 0));
  return all
    .filter(({ path }) => (path?.length ?? 0) === depth)
    .map((issue) => ({
      where: (issue.path ?? [])
        .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, 60)}`))
        .join(''),
      message:
        issue.type === 'strict_object' ? `is not a key of an entry; known are ${ENTRY_KEYS.join(', ')}` : issue.message,
    }));
}
