import type { LeftOutAttribute } from '../core/changes/leave-out';
import type { FailureReason } from '../core/failures/failure';
import type { LockHolder } from '../core/failures/lock-holder';
import type { PlanInputs } from '../core/gate/basis';
import type { Receipt } from '../core/gate/receipt';
import type { GuardSettings } from '../core/guard/settings';
import type { StackCode } from '../ports/code';
import type { Counts } from '../core/risk/assessment';
import type { Log } from '../ports/log';
import type { Scratch } from '../ports/scratch';
import type { CheckRun, ConfigurationTests, Ending, ExtraFile, InfraTool, Linter, PlanOptions } from '../ports/tool';
import { type CheckName, type CheckOutcome, skipped, timed } from './checks';
import { guardCheck } from './guard-check';
import { checksFailed, guardRefused, initFailed, planFailed } from './plan-failed';
import { showAndRead } from './plan-made';
import type { ReadPlan } from './read-plan';

export interface PlanRequest extends PlanOptions {
  readonly stack: string;
  readonly environment: string;
  readonly commit: string;
  readonly inputs: PlanInputs;
  readonly leaveOut: readonly LeftOutAttribute[];
  /** What the guard refuses, from a commit that is not up for review. */
  readonly guard: GuardSettings;
  /** Checks whose failure fails the job; a plan that fails and a guard that refuses always do. */
  readonly failOn: readonly CheckName[];
}

/** `auto`: where it is there. */
export type Wanted = 'auto' | 'true' | 'false';

export interface PlanPorts {
  readonly tool: InfraTool;
  readonly code: StackCode;
  /** `undefined` when there is none or none is wanted. */
  readonly linter: Linter | undefined;
  readonly linterWanted: Wanted;
  /** `undefined` when there are none or none are wanted. */
  readonly tests: ConfigurationTests | undefined;
  readonly testsWanted: Wanted;
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
  readonly counts: Counts;
  /** What was made at plan time and is read again at apply: it belongs into a bundle, under these paths. */
  readonly extraFiles: readonly ExtraFile[];
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
  readonly failure: { readonly reason: FailureReason; readonly message: string } | undefined;
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

/** A linter that is asked for and not there is a failure, not a silence. */
const withoutLinter = (wanted: PlanPorts['linterWanted']): CheckOutcome => {
  if (wanted !== 'true') return skipped('tflint', wanted === 'auto' ? 'not on PATH' : 'switched off');
  return {
    ...skipped('tflint', 'not on PATH: install it before this step (terraform-linters/setup-tflint)'),
    status: 'failed',
  };
};

/** Tests that are asked for and not there, or not run, are a failure too. */
const withoutTests = (wanted: Wanted): CheckOutcome => {
  const why = wanted === 'false' ? 'switched off' : 'no test files';
  return wanted === 'true' ? { ...skipped('test', why), status: 'failed' } : skipped('test', why);
};

/** The checks that need `init` run beside each other, and so does the plan: none of them waits for another. */
const afterInit = async (request: PlanRequest, ports: PlanPorts) => {
  const { tool, linter, tests, testsWanted, clock } = ports;
  const [validate, lint, test, plan] = await Promise.all([
    timed('validate', () => tool.validate(), ended(0), clock),
    linter === undefined
      ? undefined
      : timed(
          'tflint',
          () => linter.lint(),
          (run) => ended(0, 2)(run) && run.diagnostics.every(({ severity }) => severity !== 'error'),
          clock,
        ),
    tests === undefined
      ? undefined
      : timed(
          'test',
          () => tests.run(),
          (run) => ended(0)(run) && (testsWanted !== 'true' || run.diagnostics.length === 0),
          clock,
        ),
    timed('plan', () => tool.plan(request), planned, clock),
  ]);
  return {
    validate,
    plan,
    lint: lint?.outcome ?? withoutLinter(ports.linterWanted),
    test: test?.outcome ?? withoutTests(testsWanted),
  };
};

/** The story of the plan action: static checks, init, plan, and a receipt for exactly what was planned. */
export const plan = async (request: PlanRequest, ports: PlanPorts): Promise<PlanReport> => {
  const { tool, clock } = ports;
  const [{ outcome: format }, guarded] = await Promise.all([
    timed('fmt', () => tool.formatCheck(), ended(0), clock),
    guardCheck(ports.code, request.guard, clock),
  ]);
  if (guarded.refused.length > 0) return { made: undefined, ...(await guardRefused(ports, format, guarded)) };
  const init = await timed('init', () => tool.initialise(), ended(0), clock);
  const before = [format, guarded.outcome];
  if (init.outcome.status === 'failed') return { made: undefined, ...(await initFailed(ports, before, init)) };
  const { validate, lint, test, plan: planRun } = await afterInit(request, ports);
  const checks = [...before, init.outcome, validate.outcome, lint, test, planRun.outcome];
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
