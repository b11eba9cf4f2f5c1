import { missingApprovals } from '../approvals';
import { ballotOf, receiptsOf, soleReceipt } from '../ballot-of-facts';
import { fail, type GateCheck, liftedBy, pass, refuse, short, unknownFact, type Verdict } from '../check';
import type { GateFacts } from '../facts';
import { reviewRunProblem } from '../review-run';
import { reviewsMatter } from '../reviews-matter';
import { mayBeNarrower } from '../stale';
import { wayOn } from '../way-on';

/** The plan of this run is not what reviewers saw. What is left of it may be applied where the configuration says so. */
const otherThanShown = (facts: GateFacts, run: number, shown: string, planned = 'unknown'): Verdict => {
  const { reviewed, approvals } = facts;
  if (!mayBeNarrower(facts, reviewed?.comparison)) {
    const how =
      reviewed === undefined
        ? ', and what changed is not known'
        : `, which is *${reviewed.comparison.verdict}*${facts.asked.attempt === 1 ? '' : `; this is attempt ${facts.asked.attempt}`}`;
    const fact = `reviewers saw changes \`${short(shown)}\`, the plan after the merge is \`${short(planned)}\`${how}`;
    return liftedBy('approvals', fail('stale', fact, ...wayOn(facts)));
  }
  const ballot = ballotOf(facts);
  if (reviewed === undefined || approvals === undefined || ballot === undefined) return unknownFact('The approvals');
  const missing = missingApprovals(ballot, reviewed.requirements, approvals.teams);
  return missing.length === 0
    ? pass(
        `run ${run} showed \`${short(shown)}\`; \`${short(planned)}\` is what is left of it, each change identical (\`stale: narrower\`)`,
      )
    : liftedBy(
        'approvals',
        fail('wait', `what reviewers saw, of which this is what is left, still misses: ${missing.join(', ')}`, {
          text: 'Ask for the missing approvals, then start a new run.',
        }),
      );
};

/** Stage A: was exactly this seen by those who reviewed it? */
export const REVIEW_CHECKS: readonly GateCheck[] = [
  {
    id: 'pull-request',
    stage: 'A',
    title: 'Pull request',
    verify: (facts) => {
      const { pullRequest, repository } = facts;
      if (!reviewsMatter(facts)) return pass('no review is needed');
      if (pullRequest === undefined || repository === undefined) return unknownFact('The pull request of this commit');
      if (pullRequest === 'none')
        return liftedBy(
          'approvals',
          fail('wait', 'this commit did not come from a merged pull request, so nobody reviewed it', {
            text: 'Open a pull request, or count environment approvals with `approvals-from: both`.',
          }),
        );
      if (pullRequest.headRepositoryId !== repository.id)
        return liftedBy(
          'approvals',
          refuse(
            `#${pullRequest.number} came from a fork, whose plan nobody could see`,
            'Take the commits over into a branch of this repository and open a pull request from there.',
          ),
        );
      const workflow = pullRequest.files.find((file) => file.toLowerCase().startsWith('.github/'));
      return workflow === undefined
        ? pass(`#${pullRequest.number} by @${pullRequest.author?.login ?? 'nobody'}`)
        : liftedBy(
            'approvals',
            refuse(
              `#${pullRequest.number} changes \`${workflow}\`, so its own review run proves nothing`,
              'Merge changes under `.github/` on their own, then the change of infrastructure. Or count environment approvals.',
            ),
          );
    },
  },
  {
    id: 'review-run',
    stage: 'A',
    title: 'What was reviewed',
    verify: (facts) => {
      const { reviewRun, pullRequest, asked } = facts;
      if (!reviewsMatter(facts)) return pass('no review is needed');
      if (reviewRun === undefined || pullRequest === undefined) return unknownFact('The review run');
      if (pullRequest === 'none')
        return liftedBy(
          'approvals',
          fail('wait', 'there is no pull request on which anything was shown', {
            text: 'Open a pull request, or count environment approvals with `approvals-from: both`.',
          }),
        );
      if (reviewRun === 'none')
        return liftedBy(
          'approvals',
          fail('wait', `no review run of \`${short(pullRequest.headSha)}\` in \`${asked.workflowPath}\` succeeded`, {
            text: 'Run the review workflow on the pull request before it is merged; review and apply must stand in the same workflow file.',
          }),
        );
      const { run, receipts } = reviewRun;
      const problem = reviewRunProblem(facts, run);
      if (problem !== undefined) return liftedBy('approvals', fail('refuse', problem.fact, problem.next));
      const [found, ...others] = receiptsOf(receipts, asked);
      if (found?.receipt === undefined || others.length > 0)
        return liftedBy(
          'approvals',
          refuse(
            `run ${run.id} has ${found === undefined ? 'no' : others.length > 0 ? 'more than one' : 'a damaged'} receipt for \`${asked.stack}\``,
            'Run the review workflow again on the pull request.',
          ),
        );
      const planned = soleReceipt(facts)?.receipt?.changeDigest;
      return found.receipt.changeDigest === planned
        ? pass(`run ${run.id} showed the same changes \`${short(found.receipt.changeDigest)}\``)
        : otherThanShown(facts, run.id, found.receipt.changeDigest, planned);
    },
  },
];
