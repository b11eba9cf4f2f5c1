import type { LeftOutAttribute } from '../core/changes/leave-out';
import { ConfigurationError, OperationError } from '../core/errors';
import type { FailureReason } from '../core/failures/failure';
import type { LockHolder } from '../core/failures/lock-holder';
import { type PlanInputs, receiptBasis } from '../core/gate/basis';
import type { Receipt } from '../core/gate/receipt';
import type { Log } from '../ports/log';
import type { Scratch } from '../ports/scratch';
import type { CheckRun, Ending, InfraTool, Linter, PlanOptions, PlanRun } from '../ports/tool';
import { type CheckName, type CheckOutcome, skipped, timed } from './checks';
import { type ReadPlan, readPlan } from './read-plan';
import { hideSecrets, secretCollector, secretsOfFailed } from './secrets';
import { commandOf, toolFailure } from './tool-failure';

export interface PlanRequest extends PlanOptions {
  readonly stack: string;
  readonly environment: string;
  readonly commit: string;
  readonly inputs: PlanInputs;
  readonly leaveOut: readonly LeftOutAttribute[];
  /** Checks whose failure fails the job; a plan that fails always does. */
  readonly failOn: readonly CheckName[];
}

export interface PlanPorts {
  readonly tool: InfraTool;
  /** `undefined` when there is none or none is wanted. */
  readonly linter: Linter | undefined;
  readonly linterWanted: 'auto' | 'true' | 'false';
  readonly log: Log;
  readonly scratch: Scratch;
  /** Milliseconds of any origin. */
  readonly clock: () => number;
}

/** A plan that may be judged: the tool ended well and says itself that it did not fail. */
export interface MadePlan extends ReadPlan {
  readonly planFile: string;
  readonly hasChanges: boolean;
  readonly receipt: Receipt;
  /** Job-local, with secrets in clear. */
  readonly jsonFile: string;
  /** Job-local, redacted. */
  readonly textFile: string;
}

export interface PlanReport {
  readonly checks: readonly CheckOutcome[];
  readonly ending: Ending | undefined;
  readonly made: MadePlan | undefined;
  /** Why the job must fail, in one or several sentences; `undefined` when all is well. */
  readonly failure: { readonly reason: FailureReason | 'check-failed'; readonly message: string } | undefined;
  readonly lock: LockHolder | undefined;
  /** Replaces what the plan marks as sensitive in any text. */
  readonly redact: (text: string) => string;
}

const ended =
  (...codes: number[]) =>
  (run: CheckRun): boolean =>
    'code' in run.ending && codes.includes(run.ending.code);

/** Exit codes of `plan -detailed-exitcode`: 0 no changes, 2 changes, 1 error; a signal is none of them. */
const planned = ended(0, 2);

const showAndRead = async (
  request: PlanRequest,
  { tool, log, scratch }: PlanPorts,
  run: PlanRun,
): Promise<{ made: MadePlan | undefined; redact: (text: string) => string }> => {
  const found = await tool.basisOf(run.planFile);
  const collector = secretCollector();
  const jsonFile = scratch.path('plan.json');
  const read = await readPlan(scratch.copyTo('plan.json', tool.showJson(run.planFile)), {
    lineage: found.lineage,
    leaveOut: request.leaveOut,
    takers: [collector],
  }).catch((cause: unknown) => {
    if (!(cause instanceof ConfigurationError)) throw cause;
    const command = `${commandOf(tool)} show -json`;
    throw new OperationError(`\`${command}\` did not print a plan. Run the job again.`, { cause });
  });
  const redact = hideSecrets(log, collector.found, request.stack, request.environment);
  if (read.header.errored === true) return { made: undefined, redact };
  const text = redact(await tool.showText(run.planFile));
  const textFile = await scratch.write('plan.txt', text);
  await log.group(`Plan of ${request.stack}`, () => {
    log.foreign(text);
  });
  const hasChanges = 'code' in run.ending && run.ending.code === 2;
  const receipt: Receipt = {
    stack: request.stack,
    environment: request.environment,
    commit: request.commit,
    changeDigest: read.digest.digest,
    hasChanges,
    basis: receiptBasis(found, request.inputs),
  };
  return { made: { ...read, planFile: run.planFile, hasChanges, receipt, jsonFile, textFile }, redact };
};

/** A linter that is asked for and not there is a failure, not a silence. */
const withoutLinter = (wanted: PlanPorts['linterWanted']): CheckOutcome => {
  if (wanted !== 'true') return skipped('tflint', wanted === 'auto' ? 'not on PATH' : 'switched off');
  return {
    ...skipped('tflint', 'not on PATH: install it before this step (terraform-linters/setup-tflint)'),
    status: 'failed',
  };
};

/** The checks that need `init` run beside each other, and so does the plan: none of them waits for another. */
const afterInit = async (request: PlanRequest, ports: PlanPorts) => {
  const { tool, linter, clock } = ports;
  const [validate, lint, plan] = await Promise.all([
    timed('validate', () => tool.validate(), ended(0), clock),
    linter === undefined
      ? undefined
      : timed(
          'tflint',
          () => linter.lint(),
          (run) => ended(0, 2)(run) && run.diagnostics.every(({ severity }) => severity !== 'error'),
          clock,
        ),
    timed('plan', () => tool.plan(request), planned, clock),
  ]);
  return { validate, plan, lint: lint?.outcome ?? withoutLinter(ports.linterWanted) };
};

type Failed = Omit<PlanReport, 'made'>;

/** Where the configuration cannot even be read, `init` says so in prose, and `validate` says where. */
const initFailed = async (
  { tool, clock }: PlanPorts,
  checks: { readonly format: CheckOutcome; readonly init: CheckOutcome },
  run: CheckRun,
): Promise<Failed> => {
  const first = toolFailure('init', run, tool);
  const located =
    first.reason === 'invalid-configuration'
      ? (await timed('validate', () => tool.validate(), ended(0), clock)).outcome
      : skipped('validate', 'init failed');
  // Where `validate` names the mistake, its words are the better ones.
  const { lock, ...failure } = toolFailure(
    'init',
    { ...run, diagnostics: [...located.diagnostics, ...run.diagnostics] },
    tool,
  );
  const rest = (['tflint', 'plan'] as const).map((name) => skipped(name, 'init failed'));
  return {
    checks: [checks.format, checks.init, located, ...rest],
    ending: undefined,
    failure,
    lock,
    redact: (text) => text,
  };
};

/** A failed plan: its words are told without what is secret in it. */
const planFailed = async (
  request: PlanRequest,
  { tool, log }: PlanPorts,
  checks: readonly CheckOutcome[],
  run: PlanRun,
): Promise<Failed> => {
  const redact = hideSecrets(log, await secretsOfFailed(tool, run), request.stack, request.environment);
  const { lock, ...failure } = toolFailure('plan', run, tool);
  const invalid = checks.some(({ name, status }) => name === 'validate' && status === 'failed');
  const reason = invalid && failure.reason === 'tool-error' ? 'invalid-configuration' : failure.reason;
  return { checks, ending: run.ending, failure: { ...failure, reason }, lock, redact };
};

/** What to say of checks that failed beside a plan that did not. */
const checksFailed = (
  { failOn }: PlanRequest,
  { tool }: PlanPorts,
  checks: readonly CheckOutcome[],
): PlanReport['failure'] => {
  const failed = checks.filter(({ name, status }) => status === 'failed' && failOn.includes(name));
  if (failed.length === 0) return undefined;
  const unformatted = failed.some(({ name }) => name === 'fmt');
  const fix = unformatted ? `Run \`${commandOf(tool)} fmt -recursive\` and commit the result. ` : '';
  const names = failed.map(({ name, note }) => (note === '' ? name : `${name} (${note})`)).join(', ');
  return { reason: 'check-failed', message: `${names} failed in ${tool.directory}. ${fix}The annotations say where.` };
};

/** The story of the plan action: static checks, init, plan, and a receipt for exactly what was planned. */
export const plan = async (request: PlanRequest, ports: PlanPorts): Promise<PlanReport> => {
  const { tool, clock } = ports;
  const [{ outcome: format }, init] = await Promise.all([
    timed('fmt', () => tool.formatCheck(), ended(0), clock),
    timed('init', () => tool.initialise(), ended(0), clock),
  ]);
  if (init.outcome.status === 'failed')
    return { made: undefined, ...(await initFailed(ports, { format, init: init.outcome }, init.run)) };
  const { validate, lint, plan: planRun } = await afterInit(request, ports);
  const checks = [format, init.outcome, validate.outcome, lint, planRun.outcome];
  const { ending } = planRun.run;
  if (planRun.outcome.status === 'failed')
    return { made: undefined, ...(await planFailed(request, ports, checks, planRun.run)) };
  const { made, redact } = await showAndRead(request, ports, planRun.run);
  const failure: PlanReport['failure'] =
    made === undefined
      ? {
          reason: 'tool-error',
          message: `The plan of ${tool.directory} says of itself that it failed. Read its messages above.`,
        }
      : checksFailed(request, ports, checks);
  return { checks, ending, made, failure, lock: undefined, redact };
};
