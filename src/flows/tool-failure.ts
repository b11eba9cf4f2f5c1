import { ConfigurationError, OperationError } from '../core/errors';
import { explainFailure, type FailureReason } from '../core/failures/failure';
import { describeLock, lockHolder, type LockHolder } from '../core/failures/lock-holder';
import type { ChangesHeader } from '../core/changes/model';
import type { CheckRun, InfraTool } from '../ports/tool';

export interface ToolFailure {
  readonly reason: FailureReason;
  /** Who holds the lock, where one is held. */
  readonly lock: LockHolder | undefined;
  /** What happened and what to do next. */
  readonly message: string;
}

/** What people type to run the tool. */
export const commandOf = ({ name }: Pick<InfraTool, 'name'>): 'terraform' | 'tofu' =>
  name === 'opentofu' ? 'tofu' : 'terraform';

/** What the tool says went wrong, in its own first words. */
const errorOf = ({ diagnostics, text }: CheckRun): string | undefined =>
  diagnostics.find(({ severity }) => severity === 'error')?.summary ?? /^[\s│|]*Error: (.+)$/m.exec(text)?.[1];

/** Why one run of the tool failed, out of its own words. */
export const toolFailure = (name: string, run: CheckRun, tool: InfraTool): ToolFailure => {
  const words = [...run.diagnostics.map(({ summary, detail }) => `${summary}\n${detail}`), run.text].join('\n');
  const { reason, remedy } = explainFailure(words, run.ending, commandOf(tool));
  const lock = reason === 'state-locked' ? lockHolder(words) : undefined;
  const error = errorOf(run)?.replace(/\.$/, '');
  const next = lock === undefined ? remedy : describeLock(lock, commandOf(tool));
  return {
    reason,
    lock,
    message: `\`${name}\` of ${tool.directory} failed${error === undefined ? '' : `: ${error}`}. ${next}`,
  };
};

/** What the tool showed was no plan: that is not a mistake of whoever reads it, but a run of the tool that failed. */
export const showedNoPlan =
  (tool: InfraTool) =>
  (cause: unknown): never => {
    if (!(cause instanceof ConfigurationError)) throw cause;
    const command = `${commandOf(tool)} show -json`;
    throw new OperationError(`\`${command}\` did not print a plan. Run the job again.`, { cause });
  };

/**
 * Why an exit code that means no changes cannot be believed: the plan holds some. `changes` says whether any was found,
 * for engines whose plans do not say of themselves that they can be applied.
 */
export const lostExitCode = (
  { ending }: Pick<CheckRun, 'ending'>,
  { applyable }: Pick<ChangesHeader, 'applyable'>,
  changes: boolean,
  tool: InfraTool,
): string | undefined =>
  'code' in ending && ending.code === 0 && (applyable ?? changes)
    ? `\`plan\` of ${tool.directory} ended with exit code 0, which means no changes, but its plan holds some. Something stands between PlanSeal and ${commandOf(tool)} and loses exit codes: take the wrapper away (\`terraform_wrapper: false\` of setup-terraform), then run the job again.`
    : undefined;
