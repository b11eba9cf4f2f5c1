import { createHash } from 'node:crypto';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { OperationError } from '../errors';
import { type CarriedFile, type Manifest, manifestText, MOST_FILES, parseManifest } from './manifest';

/** Everything that an apply of exactly this plan needs. */
export interface BundleContent {
  readonly manifest: Manifest;
  readonly plan: Uint8Array;
  /** `.terraform.lock.hcl`; `undefined` where the stack has none. */
  readonly lockFile: Uint8Array | undefined;
  /** Build files of plan time by their paths, as the manifest lists them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Larger than plans of the largest stacks (a 200 MB plan JSON is a plan file of some 10 MB) with their build files. */
export const MOST_BUNDLE_BYTES = 256 * 1024 * 1024;

const NAMES = {
  manifest: 'manifest.json',
  plan: 'plan.tfplan',
  lockFile: 'terraform.lock.hcl',
  files: 'files/',
} as const;

/** One time for everything, given by its local parts: the zip holds these, so no time zone changes a byte. */
const ENTRY = { level: 0, mtime: new Date(1980, 0, 1, 12), os: 0, attrs: 0 } as const;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const refuse = (why: string, cause?: unknown): OperationError =>
  new OperationError(`The stored plan is not what PlanSeal stores: ${why}. Plan again.`, { cause });

/**
 * The archive of a bundle: a zip of stored entries in one order with one time, so that equal content gives equal bytes.
 * Nothing in it is compressed, for a plan file is a zip already, and so nothing in it can swell when it is read.
 */
export const packBundle = ({ manifest, plan, lockFile, files }: BundleContent): Uint8Array => {
  const entries: Zippable = {
    [NAMES.manifest]: [new TextEncoder().encode(manifestText(manifest)), ENTRY],
    [NAMES.plan]: [plan, ENTRY],
    ...(lockFile && { [NAMES.lockFile]: [lockFile, ENTRY] }),
  };
  for (const { path } of manifest.files) {
    const content = files.get(path);
    if (content === undefined) throw refuse(`\`${path}\` is in the manifest and not in the bundle`);
    entries[NAMES.files + path] = [content, ENTRY];
  }
  return zipSync(entries);
};

const isKnown = (name: string): boolean =>
  name === NAMES.manifest ||
  name === NAMES.plan ||
  name === NAMES.lockFile ||
  (name.startsWith(NAMES.files) && name.length > NAMES.files.length);

const entriesOf = (archive: Uint8Array): Record<string, Uint8Array> => {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(archive, {
      filter: ({ name, size, originalSize, compression }) => {
        total += originalSize;
        count += 1;
        const shown = name.slice(0, 100);
        if (!isKnown(name)) throw refuse(`it has an entry \`${shown}\``);
        if (compression !== 0 || size !== originalSize) throw refuse(`\`${shown}\` is compressed`);
        if (total > MOST_BUNDLE_BYTES || count > MOST_FILES + 3)
          throw refuse('it says that it is larger than any bundle');
        return true;
      },
    });
  } catch (cause) {
    throw cause instanceof OperationError ? cause : refuse('it is no readable zip', cause);
  }
};

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && sha256(a) === sha256(b);

const verifiedFile = (file: CarriedFile, content: Uint8Array | undefined): Uint8Array => {
  if (content === undefined) throw refuse(`\`${file.path}\` is in the manifest and not in the bundle`);
  if (content.length !== file.bytes || sha256(content) !== file.sha256)
    throw refuse(`\`${file.path}\` is not the file that its manifest describes`);
  return content;
};

/**
 * Reads an archive strictly, in memory: it must be, byte for byte, what packing its own content gives. So there is
 * no second entry of a name, no link, no path out, no comment, nothing before, between or behind. Every hash in the
 * manifest is recomputed. Throws an `OperationError` otherwise.
 */
export const unpackBundle = (archive: Uint8Array): BundleContent => {
  if (archive.length > MOST_BUNDLE_BYTES) throw refuse(`it has ${archive.length} bytes, more than any bundle`);
  const entries = entriesOf(archive);
  const [manifestBytes, plan, lockFile] = [entries[NAMES.manifest], entries[NAMES.plan], entries[NAMES.lockFile]];
  if (manifestBytes === undefined || plan === undefined) throw refuse('it holds no plan with a manifest');
  const manifest = parseManifest(new TextDecoder().decode(manifestBytes));
  if (plan.length !== manifest.plan.bytes || sha256(plan) !== manifest.plan.sha256)
    throw refuse('the plan file is not the one that its manifest describes');
  if ((lockFile === undefined ? '' : sha256(lockFile)) !== manifest.basis.lockFile)
    throw refuse('the lock file is not the one that its manifest describes');
  const files = new Map(
    manifest.files.map((file) => [file.path, verifiedFile(file, entries[NAMES.files + file.path])]),
  );
  const content = { manifest, plan, lockFile, files };
  if (!equal(packBundle(content), archive)) throw refuse('it is not in its canonical form');
  return content;
};
