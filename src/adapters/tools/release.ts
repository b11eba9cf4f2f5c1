import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, OperationError } from '../../core/errors';
import { ToolMissing } from '../../core/failures/failure';
import type { Publisher } from './publisher';
import { signatureProblem } from './signature';

export interface ReleaseOptions {
  readonly publisher: Publisher;
  readonly version: string;
  readonly platform: string;
  /** A base address in place of the publisher's own. The signature must be the publisher's all the same. */
  readonly mirror?: string | undefined;
  /** A new folder of this job. */
  readonly folder: string;
  /** Where GnuPG is looked for. */
  readonly searchPath: string;
}

const MOST_BYTES = { archive: 300e6, sums: 1e6, signature: 1e5, program: 500e6 } as const;

const fetched = async (address: string, file: string, most: number): Promise<void> => {
  const { downloadTool, HTTPError } = await import('@actions/tool-cache');
  await downloadTool(address, file).catch((cause: unknown) => {
    if (cause instanceof HTTPError && cause.httpStatusCode === 404)
      throw new ToolMissing(
        `There is no release at ${address}. Check the version that is asked for, and \`tool-mirror\` if it is given.`,
      );
    throw new OperationError(`${address} could not be fetched: ${messageOf(cause)}. Run the job again.`, { cause });
  });
  const { size } = await stat(file);
  if (size > most)
    throw new OperationError(`${address} has ${size} bytes, more than any release. Nothing of it is used.`);
};

/** The checksum of a file in the list that `sha256sum` makes. Two lines for one name are a contradiction. */
const listedSum = (sums: string, name: string): string | undefined => {
  const found = sums.split('\n').flatMap((line) => {
    const [, sum, listed] = /^([0-9a-f]{64}) [ *](\S+)$/.exec(line.trim()) ?? [];
    return sum !== undefined && listed === name ? [sum] : [];
  });
  return found.length === 1 ? found[0] : undefined;
};

/** The program out of the archive, and nothing else of it: names and links in there mean nothing. */
const programIn = async (archive: Uint8Array, command: string): Promise<Uint8Array | undefined> => {
  const { unzipSync } = await import('fflate');
  let seen = 0;
  const entries = unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      if (name !== command) return false;
      seen += 1;
      return seen === 1 && originalSize <= MOST_BYTES.program;
    },
  });
  return seen === 1 ? entries[command] : undefined;
};

/**
 * Fetches one release and proves it: the checksums are signed by the publisher, the archive has its checksum, and the
 * program is the archive's. Returns the program's path. Throws an `OperationError` that says which of the three did not hold.
 */
export const fetchRelease = async (options: ReleaseOptions): Promise<string> => {
  const { publisher, version, platform, mirror, folder, searchPath } = options;
  const names = publisher.files(version, platform);
  const base = (mirror ?? publisher.base).replace(/\/+$/, '');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [sums, signature, archive] = ['SHA256SUMS', 'SHA256SUMS.sig', 'release.zip'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const refuse = (why: string): OperationError =>
    new OperationError(
      `${publisher.command} ${version} from ${base} is not used: ${why}. The download was damaged, or somebody else's program was put in its place. Run the job again; if it stays so, tell the publisher.`,
    );

  await fetched(`${base}/${names.sums}`, sums, MOST_BYTES.sums);
  await fetched(`${base}/${names.signature}`, signature, MOST_BYTES.signature);
  const problem = await signatureProblem({ signed: sums, signature }, publisher, searchPath);
  if (problem !== undefined) throw refuse(`its checksums are not signed by the publisher (${problem})`);
  const name = names.archive.split('/').at(-1) ?? '';
  const expected = listedSum(await readFile(sums, 'utf8'), name);
  if (expected === undefined) throw refuse(`the signed checksums do not list \`${name}\` exactly once`);

  await fetched(`${base}/${names.archive}`, archive, MOST_BYTES.archive);
  const bytes = await readFile(archive);
  if (createHash('sha256').update(bytes).digest('hex') !== expected) throw refuse('the archive has another checksum');
  const content = await programIn(bytes, publisher.command).catch(() => undefined);
  if (content === undefined) throw refuse(`the archive holds no program \`${publisher.command}\``);
  const program = join(folder, publisher.command);
  await writeFile(program, content);
  await chmod(program, 0o755);
  return program;
};
