import { createClient, type GitHubClient } from '../../../src/adapters/github/client';
import { githubGateSource } from '../../../src/adapters/github/gate-source';
import { receiptNotice, type Receipt } from '../../../src/core/gate/receipt';
import type { GateSource } from '../../../src/ports/github';
import { startScene, type Scene } from '../../contract/github/world';
import type { Job, JobOptions } from '../../support/github/state/job';
import type { Run, RunSeed } from '../../support/github/state/run';
import { keepingLog } from '../../flows/silent-log';

/** What the gate's job is granted (README, "The first day"). */
const GATE = {
  contents: 'read',
  actions: 'read',
  checks: 'read',
  'pull-requests': 'write',
  issues: 'write',
} as const;

export const WORKFLOW = '.github/workflows/terraform.yml';

export interface GateScene extends Scene {
  readonly log: ReturnType<typeof keepingLog>;
  client(permissions?: JobOptions['permissions']): GitHubClient;
  source(permissions?: JobOptions['permissions']): GateSource;
  /** A run of alice's on main, but for what is given. */
  run(seed?: Partial<RunSeed>): Run;
  /** The paths that were asked for with this method, without the address of the repository. */
  asked(method: string): string[];
}

/** The scene of the contract tests as our client sees it; waiting takes thousandths of its time. */
export const startGateScene = async (): Promise<GateScene> => {
  const scene = await startScene({ now: () => new Date('2026-11-21T10:00:00Z') });
  const { github, repository } = scene;
  const log = keepingLog();
  const client = (permissions: JobOptions['permissions'] = GATE): GitHubClient =>
    createClient({
      token: scene.job(permissions).token,
      apiUrl: github.apiUrl,
      owner: 'acme',
      repository: 'infra',
      log,
      second: 1,
    });
  return {
    ...scene,
    log,
    client,
    source: (permissions) => githubGateSource(client(permissions)),
    run: (seed) =>
      repository.startRun({
        workflowPath: WORKFLOW,
        event: 'push',
        headSha: scene.base.sha,
        headBranch: 'main',
        actor: scene.alice,
        ...seed,
      }),
    asked: (method) =>
      github.exchanges
        .filter((exchange) => exchange.method === method)
        .map(({ path }) => path.replace('/repos/acme/infra', '')),
  };
};

/** Leaves a receipt in a job, as the plan action does. */
export const vouch = (job: Job, receipt: Receipt): void => {
  job.annotate([{ level: 'notice', ...receiptNotice(receipt) }]);
};
