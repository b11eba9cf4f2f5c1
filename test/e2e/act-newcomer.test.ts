import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { REPOSITORY } from '../contract/actions/actions';
import { SUITE_SHA } from '../support/act/act-process';
import { ActConsumer } from '../support/act/consumer';
import { pinned, readRepositoryFile } from '../support/act/examples';
import { callAws, type MockAws, startMockAws, withoutAws } from '../support/aws/mock';
import { startStsFront, type StsFront } from '../support/aws/sts-front';
import { trustOf } from '../support/aws/trust-policy';
import type { PullRequest } from '../support/github/state/pull-request';
import { findTool } from '../support/tools/find';

const ROLES = ['planseal-plan', 'planseal-apply'];
const ACCOUNT = '123456789012';
const arnOf = (role: string): string => `arn:aws:iam::${ACCOUNT}:role/${role}`;

const AUTHOR = {
  GIT_AUTHOR_NAME: 'mira',
  GIT_AUTHOR_EMAIL: 'mira@example.com',
  GIT_COMMITTER_NAME: 'mira',
  GIT_COMMITTER_EMAIL: 'mira@example.com',
};

/** What the guide prints, in order: a newcomer has nothing else. */
const printed = (language: string): string[] =>
  [...readRepositoryFile('docs/getting-started.md').matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(
    ([, named, text = '']) => (named === language ? [pinned(text)] : []),
  );
const [FIRST_CALLER = ''] = printed('yaml');
const [MAKE_ROLES = '', MAKE_RULES = '', CLONE = '', LOCK = '', COMMIT = ''] = printed('sh');
const [ROOT = '', RESOURCE = ''] = printed('hcl');

const missing = withoutAws();
const onAws = missing === undefined ? describe : describe.skip;
if (missing !== undefined) process.stdout.write(`skipped: the newcomer's walk: ${missing}\n`);

onAws('a newcomer follows docs/getting-started.md, with nothing else to read', () => {
  const machine = mkdtempSync(join(tmpdir(), 'planseal-newcomer-'));
  let aws: MockAws;
  let front: StsFront;
  let consumer: ActConsumer;

  let directory = machine;
  /** Runs a block of the guide in the newcomer's terminal, which stays in the directory that it went to. */
  const paste = (block: string): string => {
    const terminal = join(machine, 'terminal');
    const said = execFileSync('bash', ['-euo', 'pipefail', '-c', `${block}\npwd > ${terminal}`], {
      cwd: directory,
      env: {
        ...process.env,
        ...aws.environment,
        PATH: `${join(machine, 'bin')}:${dirname(findTool('terraform')!)}:${process.env['PATH']}`,
        TF_INPUT: '0',
        ...AUTHOR,
        TF_CLI_ARGS_apply: '-auto-approve',
        AWS_S3_USE_PATH_STYLE: 'true',
        // This command asks the registry, whatever the CLI configuration says; here the mirror stands for it.
        TF_CLI_ARGS_providers_lock: `-fs-mirror=${join(dirname(aws.environment['TF_CLI_CONFIG_FILE']!), 'mirror')}`,
      },
      stdio: 'pipe',
    }).toString();
    directory = readFileSync(terminal, 'utf8').trim();
    return said;
  };
  let seen = 0;
  /** Who was let in by the trust policies since the last look, each once. */
  const assumed = (): string[] => {
    const fresh = front.assumptions.slice(seen);
    seen = front.assumptions.length;
    const lines = fresh.map(({ role, subject, refused }) =>
      refused === undefined
        ? `${role.split('/').at(-1)} for ${String(subject).replace(/^repo:[^:]*:/, '')}`
        : `${role} refused: ${refused}`,
    );
    return [...new Set(lines)];
  };
  const isBuilt = async (): Promise<boolean> => {
    const body = new URLSearchParams({ Action: 'DescribeVpcs', Version: '2016-11-15' });
    const xml = await callAws(aws.endpoint, '/', { method: 'POST', service: 'ec2', region: 'eu-west-1', body });
    return xml.includes('<cidrBlock>10.0.0.0/16</cidrBlock>');
  };

  beforeAll(async () => {
    aws = await startMockAws({ managedPolicies: true });
    consumer = await ActConsumer.start({ files: { 'README.md': '# Infrastructure\n' } });
    const { owner, id } = consumer.repository;
    const program = (name: string, text: string): void => {
      mkdirSync(join(machine, 'bin'), { recursive: true });
      writeFileSync(join(machine, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    };
    const git = execFileSync('which', ['git']).toString().trim();
    program(
      'gh',
      `case "$*" in
"api users/acme --jq .id") echo ${owner.id};;
"api repos/acme/infra --jq .id") echo ${id};;
"repo clone acme/infra") ${git} clone --quiet ${consumer.remote.bare} infra;;
"pr create --fill") ;;
*) exit 1;;
esac`,
    );
    // PlanSeal lies there already, at the commit that the workflow names.
    program(
      'git',
      `case "$*" in "clone https://github.com/planseal/planseal" | "-C planseal checkout ${SUITE_SHA}") ;; *) exec ${git} "$@";; esac`,
    );
    cpSync(join(REPOSITORY, 'examples/aws/access'), join(machine, 'planseal/examples/aws/access'), { recursive: true });
  });
  afterAll(async () => {
    await Promise.all([consumer.stop(), front.stop()]);
    aws.stop();
    rmSync(machine, { recursive: true, force: true });
  });

  it('step 1 makes two roles, and prints their names', async () => {
    const said = paste(MAKE_ROLES);
    for (const role of ROLES) expect(said).toContain(`"${arnOf(role)}"`);
    const trusts = await Promise.all(
      ROLES.map(async (role) => [arnOf(role), await trustOf(aws.endpoint, role)] as const),
    );
    // It forbids access without TLS, and the mock has none: it would keep everybody out.
    await callAws(aws.endpoint, '/acme-terraform-state?policy', { method: 'DELETE', service: 's3' });
    front = await startStsFront({
      jwks: `${consumer.github.apiUrl}/.well-known/jwks`,
      roles: Object.fromEntries(trusts),
      sessionOf: (role) => ({ accessKeyId: 'testing', secretAccessKey: 'testing', sessionToken: role }),
      behind: aws.endpoint,
    });
    consumer.equip({
      // The real provider of the mirror, not ours.
      TF_REATTACH_PROVIDERS: '',
      TF_CLI_CONFIG_FILE: aws.environment['TF_CLI_CONFIG_FILE']!,
      TF_CLI_ARGS_init: '-backend-config=use_path_style=true',
      AWS_ENDPOINT_URL: front.endpoint,
      // The backend reads these two only.
      AWS_ENDPOINT_URL_STS: front.endpoint,
      AWS_ENDPOINT_URL_S3: front.endpoint,
    });
  });

  it('step 2 makes the environment and the rule, here by hand', () => {
    consumer.repository.environments.configure('production', { branches: ['main'], canAdminsBypass: false });
  });

  let first: PullRequest;
  it('step 3: the first pull request changes nothing, and needs no more than its review', async () => {
    paste(MAKE_RULES.split('\n')[0]!);
    paste(CLONE);
    expect(directory).toBe(join(machine, 'infra'));
    const caller = ['plan', 'apply'].reduce(
      (text, role) => text.replaceAll(`arn:aws:iam::111122223333:role/${role}"`, `${arnOf(`planseal-${role}`)}"`),
      FIRST_CALLER,
    );
    writeFileSync(join(directory, '.github/workflows/terraform.yml'), caller);
    writeFileSync(join(directory, 'infra/main.tf'), ROOT);
    paste(LOCK);
    paste(COMMIT);
    const paths = paste('git diff --name-only origin/main HEAD').trim().split('\n');
    expect(paths).toEqual([
      '.github/workflows/terraform.yml',
      '.gitignore',
      'infra/.terraform.lock.hcl',
      'infra/main.tf',
    ]);
    expect(paste('git status --porcelain')).toBe('');
    first = consumer.openPullRequest(
      'Plan and apply with PlanSeal',
      Object.fromEntries(paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')])),
    );
    const { results } = await consumer.review(first);
    expect(results['review / report']).toBe('success');
    expect(first.issue.comments.map(({ body }) => body)).toEqual([expect.stringContaining('the plan changes nothing')]);
    expect(assumed()).toEqual(['planseal-plan for pull_request']);

    first.review(consumer.people.jon, 'APPROVED');
    consumer.remote.merge(first, consumer.people.mira);
    const { results: applied, exitCode } = await consumer.push(consumer.people.mira);
    expect(exitCode).toBe(0);
    expect(applied['apply / apply 1 (infra)']).toBe('success');
    expect(assumed()).toEqual(['planseal-plan for ref:refs/heads/main']);
    expect(await isBuilt()).toBe(false);
  });

  let change: PullRequest;
  it('step 4: a change is shown, and nothing is built', async () => {
    change = consumer.openPullRequest('Build a network', { 'infra/main.tf': `${ROOT}\n${RESOURCE}` });
    const { results } = await consumer.review(change);
    expect(results['review / report']).toBe('success');
    const [comment] = change.issue.comments;
    expect(comment!.body).toContain('LOW');
    expect(comment!.body).toContain('aws_vpc.main');
    expect(assumed()).toEqual(['planseal-plan for pull_request']);
    expect(await isBuilt()).toBe(false);
  });

  it('approved and merged, exactly this is built, by the role that only this job may take', async () => {
    change.review(consumer.people.jon, 'APPROVED');
    consumer.remote.merge(change, consumer.people.mira);
    const { exitCode } = await consumer.push(consumer.people.mira);
    expect(exitCode).toBe(0);
    expect(await isBuilt()).toBe(true);
    expect(change.issue.comments.at(-1)!.body).toContain('Applied exactly as approved');
    expect(assumed()).toEqual([
      'planseal-plan for ref:refs/heads/main',
      'planseal-plan for environment:production',
      'planseal-apply for environment:production',
    ]);
  });

  it('github.com was asked for nothing that it does not know, and no step acted on the runner', () => {
    expect(consumer.runs.flatMap(({ violations }) => violations)).toEqual([]);
    expect([...consumer.github.violations, ...consumer.github.unexpected]).toEqual([]);
  });
});
