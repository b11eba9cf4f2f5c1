import { describe, expect, it } from '@jest/globals';
import { chooseReviewRun } from '../../../src/core/report/review-run';
import type { RunFacts } from '../../../src/core/gate/facts';
import { goodFacts, HEAD, OTHER_COMMIT, REPOSITORY_ID, WORKFLOW } from '../gate/good-facts';

const SHA = '5'.repeat(40);
const suite = { repository: 'planseal/planseal', sha: SHA };
const asked = { repositoryId: REPOSITORY_ID, headSha: HEAD, suite, workflowPath: WORKFLOW };
const review = (more: Partial<RunFacts> = {}): RunFacts => ({
  ...goodFacts().run,
  id: 90,
  event: 'pull_request',
  headSha: HEAD,
  conclusion: 'success',
  referencedWorkflows: [{ path: 'PlanSeal/planseal/.github/workflows/review.yml@main', sha: SHA }],
  ...more,
});

describe('the review run of a commit', () => {
  it('is the newest that planned it, whatever other runs there are', () => {
    const runs = [review(), review({ id: 95 }), review({ id: 99, referencedWorkflows: [] })];
    expect(chooseReviewRun(runs, asked)).toMatchObject({ run: { id: 95 } });
  });

  it.each<[string, Partial<RunFacts>]>([
    ['another commit', { headSha: OTHER_COMMIT }],
    ['another event', { event: 'pull_request_target' }],
    ['another repository', { repositoryId: 1 }],
    ['a fork', { headRepositoryId: 1 }],
    [
      'a workflow that only reports',
      { referencedWorkflows: [{ path: 'planseal/planseal/.github/workflows/status.yml@main', sha: SHA }] },
    ],
    [
      'a workflow of somebody else',
      { referencedWorkflows: [{ path: 'evil/planseal/.github/workflows/review.yml@main', sha: SHA }] },
    ],
  ])('is none of %s', (_, more) => {
    expect(chooseReviewRun([review(more)], asked)).toEqual({ problem: 'no review run has planned it yet' });
  });

  it.each<[string, Partial<RunFacts>, string]>([
    [
      'of another version of the suite',
      { referencedWorkflows: [{ path: 'planseal/planseal/.github/workflows/review.yml@main', sha: '6'.repeat(40) }] },
      'not at `555555555555`',
    ],
    ['that has not ended', { conclusion: undefined }, 'is still planning it'],
    ['that failed', { conclusion: 'failure' }, 'ended with `failure`'],
  ])('%s hides older ones', (_, more, problem) => {
    const found = chooseReviewRun([review({ id: 80 }), review(more)], asked);
    expect('problem' in found && found.problem).toContain(problem);
  });

  it('is known by its path where no suite is named', () => {
    const alone = { ...asked, suite: undefined };
    expect(chooseReviewRun([review({ referencedWorkflows: [] })], alone)).toMatchObject({ run: { id: 90 } });
    expect(chooseReviewRun([review({ path: '.github/workflows/other.yml' })], alone)).toHaveProperty('problem');
  });
});
