import type { ChangePart } from '../core/changes/model';
import type { LeftOutAttribute } from '../core/changes/leave-out';
import { redactorOf } from '../core/changes/redact';
import { sensitiveValues } from '../core/changes/secrets';
import { explainFailure, type Failure, type FailureReason } from '../core/failures/failure';
import { describeLock, lockHolder, type LockHolder } from '../core/failures/lock-holder';
import { type PlanInputs, receiptBasis } from '../core/gate/basis';
import type { Receipt } from '../core/gate/receipt';
import type { Log } from '../ports/log';
import type { Scratch } from '../ports/scratch';
import type { CheckRun, Ending, InfraTool, Linter, PlanOptions, PlanRun } from '../ports/tool';
import { type CheckName, type CheckOutcome, skipped, timed } from './checks';
import { type ReadPlan, readPlan } from './read-plan';

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

const wordsOf = (run: CheckRun): string =>
  [...run.diagnostics.map(({ summary, detail }) => `${summary}\n${detail}`), run.text].join('\n');

/** What to say when init or plan failed: what happened, who holds the lock if one is held, and what to do next. */
const failureOf = (
  name: CheckName,
  run: CheckRun,
  tool: InfraTool,
): { failure: Failure; lock: LockHolder | undefined; message: string } => {
  const words = wordsOf(run);
  const failure = explainFailure(words, run.ending);
  const lock = failure.reason === 'state-locked' ? lockHolder(words) : undefined;
  const summary = run.diagnostics.find(({ severity }) => severity === 'error')?.summary;
  const remedy =
    lock === undefined ? failure.remedy : describeLock(lock, tool.name === 'opentofu' ? 'tofu' : 'terraform');
  return {
    failure,
    lock,
    message: `\`${name}\` of ${tool.directory} failed${summary === undefined ? '' : `: ${summary}`}. ${remedy}`,
  };
};

const showAndRead = async (
  request: PlanRequest,
  { tool, log, scratch }: PlanPorts,
  run: PlanRun,
): Promise<{ made: MadePlan | undefined; redact: (text: string) => string }> => {
  const found = await tool.basisOf(run.planFile);
  const secrets = new Set<string>();
  const collector = {
    take: (part: ChangePart) => {
      for (const value of sensitiveValues(part)) secrets.add(value);
    },
  };
  const jsonFile = scratch.path('plan.json');
  const read = await readPlan(scratch.copyTo('plan.json', tool.showJson(run.planFile)), {
    lineage: found.lineage,
    leaveOut: request.leaveOut,
    takers: [collector],
  });
  for (const secret of secrets) log.secret(secret);
  const redact = redactorOf(secrets);
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

/** The story of the plan action: static checks, init, plan, and a receipt for exactly what was planned. */
export const plan = async (request: PlanRequest, ports: PlanPorts): Promise<PlanReport> => {
  const { tool, clock } = ports;
  const keep = (text: string): string => text;
  const [format, init] = await Promise.all([
    timed('fmt', () => tool.formatCheck(), ended(0), clock),
    timed('init', () => tool.initialise(), ended(0), clock),
  ]);
  if (init.outcome.status === 'failed') {
    const { failure, lock, message } = failureOf('init', init.run, tool);
    const rest = (['validate', 'tflint', 'plan'] as const).map((name) => skipped(name, 'init failed'));
    return {
      checks: [format.outcome, init.outcome, ...rest],
      ending: undefined,
      made: undefined,
      failure: { reason: failure.reason, message },
      lock,
      redact: keep,
    };
  }
  const { validate, lint, plan: planRun } = await afterInit(request, ports);
  const checks = [format.outcome, init.outcome, validate.outcome, lint, planRun.outcome];
  const { ending } = planRun.run;
  if (planRun.outcome.status === 'failed') {
    const { failure, lock, message } = failureOf('plan', planRun.run, tool);
    return { checks, ending, made: undefined, failure: { reason: failure.reason, message }, lock, redact: keep };
  }
  const { made, redact } = await showAndRead(request, ports, planRun.run);
  if (made === undefined)
    return {
      checks,
      ending,
      made,
      failure: {
        reason: 'tool-error',
        message: `The plan of ${tool.directory} says of itself that it failed. Read its messages above.`,
      },
      lock: undefined,
      redact,
    };
  const failed = checks
    .filter(({ name, status }) => status === 'failed' && request.failOn.includes(name))
    .map(({ name }) => name);
  const failure =
    failed.length === 0
      ? undefined
      : {
          reason: 'check-failed' as const,
          message: `${failed.join(', ')} failed in ${tool.directory}. ${failed.includes('fmt') ? `Run \`${tool.name === 'opentofu' ? 'tofu' : 'terraform'} fmt -recursive\` and commit the result. ` : ''}The annotations say where.`,
        };
  return { checks, ending, made, failure, lock: undefined, redact };
};
