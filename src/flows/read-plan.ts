import { createDigest, type ChangeDigest, digestKey } from '../core/changes/digest';
import type { Fingerprint } from '../core/changes/fingerprint';
import type { LeftOutAttribute } from '../core/changes/leave-out';
import type { ChangePart, ChangesHeader } from '../core/changes/model';
import { createPlanReader } from '../core/changes/read/stream';
import { OperationError } from '../core/errors';

/** Comparing two plans is for people; a plan with more changes than this is only known by its digest. */
const MOST_FINGERPRINTS = 5_000;

export interface ReadPlan {
  readonly header: ChangesHeader;
  readonly digest: ChangeDigest;
  /** `undefined` when there are too many to be worth keeping. */
  readonly fingerprints: readonly Fingerprint[] | undefined;
}

export interface ReadPlanOptions {
  /** `''` while the stack has no state: then secrets are not part of the digest. */
  readonly lineage: string;
  readonly leaveOut: readonly LeftOutAttribute[];
  /** Further takers of each part: the judge, a collector of secrets. */
  readonly takers: readonly { take(part: ChangePart): void }[];
}

/** Reads plan JSON as it comes and hands every part to the digest and the takers: nothing is read twice, no plan is held whole. */
export const readPlan = async (json: AsyncIterable<Uint8Array>, options: ReadPlanOptions): Promise<ReadPlan> => {
  const digest = createDigest({
    leaveOut: options.leaveOut,
    ...(options.lineage === '' ? {} : { key: digestKey(options.lineage) }),
  });
  const fingerprints: Fingerprint[] = [];
  let header = undefined as ChangesHeader | undefined;
  const take = (part: ChangePart): void => {
    const fingerprint = digest.take(part);
    if (fingerprint !== undefined && fingerprints.length <= MOST_FINGERPRINTS) fingerprints.push(fingerprint);
    if (part.part === 'header') header = part.header;
    for (const taker of options.takers) taker.take(part);
  };
  const reader = createPlanReader(take);
  for await (const chunk of json) reader.push(chunk);
  reader.end();
  if (header === undefined) throw new OperationError('The plan JSON ended without saying what made it. Plan again.');
  return {
    header,
    digest: digest.finish(),
    fingerprints: fingerprints.length > MOST_FINGERPRINTS ? undefined : fingerprints,
  };
};
