import { refusalOf, UNREADABLE, type GuardRun } from './guard-check';
import { type CheckOutcome, skipped, timed } from './checks';
import type { PlanPorts, PlanReport, PlanRequest } from './plan';
import { hideSecrets, secretsOfFailed } from './secrets';
import { commandOf, toolFailure } from './tool-failure';
import type { CheckRun, PlanRun } from '../ports/tool';

/** A report without a plan. */
export type Failed = Omit<PlanReport, 'made'>;

const keep = (text: string): string => text;

/** `validate` ended well: only then nothing is wrong. */
const valid = ({ ending }: CheckRun): boolean => 'code' in ending && ending.code === 0;

/** What is only wrong because `init` has not run (Terraform 1.11, OpenTofu 1.12) is no mistake in the code. */
const withoutInit = async (validated: Promise<CheckRun>): Promise<CheckRun> => {
  const run = await validated;
  return {
    ...run,
    diagnostics: run.diagnostics.filter(
      ({ summary }) => !/not installed|required provider|initiali[sz]ation required/i.test(summary),
    ),
  };
};

/**
 * What is not run because the guard refuses it. A mistake in the code is the one thing that the tool says better, and
 * saying it needs nothing that `init` would have to download.
 */
export const guardRefused = async (
  { tool, code, clock }: PlanPorts,
  format: CheckOutcome,
  { outcome, refused }: GuardRun,
): Promise<Failed> => {
  const why = 'the guard refuses the code';
  const rest = (['tflint', 'test', 'plan'] as const).map((name) => skipped(name, why));
  const report = { ending: undefined, lock: undefined, redact: keep };
  if (refused.every(({ rule }) => rule === UNREADABLE)) {
    const { outcome: validate, run } = await timed('validate', () => withoutInit(tool.validate()), valid, clock);
    const { message } = toolFailure('validate', run, tool);
    if (validate.diagnostics.some(({ severity, at }) => severity === 'error' && at !== undefined))
      return {
        ...report,
        // Once, in the tool's own words.
        checks: [format, { ...outcome, diagnostics: [] }, skipped('init', why), validate, ...rest],
        failure: { reason: 'invalid-configuration', message: `${message} The annotations say where.` },
      };
  }
  return {
    ...report,
    checks: [format, outcome, skipped('init', why), skipped('validate', why), ...rest],
    failure: {
      reason: 'guard-refused',
      message: refusalOf(
        refused.map((one) => ({ ...one, file: code.shown(one.file) })),
        tool.directory,
      ),
    },
  };
};

/** Where the configuration cannot even be read, `init` says so in prose, and `validate` says where. */
export const initFailed = async (
  { tool, clock }: PlanPorts,
  before: readonly CheckOutcome[],
  init: { readonly outcome: CheckOutcome; readonly run: CheckRun },
): Promise<Failed> => {
  const first = toolFailure('init', init.run, tool);
  const located =
    first.reason === 'invalid-configuration'
      ? (await timed('validate', () => tool.validate(), valid, clock)).outcome
      : skipped('validate', 'init failed');
  // Where `validate` names the mistake, its words are the better ones.
  const { lock, ...failure } = toolFailure(
    'init',
    { ...init.run, diagnostics: [...located.diagnostics, ...init.run.diagnostics] },
    tool,
  );
  const rest = (['tflint', 'test', 'plan'] as const).map((name) => skipped(name, 'init failed'));
  return { checks: [...before, init.outcome, located, ...rest], ending: undefined, failure, lock, redact: keep };
};

/** A failed plan: its words are told without what is secret in it. */
export const planFailed = async (
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
export const checksFailed = (
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
