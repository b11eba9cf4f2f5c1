import { expect, it } from '@jest/globals';
import type { RunFacts } from '../../../src/core/gate/facts';
import { parseSuite, suiteProblem } from '../../../src/core/gate/suite';
import { goodFacts, hex } from './good-facts';

const SHA = hex('5', 40);
const OTHER = hex('6', 40);

it.each<[string, string | undefined]>([
  [`planseal/planseal@${SHA}`, 'planseal/planseal'],
  [`a-b.c_d/e-f.g_h@${SHA}`, 'a-b.c_d/e-f.g_h'],
  [`x/y@${SHA}`, 'x/y'],
  [`planseal/planseal@${SHA}0`, undefined],
  [`planseal/planseal@${SHA.slice(1)}`, undefined],
  [`planseal/planseal@${SHA.toUpperCase().replace('5', 'A')}`, undefined],
  ['planseal/planseal@v1', undefined],
  [`planseal@${SHA}`, undefined],
  [`/planseal@${SHA}`, undefined],
  [`planseal/@${SHA}`, undefined],
  [`planseal/planseal/review.yml@${SHA}`, undefined],
  [`evil planseal/planseal@${SHA}`, undefined],
  [`planseal/planseal ${SHA}`, undefined],
  ['', undefined],
])('%s names the suite %p', (text, repository) => {
  expect(parseSuite(text)).toEqual(repository === undefined ? undefined : { repository, sha: SHA });
});

const runWith = (...called: readonly (readonly [path: string, sha: string])[]): RunFacts => ({
  ...goodFacts().run,
  referencedWorkflows: called.map(([path, sha]) => ({ path, sha })),
});
const suite = { repository: 'PlanSeal/planseal', sha: SHA };
const REVIEW = 'planseal/PlanSeal/.github/workflows/review.yml';

it.each<[string, RunFacts, string | undefined]>([
  ['the suite', runWith([REVIEW, SHA]), undefined],
  [
    'the suite and a workflow of somebody else',
    runWith(['acme/x/.github/workflows/y.yml', OTHER], [REVIEW, SHA]),
    undefined,
  ],
  ['nothing', runWith(), 'run 100 called no workflow of `PlanSeal/planseal`'],
  [
    'a repository that begins alike',
    runWith(['planseal/planseal-fork/.github/workflows/review.yml', SHA]),
    'run 100 called no workflow of `PlanSeal/planseal`',
  ],
  [
    'another commit',
    runWith([REVIEW, OTHER]),
    `run 100 called \`${REVIEW}\` at \`666666666666\`, not at \`555555555555\``,
  ],
])('a run that called %s', (_, run, problem) => {
  expect(suiteProblem(run, suite)).toBe(problem);
  expect(suiteProblem(run, undefined)).toBeUndefined();
});
