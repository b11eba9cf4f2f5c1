import { digestOfFingerprints } from '../changes/digest';
import type { Assessment } from '../risk/assessment';
import type { Receipt } from './receipt';

/** Fingerprints out of a published assessment, only if they add up to the digest that the receipt vouches for. */
export const verifiedFingerprints = (claim: Assessment, receipt: Receipt | undefined): Assessment['fingerprints'] =>
  claim.fingerprints !== undefined && digestOfFingerprints(claim.fingerprints) === receipt?.changeDigest
    ? claim.fingerprints
    : undefined;
