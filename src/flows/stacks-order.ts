import { ConfigurationError } from '../core/errors';
import type { ConfigurationFile } from '../core/hcl/model';
import { configuredOrder, joinedOrder, type Order } from '../core/stacks/order';
import type { SourceFile } from '../core/stacks/references';
import { stateOf, stateOrder, statesRead, type StateUse, tellingTexts } from '../core/stacks/remote-state';
import type { Stack } from '../core/stacks/stack';

export interface OrderSources {
  /** Configuration files of a directory. */
  readonly filesIn: (directory: string) => readonly SourceFile[];
  /** Everything else that a directory reads, modules among them. */
  readonly referencesOf: (directory: string) => readonly string[];
  readonly readHcl: (text: string, path: string) => Promise<ConfigurationFile>;
}

/** Looks at files of directories once: which mention a word, and what they say when parsed. */
const parser = ({ filesIn, readHcl }: OrderSources) => {
  const parsed = new Map<string, Promise<ConfigurationFile>>();
  const once = (file: SourceFile): Promise<ConfigurationFile> => {
    const known = parsed.get(file.path) ?? readHcl(file.text, file.path);
    parsed.set(file.path, known);
    return known;
  };
  return (directory: string, mentions: (text: string) => boolean): Promise<ConfigurationFile>[] =>
    filesIn(directory)
      .filter(({ text }) => mentions(text))
      .map(once);
};

const lastStep = (text: string): string => text.slice(text.lastIndexOf('/') + 1);

/** Does a text have one of these words as the last step of a string? */
const names =
  (words: ReadonlySet<string>) =>
  (text: string): boolean =>
    [...text.matchAll(/"([^"\n]*)"/g)].some(([, literal = '']) => words.has(lastStep(literal)));

/**
 * Which stacks must be applied before which: by `depends-on`, and because one reads the state of another. Parsing is slow
 * on thousands of stacks, so only files are parsed that read a state, and those that could keep one that is read.
 */
export const orderOf = async (stacks: readonly Stack[], sources: OrderSources): Promise<Order> => {
  const { order, mistakes } = configuredOrder(stacks);
  if (mistakes.length > 0) throw new ConfigurationError(mistakes.join('\n'));
  const parse = parser(sources);
  const read = new Map<string, Promise<ConfigurationFile>[]>();
  const readIn = (directory: string): Promise<ConfigurationFile>[] => {
    const files = read.get(directory) ?? parse(directory, (text) => text.includes('terraform_remote_state'));
    read.set(directory, files);
    return files;
  };
  const uses: StateUse[] = [];
  for (const stack of stacks) {
    const files = [stack.directory, ...sources.referencesOf(stack.directory)].flatMap(readIn);
    uses.push({ stack, reads: files.length === 0 ? [] : statesRead(await Promise.all(files)), keeps: undefined });
  }
  const words = new Set(uses.flatMap(({ reads }) => reads.flatMap(tellingTexts)));
  if (words.size === 0) return order;
  const isNamed = names(words);
  const kept: StateUse[] = [];
  for (const use of uses) {
    const { directory, backendConfig } = use.stack;
    const isGiven = Object.values(backendConfig).some((value) => words.has(lastStep(value)));
    const files = parse(directory, (text) => /\b(?:backend|cloud)\b/.test(text) && (isGiven || isNamed(text)));
    kept.push(files.length === 0 ? use : { ...use, keeps: stateOf(await Promise.all(files), use.stack) });
  }
  return joinedOrder(order, stateOrder(kept));
};
