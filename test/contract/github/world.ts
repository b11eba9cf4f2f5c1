import { request } from '@octokit/request';
import type { Endpoints, RequestParameters } from '@octokit/types';
import { startGitHub, type GitHubOptions, type LocalGitHub } from '../../support/github/server';
import type { Commit } from '../../support/github/state/commits';
import type { Job, JobOptions } from '../../support/github/state/job';
import type { PullRequest } from '../../support/github/state/pull-request';
import type { Repository } from '../../support/github/state/repository';
import type { User } from '../../support/github/state/world';

/** octokit's request with owner and repo filled in. */
export type InRepository = <R extends keyof Endpoints>(
  route: R,
  options?: Omit<Endpoints[R]['parameters'], 'owner' | 'repo'> & RequestParameters,
) => Promise<Endpoints[R]['response']>;

export interface Scene {
  readonly github: LocalGitHub;
  readonly repository: Repository;
  readonly alice: User;
  readonly bob: User;
  readonly base: Commit;
  readonly head: Commit;
  readonly pull: PullRequest;
  /** A job of a run on main, with these permissions. */
  job(permissions: JobOptions['permissions'], name?: string): Job;
  /** Plain octokit with this token. */
  as(token: string): InRepository;
}

/** acme/infra: alice (write) has a pull request open against main, bob (admin) can review it. */
export async function startScene(options: GitHubOptions = {}): Promise<Scene> {
  const github = await startGitHub(options);
  const [alice, bob] = [github.user('alice'), github.user('bob')];
  const repository = github.repository('acme', 'infra', { private: true });
  repository.collaborator(alice, 'write');
  repository.collaborator(bob, 'admin');
  const files = { 'main.tf': 'resource "a" "b" {}\n', '.github/workflows/terraform.yml': 'on: push\n' };
  const base = repository.commits.add({ message: 'Begin', author: bob, branch: 'main', files });
  repository.commits.setBranch('feature', base.sha);
  const head = repository.commits.add({
    message: 'Add c',
    author: alice,
    branch: 'feature',
    files: { 'c/c.tf': 'c\n' },
  });
  const pull = repository.pullRequest({ author: alice, head: { ref: 'feature', sha: head.sha }, title: 'Add c' });
  return {
    github,
    repository,
    alice,
    bob,
    base,
    head,
    pull,
    job: (permissions, name = 'test') => {
      const run = repository.startRun({
        workflowPath: '.github/workflows/terraform.yml',
        event: 'push',
        headSha: base.sha,
        headBranch: 'main',
        actor: bob,
      });
      return run.startJob(name, { permissions: permissions ?? {} });
    },
    as: (token) => {
      const headers = { authorization: `token ${token}` };
      const bound = request.defaults({ baseUrl: github.apiUrl, headers, owner: 'acme', repo: 'infra' });
      return bound; // its own types ask for owner and repo again
    },
  };
}

/** Ends a scene; what broke GitHub's description, or was asked for and is not served, fails the test. */
export async function endScene({ github }: Scene): Promise<void> {
  await github.close();
  if (github.violations.length + github.unexpected.length > 0)
    throw new Error([...github.violations, ...github.unexpected].join('\n'));
}

/** The status with which a request was refused, its message and its headers. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ status: number; message: string; headers: Record<string, unknown> }> {
  try {
    await call;
  } catch (error) {
    const { status, response } = error as {
      status: number;
      response?: { data: { message: string }; headers: Record<string, unknown> };
    };
    return { status, message: response?.data.message ?? String(error), headers: response?.headers ?? {} };
  }
  throw new Error('The request was not refused.');
}
