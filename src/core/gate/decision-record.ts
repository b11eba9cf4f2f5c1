import * as v from 'valibot';
import { RELEASES } from '../lock/released';
import { ROLLBACKS } from '../risk/assessment';
import { OUTCOMES } from './decision';
import { LIFTS } from './lift';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const list = <S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));
const change = v.strictObject({
  address: text(4_000),
  was: v.exactOptional(text(2_000)),
  now: v.exactOptional(text(2_000)),
});

/** What a second plan right after the apply says, which must find nothing to do. */
const verified = v.strictObject({
  verdict: v.picklist(['empty', 'differs', 'failed']),
  changes: list(v.strictObject({ address: text(4_000), kind: text(40) }), 100),
  changesLeftOut: v.number(),
});

const nextSteps = list(
  v.strictObject({ text: text(2_000), command: v.exactOptional(text(2_000)), url: v.exactOptional(text(2_000)) }),
  20,
);

const output = v.strictObject({
  name: text(400),
  sensitive: v.boolean(),
  /** As JSON; absent where it is sensitive. */
  value: v.exactOptional(text(2_000)),
});

export const APPLY_OUTCOMES = ['not-started', 'nothing-to-do', 'applied', 'partial', 'failed', 'interrupted'] as const;

/** `decision.json`: the whole decision and what became of the apply; the report job reads it as untrusted text. */
export const decisionRecordSchema = v.strictObject({
  schema: v.literal('planseal.decision/v1'),
  commit: text(64),
  runId: v.number(),
  attempt: v.number(),
  /** Where the stack stands, for the commands that people are given. */
  place: v.exactOptional(
    v.strictObject({
      directory: text(1_000),
      workspace: text(200),
      /** `terraform` or `tofu`. */
      command: v.picklist(['terraform', 'tofu']),
      /** Of the environment, by the configuration. */
      url: v.exactOptional(text(500)),
    }),
  ),
  decision: v.strictObject({
    outcome: v.picklist(OUTCOMES),
    stack: text(400),
    environment: text(400),
    changeDigest: v.exactOptional(text(80)),
    headline: text(400),
    checks: list(
      v.strictObject({
        stage: v.picklist(['A', 'B', 'C']),
        id: text(80),
        title: text(200),
        status: v.picklist(['pass', 'fail', 'lifted', 'not-reached']),
        fact: text(4_000),
      }),
      100,
    ),
    approvers: list(text(100), 100),
    next: nextSteps,
    afterTrouble: v.exactOptional(nextSteps),
    comparison: v.exactOptional(
      v.strictObject({
        verdict: v.picklist(['same', 'narrower', 'wider', 'different']),
        changes: list(change, 10_000),
      }),
    ),
    leftOut: list(text(400), 100),
    notes: list(text(1_000), 50),
    emergency: v.exactOptional(
      v.strictObject({
        incident: v.number(),
        lifts: list(v.picklist(LIFTS), LIFTS.length),
        startedBy: list(text(100), 20),
        agreedBy: list(text(100), 100),
      }),
    ),
  }),
  applied: v.strictObject({
    outcome: v.picklist(APPLY_OUTCOMES),
    objects: list(
      v.strictObject({
        address: text(4_000),
        action: text(80),
        status: v.picklist(['done', 'failed', 'begun']),
        seconds: v.exactOptional(v.number()),
        /** What it is called in its cloud. */
        id: v.exactOptional(text(2_000)),
      }),
      5_000,
    ),
    errors: list(text(4_000), 50),
    /** Does the backend have the state after this apply? `unknown` where the tool was killed. */
    state: v.exactOptional(v.picklist(['saved', 'unsaved', 'unknown'])),
    /** The outputs of the root module after it. */
    outputs: v.exactOptional(list(output, 100)),
    verified: v.exactOptional(verified),
    /** How what was to be applied can be undone, the hardest first. */
    rollbacks: v.exactOptional(
      list(
        v.strictObject({
          address: text(1_000),
          class: v.picklist(ROLLBACKS),
          text: text(1_000),
          commands: list(text(1_000), 10),
        }),
        10,
      ),
    ),
  }),
  /** Of a run that was asked to release a lock: which one, whose it is, and what became of it. */
  unlock: v.exactOptional(
    v.strictObject({
      id: text(400),
      release: v.picklist(RELEASES),
      fact: text(4_000),
      held: v.exactOptional(
        v.strictObject({
          id: text(400),
          who: v.exactOptional(text(400)),
          operation: v.exactOptional(text(400)),
          created: v.exactOptional(text(400)),
          path: v.exactOptional(text(2_000)),
        }),
      ),
      holder: v.exactOptional(
        v.strictObject({
          fate: v.picklist(['alive', 'dead', 'unknown']),
          because: text(2_000),
          job: v.exactOptional(
            v.strictObject({ name: text(400), run: v.number(), attempt: v.number(), url: text(2_000) }),
          ),
        }),
      ),
    }),
  ),
});
export type DecisionRecord = v.InferOutput<typeof decisionRecordSchema>;
export type StackPlace = NonNullable<DecisionRecord['place']>;
export type Verified = v.InferOutput<typeof verified>;
export type AppliedRollback = NonNullable<DecisionRecord['applied']['rollbacks']>[number];
