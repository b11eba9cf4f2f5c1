import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { OperationError } from '../../core/errors';
import type { StoredArtifact } from '../../ports/github';

/** A zip of text is never larger than its text by more than its headers. */
const ZIP_OVERHEAD = 4_096;

/**
 * One entry out of a zip made by somebody else. The zip must hold exactly this entry and its size is bounded before
 * anything is unpacked; nothing is written to disk, so links and paths mean nothing (T31).
 */
const soleEntry = (zip: Uint8Array, entry: string, mostBytes: number): Uint8Array => {
  const seen: string[] = [];
  const refuse = (why: string): OperationError =>
    new OperationError(
      `The artifact is not what PlanSeal stores: ${why}. It may have been replaced; run the plan again.`,
    );
  try {
    const entries = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        seen.push(name);
        if (name !== entry) throw refuse(`it has an entry \`${name.slice(0, 100)}\``);
        if (originalSize > mostBytes)
          throw refuse(`\`${entry}\` says it has ${originalSize} bytes, ${mostBytes} are allowed`);
        return true;
      },
    });
    const content = entries[entry];
    if (content === undefined || seen.length !== 1)
      throw refuse(`it has ${seen.length} entries instead of \`${entry}\` alone`);
    return content;
  } catch (cause) {
    throw cause instanceof OperationError
      ? cause
      : new OperationError('The artifact is not a readable zip. It may have been cut off; run the plan again.', {
          cause,
        });
  }
};

type Described = Pick<StoredArtifact, 'name' | 'digest'>;

/** The one file in an artifact whose packed bytes were fetched: size and digest are checked before anything is unpacked (T1). */
export const soleFile = (artifact: Described, zip: Uint8Array, entry: string, mostBytes: number): Uint8Array => {
  if (zip.length > mostBytes + ZIP_OVERHEAD)
    throw new OperationError(`The artifact ${artifact.name} has ${zip.length} bytes, more than PlanSeal stores.`);
  if (artifact.digest !== undefined && artifact.digest !== createHash('sha256').update(zip).digest('hex'))
    throw new OperationError(
      `The artifact ${artifact.name} is not what was stored: its digest differs. Run the plan again.`,
    );
  return soleEntry(zip, entry, mostBytes);
};

/** The same, as text. */
export const openArtifact = (artifact: Described, zip: Uint8Array, entry: string, mostBytes: number): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(soleFile(artifact, zip, entry, mostBytes));
