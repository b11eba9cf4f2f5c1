import { receiptsOf, soleReceipt } from '../ballot-of-facts';
import { fail, type GateCheck, liftedBy, pass, refuse, short, unknownFact } from '../check';
import { reviewRunProblem } from '../review-run';
import { reviewsMatter } from '../reviews-matter';

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
          fail('wait', `no review run of \`${short(pullRequest.headSha)}\` succeeded`, {
            text: 'Run the review workflow on the pull request before it is merged.',
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
        : liftedBy(
            'approvals',
            fail(
              'stale',
              `reviewers saw changes \`${short(found.receipt.changeDigest)}\`, the plan after the merge is \`${short(planned ?? 'unknown')}\``,
              {
                text: 'Look at what changed in the job summary of the plan, then approve it: open a new pull request, or use an environment approval.',
              },
            ),
          );
    },
  },
];
