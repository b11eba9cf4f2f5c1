import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startStsFront, type StsFront } from '../../support/aws/sts-front';
import type { Job } from '../../support/github/state/job';
import { endScene, type Scene, startScene } from '../github/world';

const ROLE = 'arn:aws:iam::123456789012:role/apply';
const WORKFLOW = `planseal/planseal/.github/workflows/apply.yml@${'5'.repeat(40)}`;
const KEYS = { accessKeyId: 'ASIA1', secretAccessKey: 'secret', sessionToken: 'session' };

describe('the STS front gives a role', () => {
  let scene: Scene;
  let front: StsFront;
  let now: () => Date;

  beforeEach(async () => {
    scene = await startScene();
    now = () => scene.repository.world.date();
    const ids = `acme@${scene.repository.owner.id}/infra@${scene.repository.id}`;
    front = await startStsFront({
      jwks: `${scene.github.apiUrl}/.well-known/jwks`,
      roles: {
        [ROLE]: {
          aud: ['sts.amazonaws.com'],
          sub: [`repo:${ids}:environment:production`],
          job_workflow_ref: [WORKFLOW],
        },
      },
      sessionOf: () => KEYS,
      now: () => now(),
    });
  });
  afterEach(async () => {
    await front.stop();
    await endScene(scene);
  });

  const job = (environment: string, jobWorkflowRef: string): Job =>
    scene.repository
      .startRun({
        workflowPath: '.github/workflows/terraform.yml',
        event: 'push',
        headSha: scene.base.sha,
        headBranch: 'main',
        actor: scene.bob,
      })
      .startJob('apply', { idToken: true, environment, jobWorkflowRef });
  const tokenOf = async (of: Job, audience = 'sts.amazonaws.com'): Promise<string> => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = of.environment();
    const answer = await fetch(`${url}&audience=${audience}`, { headers: { authorization: `bearer ${token}` } });
    return ((await answer.json()) as { value: string }).value;
  };
  const assume = async (token: string, role = ROLE): Promise<{ status: number; text: string; refused: unknown }> => {
    const body = new URLSearchParams({
      Action: 'AssumeRoleWithWebIdentity',
      RoleArn: role,
      RoleSessionName: 'GitHubActions-1',
      WebIdentityToken: token,
    });
    const answer = await fetch(front.endpoint, { method: 'POST', body });
    return { status: answer.status, text: await answer.text(), refused: front.assumptions.at(-1)?.refused };
  };

  it('to the job that its trust policy names', async () => {
    const answer = await assume(await tokenOf(job('production', WORKFLOW)));
    expect(answer).toMatchObject({ status: 200, refused: undefined });
    expect(answer.text).toContain(KEYS.sessionToken);
  });

  it('to nobody else, and says by which claim', async () => {
    const good = await tokenOf(job('production', WORKFLOW));
    const [header, payload, signature] = good.split('.') as [string, string, string];
    const forged = Buffer.from(payload, 'base64url').toString().replace('"event_name":"push"', '"event_name":"x"');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const cases = [
      ['sub', await tokenOf(job('staging', WORKFLOW))],
      ['job_workflow_ref', await tokenOf(job('production', WORKFLOW.replace('apply', 'other')))],
      ['job_workflow_ref', await tokenOf(job('production', WORKFLOW.replace(/5{40}/, '6'.repeat(40))))],
      ['aud', await tokenOf(job('production', WORKFLOW), 'sts.example.com')],
      ['signature', `${header}.${Buffer.from(forged).toString('base64url')}.${signature}`],
      ['key', `${none}.${payload}.`],
      ['form', 'nonsense'],
    ] as const;
    for (const [refused, token] of cases) {
      const answer = await assume(token);
      expect(answer).toMatchObject({ status: 403, refused });
      expect(answer.text).not.toContain(KEYS.sessionToken);
    }
    expect(await assume(good, `${ROLE}-of-others`)).toMatchObject({ status: 403, refused: 'role' });
    const later = new Date(now().getTime() + 3_600_000);
    now = () => later;
    expect(await assume(good)).toMatchObject({ status: 403, refused: 'exp' });
  });
});
