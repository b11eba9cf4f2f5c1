import { brotliDecompressSync } from 'node:zlib';
import type { Parser, Tree } from 'web-tree-sitter';
import { messageOf, OperationError } from '../../core/errors';

/** Longest time for one file, in milliseconds. A megabyte takes about one second. */
const MOST_TIME = 10_000;

const unpacked = (text: string): Uint8Array => brotliDecompressSync(Buffer.from(text, 'base64'));

/** The runtime reads `__dirname` to look for the file that it is handed; a bundle of ES modules has none. */
const withDirectoryName = async <T>(work: () => Promise<T>): Promise<T> => {
  if ('__dirname' in globalThis) return await work();
  Object.assign(globalThis, { __dirname: '' });
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(globalThis, '__dirname');
  }
};

type Runtime = Pick<typeof import('web-tree-sitter'), 'Language' | 'Parser'>;

/**
 * The CommonJS build by its path: ncc turns `import('module')` in the other one into an object without `createRequire`.
 * Its own types describe it only under the name of the package.
 */
const load = async (): Promise<Parser> => {
  const { GRAMMAR, RUNTIME } = await import('./wasm');
  // @ts-expect-error -- this path has no types
  const { Parser, Language } = (await import('../../../node_modules/web-tree-sitter/web-tree-sitter.cjs')) as Runtime;
  await withDirectoryName(() => Parser.init({ wasmBinary: unpacked(RUNTIME) }));
  return new Parser().setLanguage(await Language.load(unpacked(GRAMMAR)));
};

let parser: Promise<Parser> | undefined;
let crash: OperationError | undefined;

/**
 * The syntax tree of a text, which the caller must `delete()`; `undefined` when it took longer than ten seconds. Throws
 * an `OperationError` when the parser crashes, and from then on: what a crash leaves in its memory cannot be trusted.
 */
export const syntaxOf = async (text: string): Promise<Tree | undefined> => {
  if (crash !== undefined) throw crash;
  parser ??= load();
  const loaded = await parser;
  const begun = performance.now();
  try {
    const tree = loaded.parse(text, null, { progressCallback: () => performance.now() - begun > MOST_TIME });
    if (tree === null) loaded.reset();
    return tree ?? undefined;
  } catch (cause) {
    crash = new OperationError(`the HCL parser crashed: ${messageOf(cause)}`, { cause });
    throw crash;
  }
};
