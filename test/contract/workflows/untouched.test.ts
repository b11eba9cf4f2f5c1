import { describe, expect, test } from '@jest/globals';
import { evaluate, type Json } from './evaluate';
import { REUSABLE } from './workflows';

const step = Object.fromEntries(REUSABLE)['review.yml']!.jobs['report']!.steps!.find(
  ({ uses }) => uses === '$/actions/risk',
)!;
const on = (event: Json, stacks: Readonly<Record<string, string>>, pr = '') => {
  const contexts = { needs: { stacks: { outputs: stacks } }, github: { event }, inputs: { pr } };
  const mayFail = evaluate(String(step['continue-on-error']), contexts);
  return [evaluate(step.if!, contexts), mayFail].map((one) => one === 'true');
};
const NOTHING = { count: '0', deleted: '[]' };

describe('the report of a review', () => {
  test.each<[string, Json, string, readonly boolean[]]>([
    ['a new pull request', { action: 'opened' }, '', [false, true]],
    ['another push to it', { action: 'synchronize' }, '', [true, true]],
    ['a pull request opened again', { action: 'reopened' }, '', [true, true]],
    ['a pull request planned by hand', { inputs: {} }, '7', [true, true]],
    ['a review by hand of no pull request', { inputs: {} }, '', [false, true]],
    ['a merge queue', { action: 'checks_requested' }, '', [false, true]],
    // The job's token may not look for the review run, which is what is reported on these events.
    ['a label', { action: 'labeled' }, '', [false, true]],
    ['a label taken off', { action: 'unlabeled' }, '', [false, true]],
    ['an edited description', { action: 'edited' }, '', [false, true]],
  ])('where no stack is touched, on %s', (_, event, pr, expected) => {
    expect(on(event, NOTHING, pr)).toEqual(expected);
  });

  test.each(['opened', 'synchronize', 'reopened', 'labeled', 'checks_requested'])(
    'where one is touched or deleted, on %s: always, and what fails is red',
    (action) => {
      expect(on({ action }, { count: '1', deleted: '[]' })).toEqual([true, false]);
      expect(on({ action }, { count: '0', deleted: '[{"stack":"a"}]' })).toEqual([true, false]);
    },
  );
});
