import * as v from 'valibot';
import { canonicalText } from '../changes/canonical';
import { OperationError } from '../errors';
import { basisSchema } from '../gate/receipt';
import { isCarriedPath } from './paths';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const commit = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));
const maybeCommit = v.union([v.literal(''), commit]);
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const word = v.pipe(v.string(), v.maxLength(400));
const path = v.pipe(v.string(), v.check(isCarriedPath));

/** As many build files as anybody makes at plan time, and more. */
export const MOST_FILES = 2_000;

const fileSchema = v.strictObject({
  /** Relative to the repository, with `/`. */
  path,
  sha256: hash,
  bytes: whole,
  executable: v.boolean(),
});
export type CarriedFile = v.InferOutput<typeof fileSchema>;

/** Compared by code units, the same in every locale. */
export const byPath = ({ path: a }: { readonly path: string }, { path: b }: { readonly path: string }): number =>
  a < b ? -1 : a > b ? 1 : 0;

const ascending = (files: readonly CarriedFile[]): boolean =>
  files.every((file, index) => index === 0 || byPath(files[index - 1] ?? file, file) < 0);

/** What a stored plan is bound to. It travels inside the bundle and says the same as the receipt, and more. */
export const manifestSchema = v.strictObject({
  schema: v.literal('planseal.bundle/v1'),
  repository: whole,
  stack: v.pipe(word, v.minLength(1)),
  environment: word,
  workspace: word,
  /** `head` is what was planned; `base` and `merge` are there on a pull request only. */
  commits: v.strictObject({ head: commit, base: maybeCommit, merge: maybeCommit }),
  /** As in the receipt: tool and version, hashes of lock file, backend, tree, lineage and inputs, and the state's serial. */
  basis: basisSchema,
  /** In the order in which they are given. Plain hashes: who reads this can read the plan as well. */
  varFiles: v.pipe(
    v.array(v.strictObject({ path: v.pipe(v.string(), v.maxLength(1_000)), sha256: hash })),
    v.maxLength(500),
  ),
  run: v.strictObject({ id: whole, attempt: whole }),
  /** RFC 3339, by the clock of the machine that planned: for people. Ages are counted by the server's. */
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  changeDigest: hash,
  plan: v.strictObject({ sha256: hash, bytes: whole }),
  /** Build files of plan time, each once, in the order of their paths. */
  files: v.pipe(
    v.array(fileSchema),
    v.maxLength(MOST_FILES),
    v.check((files) => ascending(files)),
  ),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** The one way to write a manifest: sorted keys, no spaces, one line. Throws for what the schema refuses. */
export const manifestText = (manifest: Manifest): string => `${canonicalText(v.parse(manifestSchema, manifest))}\n`;

/** Reads a manifest strictly: what is not written exactly so is refused with an `OperationError`. */
export const parseManifest = (text: string): Manifest => {
  const refuse = (why: string, cause?: unknown): OperationError =>
    new OperationError(
      `The manifest of the stored plan ${why}. It may be of another version of PlanSeal; plan again.`,
      {
        cause,
      },
    );
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw refuse('is not JSON', cause);
  }
  const parsed = v.safeParse(manifestSchema, raw);
  if (!parsed.success) throw refuse(`is wrong at \`${v.getDotPath(parsed.issues[0]) ?? 'its root'}\``);
  if (manifestText(parsed.output) !== text) throw refuse('is not in its canonical form');
  return parsed.output;
};
