import * as v from 'valibot';

/**
 * The ledger says of every merged commit and stack what became of it. It lives on the Deployments API: one deployment for
 * each commit, stack and environment, whose newest status is the state. Deployments that GitHub makes for jobs with an
 * environment say neither the stack nor whether anything was applied.
 */
export const LEDGER_SCHEMA = 'planseal.ledger/v1';
/** The `task` of a deployment of ours, by which the API lists them. */
export const LEDGER_TASK = 'planseal';

export const LEDGER_STATES = ['applied', 'superseded', 'pending', 'failed'] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

const payloadSchema = v.object({
  schema: v.literal(LEDGER_SCHEMA),
  stack: v.pipe(v.string(), v.maxLength(400)),
  environment: v.pipe(v.string(), v.maxLength(400)),
});
/** What a deployment of ours is about; its `environment` alone could be any stack's. */
export type LedgerPayload = v.InferOutput<typeof payloadSchema>;

/** A deployment as the API lists it. */
export interface SeenDeployment {
  readonly id: number;
  readonly sha: string;
  readonly task: string;
  readonly environment: string;
  /** An object, or the text that some clients send. */
  readonly payload: unknown;
  readonly creatorId: number | undefined;
  readonly createdAt: string;
}

/** One status of a deployment. */
export interface SeenStatus {
  readonly id: number;
  readonly state: string;
  readonly description: string;
  /** Page of the run that said so. */
  readonly logUrl: string;
}

/** GraphQL gives a payload as JSON, and one that was sent as text as JSON of that text. */
const objectOf = (payload: unknown, nested = true): unknown => {
  if (typeof payload !== 'string') return payload;
  try {
    const read: unknown = JSON.parse(payload);
    return nested ? objectOf(read, false) : read;
  } catch {
    return undefined;
  }
};

/**
 * What a deployment is about, when it is ours: by task, payload and creator together, for anybody who may deploy can
 * make one with any payload.
 */
export const payloadOf = (deployment: SeenDeployment, self: number): LedgerPayload | undefined => {
  if (deployment.task !== LEDGER_TASK || deployment.creatorId !== self) return undefined;
  const parsed = v.safeParse(payloadSchema, objectOf(deployment.payload));
  if (!parsed.success || parsed.output.environment !== deployment.environment) return undefined;
  return parsed.output;
};

/** States of GitHub's deployments that we write, and what they mean here. */
export const STATUS_OF = {
  applied: 'success',
  superseded: 'inactive',
  pending: 'pending',
  failed: 'failure',
} as const satisfies Record<LedgerState, string>;

/** What a status of GitHub means: one that we never write says that the apply is still to come. */
export const stateOf = (status: string | undefined): LedgerState =>
  LEDGER_STATES.find((state) => STATUS_OF[state] === status) ?? (status === 'error' ? 'failed' : 'pending');
