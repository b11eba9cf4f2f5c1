import { explainFailure, type FailureReason } from '../core/failures/failure';
import { describeLock, lockHolder, type LockHolder } from '../core/failures/lock-holder';
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
