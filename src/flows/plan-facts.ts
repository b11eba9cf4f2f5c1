import * as v from 'valibot';
import { receiptSchema } from '../core/gate/receipt';
import { fingerprintSchema } from '../core/risk/assessment';

/** What the plan step hands to the judge step of the same job, in a file. */
export const planFactsSchema = v.strictObject({
  receipt: receiptSchema,
  secretsInDigest: v.boolean(),
  leftOut: v.array(v.string()),
  fingerprints: v.exactOptional(v.array(fingerprintSchema)),
});
export type PlanFacts = v.InferOutput<typeof planFactsSchema>;
