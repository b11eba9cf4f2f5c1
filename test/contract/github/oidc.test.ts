import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { inChild } from './child';
import { endScene, refusal, startScene, type Scene } from './world';
import type { Job } from '../../support/github/state/job';

jest.setTimeout(60_000); // child processes, on a machine that may be busy

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => endScene(scene));

/** The claims of the token that this job gets for the audience; its signature is checked with the published key. */
async function claims(job: Job, audience = 'sts.amazonaws.com'): Promise<Record<string, unknown>> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = job.environment();
  const response = await fetch(`${url}&audience=${audience}`, { headers: { authorization: `bearer ${token}` } });
  const { value } = (await response.json()) as { value: string };
  const [header = '', payload = '', signature = ''] = value.split('.');
  const jwks = (await (await fetch(`${scene.github.apiUrl}/.well-known/jwks`)).json()) as { keys: JsonWebKey[] };
  const key = createPublicKey({ key: jwks.keys[0]!, format: 'jwk' });
  expect(verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(
    true,
  );
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
}

const apply = (options: object): Job => {
  const { base, bob } = scene;
  const seed = {
    workflowPath: '.github/workflows/terraform.yml',
    event: 'push',
    headSha: base.sha,
    headBranch: 'main',
    actor: bob,
  };
  return scene.repository.startRun(seed).startJob('apply', { permissions: { 'id-token': 'write' }, ...options });
};
const ids = (): string => `acme@${scene.repository.owner.id}/infra@${scene.repository.id}`;

describe('OIDC tokens', () => {
  it('are given to @actions/core, and only to a job with id-token: write', async () => {
    const script = `import { getIDToken } from '@actions/core'; report((await getIDToken('aud').catch((error) => error.message)).split('.').length);`;
    expect(await inChild(script, apply({}).environment())).toBe(3);
    expect(apply({ permissions: { contents: 'read' } }).environment()).not.toHaveProperty(
      'ACTIONS_ID_TOKEN_REQUEST_URL',
    );
  });

  it('say who runs what, from which workflow, in which environment', async () => {
    const jobWorkflowRef = `planseal/planseal/.github/workflows/apply.yml@${'b'.repeat(40)}`;
    expect(await claims(apply({ environment: 'production', jobWorkflowRef }))).toMatchObject({
      iss: 'https://token.actions.githubusercontent.com',
      aud: 'sts.amazonaws.com',
      sub: `repo:${ids()}:environment:production`,
      environment: 'production',
      repository_id: String(scene.repository.id),
      ref: 'refs/heads/main',
      actor: 'bob',
      job_workflow_ref: jobWorkflowRef,
      job_workflow_sha: 'b'.repeat(40),
      workflow_ref: 'acme/infra/.github/workflows/terraform.yml@refs/heads/main',
    });
  });

  it('have the ref, or the pull request, as subject where there is no environment', async () => {
    expect((await claims(apply({})))['sub']).toBe(`repo:${ids()}:ref:refs/heads/main`);
    const run = scene.repository.startRun({
      workflowPath: 'w.yml',
      event: 'pull_request',
      headSha: scene.head.sha,
      headBranch: 'feature',
      actor: scene.alice,
      pullRequest: scene.pull,
    });
    const job = run.startJob('plan', { idToken: true });
    expect(await claims(job)).toMatchObject({
      sub: `repo:${ids()}:pull_request`,
      ref: 'refs/pull/1/merge',
      head_ref: 'feature',
    });
  });

  it('have the subject that the repository customised, which can be read', async () => {
    scene.repository.subject = { use_default: false, include_claim_keys: ['repo', 'context', 'job_workflow_ref'] };
    const job = apply({
      jobWorkflowRef: 'o/r/w.yml@refs/tags/v1',
      permissions: { 'id-token': 'write', actions: 'read' },
    });
    expect((await claims(job))['sub']).toBe(
      `repo:${ids()}:ref:refs/heads/main:job_workflow_ref:o/r/w.yml@refs/tags/v1`,
    );
    const { data } = await scene.as(job.token)('GET /repos/{owner}/{repo}/actions/oidc/customization/sub');
    expect(data).toMatchObject({ use_default: false, use_immutable_subject: true });
  });

  it('are refused to a job that has ended', async () => {
    const job = apply({});
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = job.environment();
    job.conclude('success');
    expect((await fetch(url, { headers: { authorization: `bearer ${token}` } })).status).toBe(401);
    expect(await refusal(scene.as(job.token)('GET /repos/{owner}/{repo}'))).toMatchObject({ status: 401 });
  });
});
