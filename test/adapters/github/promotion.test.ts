import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { githubPromotion } from '../../../src/adapters/github/promotion';
import { appliedReceiptNotice } from '../../../src/core/gate/applied-receipt';
import { endScene } from '../../contract/github/world';
import type { Job } from '../../support/github/state/job';
import type { Run } from '../../support/github/state/run';
import { type GateScene, startGateScene } from './gate-scene';

let scene: GateScene;
beforeEach(async () => {
  scene = await startGateScene();
});
afterEach(() => endScene(scene));

/** Not the workflow of the job that asks, whose run is of the same commit. */
const WORKFLOW = '.github/workflows/live.yml';
const run = (event = 'push'): Run => scene.run({ workflowPath: WORKFLOW, event });
const DEV = 'live/dev/shop';
const vouch = (job: Job, stack = DEV): void => {
  const of = { stack, environment: 'dev', commit: scene.base.sha };
  job.annotate([{ level: 'notice', ...appliedReceiptNotice(of, ['a create']) }]);
};
const jobOf = (run: Run, name: string, conclusion: 'success' | 'failure' | undefined, vouches = true): Job => {
  const job = run.startJob(name, { permissions: {} });
  if (vouches) vouch(job);
  if (conclusion !== undefined) job.conclude(conclusion);
  return job;
};
const ask = (...stacks: string[]) => githubPromotion(scene.client()).runsOf(scene.base.sha, WORKFLOW, stacks);

describe('the runs of a commit', () => {
  it('say what their jobs for a stack applied, the newest run first', async () => {
    const [first, second] = [run(), run('workflow_dispatch')];
    jobOf(first, `apply / plan 1 (${DEV})`, 'success', false);
    jobOf(first, `apply / apply 1 (${DEV})`, 'success');
    jobOf(second, 'apply / apply 1 (live/dev/other)', 'success', false);
    const [about = [], other = []] = await ask(DEV, 'live/dev/other');
    expect(about.map(({ run: { id }, chosen, applied }) => [id, chosen, applied.length])).toEqual([
      [second.id, false, 0],
      [first.id, true, 1],
    ]);
    expect(about[1]!.applied).toMatchObject([{ stack: DEV, environment: 'dev', commit: scene.base.sha }]);
    expect(other.map(({ chosen }) => chosen)).toEqual([true, false]);
  });

  it.each<[string, (run: Run) => void]>([
    ['failed', (run) => jobOf(run, `apply (${DEV})`, 'failure')],
    ['still runs', (run) => jobOf(run, `apply (${DEV})`, undefined)],
    ['says nothing', (run) => jobOf(run, `apply (${DEV})`, 'success', false)],
  ])('vouch for nothing when the job %s', async (_, play) => {
    play(run());
    const [about] = await ask(DEV);
    expect(about).toMatchObject([{ chosen: true, applied: [] }]);
  });

  it('take no word of a job that is named after another stack, and none of another workflow', async () => {
    jobOf(run(), 'apply (live/dev/other)', 'success');
    jobOf(scene.run({ workflowPath: '.github/workflows/other.yml' }), `apply (${DEV})`, 'success');
    const [about] = await ask(DEV);
    expect(about).toMatchObject([{ chosen: false, applied: [] }]);
  });

  it('are five at the most, and the jobs of each are asked for once', async () => {
    for (let nth = 0; nth < 7; nth++) jobOf(run(), `apply (${DEV})`, 'success', false);
    expect((await ask(DEV, 'live/dev/other'))[0]).toHaveLength(5);
    expect(scene.asked('GET').filter((path) => path.includes('/jobs'))).toHaveLength(5);
  });
});
