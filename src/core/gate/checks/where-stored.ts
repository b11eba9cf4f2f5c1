import { soleReceipt } from '../ballot-of-facts';
import type { ArtifactFacts } from '../bundle-facts';
import { pass, short, unknownFact, type Verdict } from '../check';
import type { GateFacts } from '../facts';
import type { Receipt } from '../receipt';

export const START_OVER = 'Start over with a new run: it plans, stores and asks again.';
export const NOTHING = 'no plan is stored for this environment';

/** The receipt and the artifact it names; `undefined` while the receipt is not known or names none. */
const namedBy = (facts: GateFacts) => {
  const receipt = soleReceipt(facts)?.receipt;
  return receipt?.artifact && { receipt, artifact: receipt.artifact };
};

/** A check of a stored plan: it passes where none is stored, which the first check has made sure of. */
export const whereStored =
  (verify: (facts: GateFacts, named: { receipt: Receipt; artifact: { id: number; digest: string } }) => Verdict) =>
  (facts: GateFacts): Verdict => {
    if (facts.policy.store === 'none') return pass(NOTHING);
    const named = namedBy(facts);
    if (named !== undefined) return verify(facts, named);
    return soleReceipt(facts)?.receipt?.hasChanges === false
      ? pass('the plan changes nothing, so none was stored')
      : unknownFact('The stored plan');
  };

/** Why an artifact is not the one that the receipt names; `gone` when nobody need have touched it. */
export const whatIsWrong = (
  found: ArtifactFacts | 'missing',
  digest: string,
  { asked }: GateFacts,
): { readonly gone: boolean; readonly why: string } | undefined => {
  if (found === 'missing') return { gone: true, why: 'is not there any more' };
  if (found.expired) return { gone: true, why: 'has expired' };
  if (found.repositoryId !== asked.repositoryId || found.runId !== asked.runId)
    return { gone: false, why: 'was not stored by this run of this repository' };
  // What the uploading client said; the bytes themselves are a check of their own.
  return found.digest === digest
    ? undefined
    : { gone: false, why: `is \`${short(found.digest ?? 'unknown')}\`, the receipt names \`${short(digest)}\`` };
};
