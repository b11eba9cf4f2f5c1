import * as v from 'valibot';

/** `unreached.json`: the stacks of a batch that had no turn before its time was over. Nothing is known of them: not that they drifted, not that they are clean. */
export const unreachedSchema = v.strictObject({
  schema: v.literal('planseal.unreached/v1'),
  stacks: v.pipe(
    v.array(
      v.strictObject({
        stack: v.pipe(v.string(), v.maxLength(400)),
        environment: v.pipe(v.string(), v.maxLength(200)),
      }),
    ),
    v.maxLength(5_000),
  ),
});
export type Unreached = v.InferOutput<typeof unreachedSchema>;
