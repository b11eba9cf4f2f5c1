import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY } from '../contract/actions/actions';
import { type Trust, verifiedClaims } from '../support/aws/identity-token';
import { type MockAws, startMockAws, withoutAws } from '../support/aws/mock';
import { trustOf } from '../support/aws/trust-policy';
import { issuer } from '../support/github/oidc';
import { type LocalGitHub, startGitHub } from '../support/github/server';
import type { Job } from '../support/github/state/job';
import type { Repository } from '../support/github/state/repository';
import { findTool } from '../support/tools/find';

const COMMIT = 'b'.repeat(40);
const ROLES = ['planseal-plan', 'planseal-apply'] as const;
type Role = (typeof ROLES)[number];

const missing = withoutAws();
const onAws = missing === undefined ? describe : describe.skip;
if (missing !== undefined) process.stdout.write(`skipped: the example on hashicorp/aws: ${missing}\n`);

onAws('examples/aws/access/aws, applied to a mock AWS', () => {
  const directory = mkdtempSync(join(tmpdir(), 'planseal-example-'));
  const trusts = new Map<Role, Trust>();
  let aws: MockAws;
  let github: LocalGitHub;
  let repository: Repository;
  let given: string[];

  const terraform = (...args: string[]): string =>
    execFileSync(findTool('terraform')!, args, {
      cwd: directory,
      env: { ...process.env, ...aws.environment, AWS_S3_USE_PATH_STYLE: 'true' },
      stdio: 'pipe',
    }).toString();

  beforeAll(async () => {
    [aws, github] = await Promise.all([startMockAws({ managedPolicies: true }), startGitHub()]);
    repository = github.repository('acme', 'infra', { private: true });
    cpSync(join(REPOSITORY, 'examples/aws/access/aws'), directory, { recursive: true });
    const variables = {
      owner: 'acme',
      owner_id: repository.owner.id,
      repository: 'infra',
      repository_id: repository.id,
      planseal_commit: COMMIT,
      state_bucket: 'acme-terraform-state',
      apply_policies: JSON.stringify(['arn:aws:iam::aws:policy/AmazonVPCFullAccess']),
    };
    terraform('init', '-input=false');
    given = Object.entries(variables).map(([name, value]) => `-var=${name}=${value}`);
    terraform('apply', '-input=false', '-auto-approve', ...given);
    for (const role of ROLES) trusts.set(role, await trustOf(aws.endpoint, role));
  });
  afterAll(async () => {
    aws.stop();
    await github.close();
    rmSync(directory, { recursive: true, force: true });
  });

  /** A job of PlanSeal's workflow in this repository. */
  const jobOf = (
    { at = repository, branch = 'main', event = 'push' }: { at?: Repository; branch?: string; event?: string },
    options: { environment?: string; workflow: string; commit?: string },
  ): Job => {
    const actor = github.user('alice');
    at.collaborator(actor, 'write');
    if (branch !== 'main') at.commits.add({ message: 'Begin', author: actor, branch: 'main', files: {} });
    const files = { 'main.tf': '' };
    const { sha } = at.commits.add({ message: 'Begin', author: actor, branch, files });
    const pullRequest =
      event === 'pull_request'
        ? at.pullRequest({ author: actor, head: { ref: branch, sha }, title: 'Begin' })
        : undefined;
    const run = at.startRun({
      workflowPath: '.github/workflows/terraform.yml',
      event,
      headSha: sha,
      headBranch: branch,
      actor,
      ...(pullRequest && { pullRequest }),
    });
    return run.startJob('job', {
      permissions: { 'id-token': 'write' },
      jobWorkflowRef: `planseal/planseal/.github/workflows/${options.workflow}@${options.commit ?? COMMIT}`,
      ...(options.environment !== undefined && { environment: options.environment }),
    });
  };

  /** Which of the roles this job gets; of the others, the claim that is wrong. */
  const admitted = async (job: Job): Promise<Record<Role, string>> => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer = '' } = job.environment();
    const answer = await fetch(`${url}&audience=sts.amazonaws.com`, { headers: { authorization: `bearer ${bearer}` } });
    const { value } = (await answer.json()) as { value: string };
    const jwks = (await (await fetch(`${github.apiUrl}/.well-known/jwks`)).json()) as Parameters<
      typeof verifiedClaims
    >[1]['jwks'];
    const verdict = (role: Role): string => {
      const claims = verifiedClaims(value, { jwks, issuer, trust: trusts.get(role)!, now: new Date() });
      return 'refused' in claims ? `refused: ${String(claims.refused)}` : 'admitted';
    };
    return { 'planseal-plan': verdict('planseal-plan'), 'planseal-apply': verdict('planseal-apply') };
  };

  it('lets plans read from pull requests and the default branch, and changes only from the environment', async () => {
    const review = jobOf({ event: 'pull_request', branch: 'feature' }, { workflow: 'review.yml' });
    expect(await admitted(review)).toEqual({
      'planseal-plan': 'admitted',
      'planseal-apply': 'refused: job_workflow_ref',
    });
    const plan = jobOf({}, { workflow: 'apply.yml' });
    expect(await admitted(plan)).toEqual({ 'planseal-plan': 'admitted', 'planseal-apply': 'refused: sub' });
    const gate = jobOf({}, { workflow: 'apply.yml', environment: 'production' });
    expect(await admitted(gate)).toEqual({ 'planseal-plan': 'admitted', 'planseal-apply': 'admitted' });
  });

  it('gives the apply role to no other workflow, commit, branch, environment or repository', async () => {
    const environment = 'production';
    const wrong = async (...args: Parameters<typeof jobOf>): Promise<string> =>
      (await admitted(jobOf(...args)))['planseal-apply'];
    expect(await wrong({}, { workflow: 'drift.yml', environment })).toBe('refused: job_workflow_ref');
    expect(await wrong({}, { workflow: 'apply.yml', commit: 'c'.repeat(40), environment })).toBe(
      'refused: job_workflow_ref',
    );
    expect(await wrong({ branch: 'other' }, { workflow: 'apply.yml', environment })).toBe('refused: ref');
    expect(await wrong({}, { workflow: 'apply.yml', environment: 'dev' })).toBe('refused: sub');
    const other = github.repository('acme', 'other', { private: true });
    expect(await wrong({ at: other }, { workflow: 'apply.yml', environment })).toBe('refused: sub');
  });

  it('makes neither an identity provider nor a bucket where the account has them', () => {
    const made = terraform(
      'plan',
      '-input=false',
      '-no-color',
      '-state=elsewhere.tfstate',
      ...given,
      '-var=create_identity_provider=false',
      '-var=create_state_bucket=false',
    );
    const created = [...made.matchAll(/^ {2}# (\S+) will be created$/gm)].map(([, address]) => address);
    expect(created).toContain('aws_iam_role.apply');
    expect(created.filter((address) => /s3_bucket|openid/.test(address!))).toEqual([]);
    expect(made).toMatch(/oidc-provider\/token\.actions\.githubusercontent\.com/);
  });

  it('keeps the state versioned and closed, and plans nothing when it is applied again', () => {
    const kept = terraform('state', 'list').split('\n');
    expect(kept).toEqual(
      expect.arrayContaining(['aws_s3_bucket_versioning.state[0]', 'aws_s3_bucket_policy.state[0]']),
    );
    // Exit code 2 would be a difference, and throw.
    terraform('plan', '-input=false', '-detailed-exitcode', ...given);
  });
});
