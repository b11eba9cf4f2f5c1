import { describe, expect, it } from '@jest/globals';
import { deletionProblem, NOTHING_AROUND } from '../../../src/core/report/around';

const deleting = (count: number) => ({
  deleted: Array.from({ length: count }, (_, at) => ({ stack: `live/prod/db${at}` })),
  notes: [],
});

describe('a pull request that deletes stacks', () => {
  it('is red, says which, why and what to do', () => {
    const problem = deletionProblem(deleting(1), ['bug']);
    expect(problem).toContain('deletes live/prod/db0, and nothing destroys what is managed there');
    expect(problem).toContain('Remove the resources first');
    expect(problem).toContain('put the label planseal-deleted-stacks on the pull request, then re-run the failed jobs');
    expect(deletionProblem(deleting(12), [])).toContain('live/prod/db9 and 2 more, and nothing');
  });

  it('is not red with the label, nor where there is no pull request to ask for one', () => {
    expect(deletionProblem(deleting(1), ['planseal-deleted-stacks'])).toBeUndefined();
    expect(deletionProblem(deleting(1), undefined)).toBeUndefined();
  });

  it('is not red when it only moves one, or deletes nothing', () => {
    expect(deletionProblem({ deleted: [{ stack: 'a', 'moved-to': 'b' }], notes: [] }, [])).toBeUndefined();
    expect(deletionProblem(NOTHING_AROUND, [])).toBeUndefined();
  });
});
