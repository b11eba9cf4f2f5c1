import { digestKey } from '../core/changes/digest';
import type { ChangePart, Changes } from '../core/changes/model';
import { collect } from '../core/changes/read/document';
import { kept } from '../core/changes/read/unread';
import { sensitiveValues } from '../core/changes/secrets';
import { driftAsChanges } from '../core/drift/as-changes';
import { type CheckedStack, classify } from '../core/drift/classify';
import { type StackDriftResult } from '../core/drift/report';
import { stackDriftOf } from '../core/drift/stack-drift';
import type { FailureReason } from '../core/failures/failure';
import { createJudge } from '../core/risk/judge';
import type { RiskSettings } from '../core/risk/settings';
import type { Log } from '../ports/log';
import type { CheckRun, InfraTool, PlanRun } from '../ports/tool';
import { NO_COST } from '../core/cost/estimate';
import { NO_POLICY } from '../core/policy/model';
import { readPlan } from './read-plan';
import { hideSecrets, secretsOfFailed } from './secrets';
import { toolFailure } from './tool-failure';

export interface DriftCheckRequest {
  readonly stack: string;
  readonly environment: string;
  readonly commit: string;
  readonly settings: RiskSettings;
  /** RFC 3339. */
  readonly now: string;
  /** Reads the code, to say where an object is declared; asked only when something drifted. */
  readonly locator?: () => Promise<Locate>;
}

type Locate = NonNullable<Parameters<typeof stackDriftOf>[2]['locate']>;

/** The state itself could not be had: nothing is known, and nothing is wrong with the code. */
const UNREADABLE: ReadonlySet<FailureReason> = new Set([
  'state-locked',
  'backend-unreachable',
  'no-credentials',
  'registry-unreachable',
  'killed',
]);

const ended = ({ ending }: CheckRun, ...codes: number[]): boolean => 'code' in ending && codes.includes(ending.code);

interface ReadDrift {
  readonly changes: Changes;
  readonly secrets: readonly string[];
}

const read = async (tool: InfraTool, run: PlanRun, lineage: string): Promise<ReadDrift> => {
  const parts: ChangePart[] = [];
  await readPlan(tool.showJson(run.planFile), {
    lineage,
    leaveOut: [],
    takers: [{ take: (part) => parts.push(kept(part)) }],
  });
  return { changes: collect(parts), secrets: parts.flatMap(sensitiveValues) };
};

interface Looked {
  readonly checked: CheckedStack;
  readonly lineage: string;
  readonly secrets: readonly string[];
  /** The run of the tool that failed. */
  readonly failed?: CheckRun;
}

const nothing = (tool: InfraTool, name: string, failed: CheckRun, secrets: readonly string[]): Looked => {
  const { reason, message } = toolFailure(name, failed, tool);
  const kind = UNREADABLE.has(reason) ? 'unreadable' : 'error';
  const checked = { refreshOnly: undefined, plan: undefined, failure: { kind, reason: message } } as const;
  return { checked, lineage: '', secrets, failed };
};

/**
 * Two plans see what one does not: a normal plan is silent on drift that code does not touch
 * (docs/platform-notes.md#refresh-and-drift).
 */
const look = async (tool: InfraTool): Promise<Looked> => {
  const init = await tool.initialise();
  if (!ended(init, 0)) return nothing(tool, 'init', init, []);
  const [refreshOnly, plan] = await Promise.all([
    tool.plan({ lock: false, refreshOnly: true }),
    tool.plan({ lock: false }),
  ]);
  for (const [name, run] of [['plan -refresh-only', refreshOnly] as const, ['plan', plan] as const])
    if (!ended(run, 0, 2)) return nothing(tool, name, run, [...(await secretsOfFailed(tool, run))]);
  const { lineage } = await tool.basisOf(plan.planFile);
  const [first, second] = await Promise.all([read(tool, refreshOnly, lineage), read(tool, plan, lineage)]);
  return {
    checked: { refreshOnly: first.changes, plan: second.changes },
    lineage,
    secrets: [...first.secrets, ...second.secrets],
  };
};

/** The tool's own words on its failure, for the log of this job only. */
const wordsOf = ({ diagnostics, text }: CheckRun): string =>
  [...diagnostics.map(({ severity, summary, detail }) => `${severity}: ${summary}\n${detail}`), text].join('\n');

/**
 * The story of a drift check: look twice, tell drift from pending code and from noise, and judge the drift by the same
 * rules as a plan.
 */
export const checkDrift = async (request: DriftCheckRequest, tool: InfraTool, log: Log): Promise<StackDriftResult> => {
  const { checked, lineage, secrets, failed } = await look(tool);
  const redact = hideSecrets(log, secrets, request.stack, request.environment);
  if (failed !== undefined) log.foreign(redact(wordsOf(failed)));
  const result = classify(checked);
  const { stack, environment, settings, now, commit } = request;
  const judge = createJudge({ stack, environment, settings, now, commit });
  for (const part of driftAsChanges(result)) judge.take(part);
  const assessment = judge.finish({ cost: NO_COST, policy: NO_POLICY });
  const told = result.reason === undefined ? result : { ...result, reason: redact(result.reason) };
  const locate = result.items.length > 0 ? await request.locator?.() : undefined;
  return stackDriftOf(told, assessment, {
    stack,
    environment,
    checkedAt: now,
    commit,
    isSecret: (value) => redact(value) !== value,
    ...(lineage === '' ? {} : { key: digestKey(lineage) }),
    ...(locate !== undefined && { locate }),
  });
};
