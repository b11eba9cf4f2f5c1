import { createHash, hkdfSync } from 'node:crypto';
import { createFingerprinter } from './fingerprint';
import type { DigestOptions, Fingerprint } from './fingerprint';
import type { ChangePart } from './model';

/** Fixed for ever: another version of the canonical form is another digest. */
const VERSION = 'planseal.changes/v1';

export interface ChangeDigest {
  /** SHA-256, hex. */
  readonly digest: string;
  /** Attributes that the config left out, as `type.attribute`. */
  readonly leftOut: readonly string[];
  /** Are the values of secrets covered? Also true of a plan without any. */
  readonly secretsIncluded: boolean;
}

export interface DigestMaker {
  /** Takes one part in; its fingerprint when it is one that the digest covers. */
  take(part: ChangePart): Fingerprint | undefined;
  finish(): ChangeDigest;
}

/**
 * The change digest: a hash of what the plan would do, without what differs between two plans of the same thing (time
 * stamps, the order of elements and keys, drift, checks, reasons for display). 32 bytes are kept for each change.
 * Numbers are covered exactly when the plan was read by `createPlanReader` or `parseExactly`.
 * Plans of Terraform before 0.15 mark no secrets: there all values are covered in clear.
 */
export function createDigest(options: DigestOptions = {}): DigestMaker {
  const fingerprinter = createFingerprinter(options);
  const digests: string[] = [];
  return {
    take(part) {
      const fingerprint = fingerprinter.of(part);
      if (fingerprint !== undefined) digests.push(Buffer.from(fingerprint.digest, 'hex').toString('latin1'));
      return fingerprint;
    },
    finish() {
      return {
        digest: sumOf(digests),
        leftOut: fingerprinter.leaveOut.covered(),
        secretsIncluded: options.key !== undefined || !fingerprinter.metSecrets,
      };
    },
  };
}

const sumOf = (digests: string[]): string => {
  const sum = createHash('sha256').update(VERSION);
  for (const digest of digests.sort()) sum.update(digest, 'latin1');
  return sum.digest('hex');
};

/** The change digest that these fingerprints add up to: whoever has the digest can tell whether they belong to it. */
export const digestOfFingerprints = (fingerprints: readonly Pick<Fingerprint, 'digest'>[]): string =>
  sumOf(fingerprints.map(({ digest }) => Buffer.from(digest, 'hex').toString('latin1')));

/**
 * The key for secrets in the digest, from the state's lineage: known only to those who can read the state (HKDF-SHA256,
 * RFC 5869). It is itself a secret.
 */
export const digestKey = (lineage: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', lineage, 'planseal', 'planseal.changes/v1 secrets', 32));
