import { ConfigurationError } from '../../core/errors';
import type { RunContext } from '../runner/context';
import type { Inputs } from '../runner/inputs';
import type { REVIEW_INPUTS } from '../runner/review-inputs';
import { gitCheckout } from './checkout';

/**
 * The context of a review that a maintainer dispatched for a pull request of a fork or of Dependabot: as if the pull
 * request itself had started it. The commit that is checked out must be the merge of exactly the head that was named. The
 * configuration is that of the default branch, where such a run must stand. A report has no code to check out; it only
 * shows what such jobs left. Without these inputs nothing changes.
 */
export const reviewContext = async (
  context: RunContext,
  { 'pull-request': number, 'head-sha': headSha }: Inputs<typeof REVIEW_INPUTS>,
  isCheckedOut = true,
): Promise<RunContext> => {
  if (number === undefined && headSha === undefined) return context;
  const { eventName, event, ref } = context;
  if (number === undefined || headSha === undefined)
    throw new ConfigurationError(
      'Give both `pull-request` and `head-sha`, or none: the commit says what somebody has looked at.',
    );
  if (eventName !== 'workflow_dispatch')
    throw new ConfigurationError(
      `\`pull-request\` and \`head-sha\` are for \`workflow_dispatch\`, not for \`${eventName}\`.`,
    );
  const main = event.repository?.default_branch;
  if (main === undefined || ref !== `refs/heads/${main}`)
    throw new ConfigurationError(
      `Start this run on the default branch, not on \`${ref}\`: the configuration of that branch holds.`,
    );
  const reviewed = (sha: string, base: string): RunContext => {
    const pull = { number, head: { sha: headSha, ref: '' }, base: { sha: base, ref: main } };
    return { ...context, sha, event: { ...event, pull_request: pull } };
  };
  if (!isCheckedOut) return reviewed(headSha, context.sha);
  const { parents, sha } = await gitCheckout({ ...context, token: undefined }).head();
  if (parents[1] !== headSha)
    throw new ConfigurationError(
      `The commit \`${sha}\` that is checked out does not merge \`${headSha}\`. Look at the newest commit of #${number}, then start again with its hash.`,
    );
  return reviewed(sha, parents[0] ?? context.sha);
};
