import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient } from '../../src/adapters/github/client';
import { githubComments } from '../../src/adapters/github/comments';
import { githubGateSource } from '../../src/adapters/github/gate-source';
import { githubLabels } from '../../src/adapters/github/labels';
import { gatePolicyOf } from '../../src/core/config/gate-policy';
import { NO_CONFIG } from '../../src/core/config/schema';
import { report, type ReportRequest } from '../../src/flows/report';
import type { LocalGitHub } from '../support/github/local-github';
import { startGitHub } from '../support/github/server';
import type { PullRequest } from '../support/github/state/pull-request';
import type { Repository } from '../support/github/state/repository';
import type { User } from '../support/github/state/world';
import { keepingLog } from './silent-log';

let github: LocalGitHub;
let repository: Repository;
let ada: User;
let pull: PullRequest;
beforeAll(async () => {
  github = await startGitHub();
  ada = github.user('ada');
});
beforeEach(() => {
  repository = github.repository('acme', `infra-${github.exchanges.length}`);
  repository.collaborator(ada, 'write');
  const base = repository.commits.add({ message: 'Begin', author: ada, files: { 'main.tf': '' }, branch: 'main' });
  const { sha } = repository.commits.add({
    message: 'Change',
    author: ada,
    files: { 'a.md': '' },
    parents: [base.sha],
    branch: 'change',
  });
  pull = repository.pullRequest({ author: ada, head: { ref: 'change', sha }, title: 'Change' });
});
afterAll(async () => {
  expect([...github.violations, ...github.unexpected]).toEqual([]);
  await github.close();
});

/** What the report job of this run says, where the run left no assessment. */
const reportOf = async (runId: number, more: Partial<ReportRequest> = {}) => {
  const { name } = repository;
  const log = keepingLog();
  const client = createClient({
    token: github.userToken(ada),
    apiUrl: github.apiUrl,
    owner: 'acme',
    repository: name,
    log,
  });
  const nothing = { ofRun: () => Promise.resolve([]), textFile: () => Promise.reject(new Error('there is none')) };
  return report(
    {
      repository: `acme/${name}`,
      runId,
      attempt: 1,
      runUrl: `https://github.com/acme/${name}/actions/runs/${runId}`,
      commit: pull.headSha,
      pullRequest: pull.issue.number,
      expected: [],
      allPlanned: true,
      around: { deleted: [], notes: [] },
      policyFor: (environment) => gatePolicyOf(NO_CONFIG, environment, { suite: undefined }),
      ownProblem: undefined,
      labels: true,
      conversation: undefined,
      ...more,
    },
    {
      artifacts: nothing,
      stored: nothing,
      source: githubGateSource(client),
      comments: githubComments(client),
      labels: githubLabels(client),
      log,
      summary: { add: () => Promise.resolve() },
    },
  );
};
const comments = (): string[] => pull.issue.comments.map(({ body }) => /^## .*$/m.exec(body)?.[0] ?? body);
const UNTOUCHED = '## ⚪ No stack is touched';

describe('a pull request that touches no stack', () => {
  test('gets no comment', async () => {
    expect(await reportOf(1)).toEqual({ level: undefined, stacks: [], failure: undefined });
    expect(comments()).toEqual([]);
  });

  test('gets none for its notes either, which nobody read on the first commit', async () => {
    await reportOf(1, { around: { deleted: [], notes: ['The change edits the configuration.'] } });
    expect(comments()).toEqual([]);
  });

  test.each<[string, Partial<ReportRequest>, string]>([
    ['a stack', { expected: ['infra'] }, '## ⛔ NOT JUDGED — `infra` could not be judged'],
    [
      'a deleted stack',
      { around: { deleted: [{ stack: 'infra' }], notes: [] } },
      '## ⚠️ `infra` is deleted, but not what it manages',
    ],
  ])('any more takes back what was said of %s, with its label', async (_, touched, said) => {
    expect((await reportOf(1, touched)).failure).toBeDefined();
    expect(comments()).toEqual([said]);
    repository.issues.addLabels(pull.issue, ['planseal: high', 'mine']);

    expect(await reportOf(2)).toMatchObject({ failure: undefined });
    expect(comments()).toEqual([UNTOUCHED]);
    expect(pull.issue.labels).toEqual(['mine']);
    await reportOf(2);
    expect(comments()).toEqual([UNTOUCHED]);
  });

  test('any more never speaks over a newer run that touches one', async () => {
    await reportOf(3, { expected: ['infra'] });
    const before = comments();
    await reportOf(2);
    expect(comments()).toEqual(before);
  });

  test('takes nobody else’s comment for its own', async () => {
    const other = github.user('eve');
    await reportOf(1, { expected: ['infra'] });
    const [{ body } = { body: '' }] = pull.issue.comments;
    pull.issue.comments.splice(0);
    repository.issues.comment(pull.issue, other, body);
    await reportOf(2);
    expect(pull.issue.comments.map((one) => one.body)).toEqual([body]);
  });
});
