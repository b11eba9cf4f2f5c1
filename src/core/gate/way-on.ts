import { shellWord } from '../shell-word';
import type { NextStep } from './decision';
import type { GateFacts } from './facts';

type Known = Pick<GateFacts, 'asked' | 'policy' | 'repository'>;

/** The command that starts a new run of the workflow that applies. */
const newRun = ({ asked, repository }: Known): string =>
  `gh workflow run ${shellWord(asked.workflowPath.split('/').at(-1) ?? '')} --ref ${shellWord(repository?.defaultBranch ?? 'main')}`;

const DISPATCH = 'It needs `workflow_dispatch` under `on` and an `if` of its apply job that lets it through.';

const pullRequest = (begin: 'Open' | 'Or open'): string =>
  `${begin} a pull request that touches this stack: its review run shows what is planned now. Have it approved and merge it.`;

/**
 * How what is planned now comes to be approved and applied: after a plan that changed, and after an apply that did not end
 * well. A re-run never is the way: reviews belong to what they were shown, and nobody can tell which attempt an approval
 * of an environment was given for.
 */
export const wayOn = (known: Known): readonly NextStep[] => {
  const { approvalsFrom, stale } = known.policy;
  const command = newRun(known);
  const asksAgain: NextStep = {
    text: `Start a new run: it plans what is left, judges it and asks the reviewers of the environment again${approvalsFrom === 'both' ? ', whose approvals have to suffice, since reviews are of another plan' : ''}. Whoever starts it may not be one of them. ${DISPATCH}`,
    command,
  };
  if (approvalsFrom === 'environment') return [asksAgain];
  const left: NextStep = {
    text: `While the merged commit is the newest one, start a new run: what is left is applied if each remaining change is identical to a reviewed one (\`stale: narrower\`). ${DISPATCH}`,
    command,
  };
  const narrower = stale === 'narrower' ? [left] : [];
  const reviewed: NextStep = {
    text:
      approvalsFrom === 'reviews' && stale !== 'narrower'
        ? `${pullRequest('Open')} A new run of this commit is refused as long as it plans something else than reviewers saw.`
        : pullRequest('Or open'),
  };
  return [...narrower, ...(approvalsFrom === 'both' ? [asksAgain] : []), reviewed];
};
