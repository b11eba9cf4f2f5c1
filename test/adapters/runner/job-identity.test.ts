import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jobIdentity } from '../../../src/adapters/runner/job-identity';
import { endScene, startScene, type Scene } from '../../contract/github/world';
import { type Fault } from '../../support/github/faults';
import { OperationError } from '../../../src/core/errors';

let scene: Scene;
const environment = { ...process.env };
beforeEach(async () => {
  scene = await startScene();
  const { base, alice, repository } = scene;
  const seed = {
    workflowPath: '.github/workflows/x.yml',
    event: 'push',
    headSha: base.sha,
    headBranch: 'main',
  } as const;
  const run = repository.startRun({ ...seed, actor: alice });
  const job = run.startJob('apply', { permissions: { 'id-token': 'write' } });
  Object.assign(process.env, job.environment());
});
afterEach(async () => {
  process.env = { ...environment };
  await endScene(scene);
});

const problem = async (): Promise<string> => {
  const error: unknown = await jobIdentity.read().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(OperationError);
  return (error as Error).message;
};

describe('where a job stands', () => {
  it('is what GitHub writes into a token for it', async () => {
    await expect(jobIdentity.read()).resolves.toMatchObject({ repositoryId: scene.repository.id, attempt: 1 });
  });

  it('cannot be known where the job may not ask for a token, and the permission is named', async () => {
    delete process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    expect(await problem()).toContain('Grant the job `id-token: write`.');
  });

  it.each<[string, Fault, string]>([
    ['is not there', { status: 500 }, "GitHub's token service gave no token"],
    ['cuts the connection', 'cut-before', "GitHub's token service gave no token"],
    ['answers with nothing', { status: 200, body: {} }, "GitHub's token service gave no token"],
    ['gives what is no token', { status: 200, body: { value: 'x' } }, "GitHub's token of this job cannot be read"],
  ])('is not known where the token service %s, and no permission is blamed for it', async (_, fault, words) => {
    scene.github.faults.script({ path: /_oidc/, times: Infinity, fault });
    const message = await problem();
    expect(message).toContain(words);
    expect(message).toContain('Run the job again; githubstatus.com');
    expect(message).not.toContain('Grant');
  });
});
