import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { readConfigFile } from '../../src/adapters/config/file';
import { createClient } from '../../src/adapters/github/client';
import { settingsSource } from '../../src/adapters/github/settings';
import { usesIn, workflowFiles } from '../../src/adapters/repository/workflows';
import { parseConfig } from '../../src/core/config/parse';
import { type Config, NO_CONFIG } from '../../src/core/config/schema';
import { doctor, type DoctorRequest } from '../../src/flows/doctor';
import type { LocalGitHub } from '../support/github/local-github';
import { startGitHub } from '../support/github/server';
import type { Repository } from '../support/github/state/repository';
import type { User } from '../support/github/state/world';
import { keepingLog } from './silent-log';

const SHA = '5'.repeat(40);
const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
let github: LocalGitHub;
let repository: Repository;
let ada: User;
let next = 0;
beforeAll(async () => {
  github = await startGitHub();
  ada = github.user('ada');
});
beforeEach(() => {
  repository = github.repository('acme', `infra-${(next += 1)}`, { private: true });
  repository.commits.add({ message: 'Begin', author: ada, files: { 'main.tf': '' }, branch: 'main' });
  repository.collaborator(ada, 'admin');
});
afterAll(async () => {
  expect([...github.violations, ...github.unexpected]).toEqual([]);
  await github.close();
});

/** The advice of one kind about this repository, by a token of its administrator. */
const adviceOf = async (check: string, request: Partial<DoctorRequest>, mayReadTeams = true) => {
  const { owner, name } = { owner: 'acme', name: repository.name };
  const client = createClient({
    token: github.userToken(ada, mayReadTeams ? { members: 'read' } : {}),
    apiUrl: github.apiUrl,
    owner,
    repository: name,
    log: keepingLog(),
  });
  const nothing = { host: 'github.com', callers: [], ownJobs: [], config: NO_CONFIG, agent: undefined };
  const all = await doctor({ ...nothing, repository: `${owner}/${name}`, ...request }, settingsSource(client));
  return all.filter((one) => one.check === check);
};
const config = (yaml: string): Config => {
  const read = parseConfig(`version: 1\n${yaml}`, { now: '2026-11-21T00:00:00Z' });
  if (!('ok' in read)) throw new Error(JSON.stringify(read.errors));
  return read.ok;
};
const production = config('environments: { production: {} }');

describe('an automated author', () => {
  const agentOf = async (agent: string, mayReadTeams = true) =>
    (await adviceOf('agent', { agent, config: production }, mayReadTeams)).map(({ state, found }) => [state, found]);

  test('that nobody knows is bad, also when its name is that of an app', async () => {
    expect(await agentOf('nosuch[bot]')).toEqual([['bad', 'GitHub knows no account of that name']]);
    expect(await agentOf('nosuch')).toEqual([['bad', 'GitHub knows no account of that name']]);
  });

  test('is good as an app, because GitHub says that it is one', async () => {
    github.user('fixer[bot]');
    expect(await agentOf('fixer[bot]')).toEqual([['good', expect.stringContaining('is an app')]]);
  });

  test('is no app because its name looks like one', async () => {
    const person = github.user('person[bot]', 'User');
    repository.collaborator(person, 'write');
    expect(await agentOf('person[bot]')).toEqual([['bad', expect.stringContaining('permission `write`')]]);
  });

  test('that may only read is good, unless an environment lists it', async () => {
    const fixer = github.user('fixer');
    repository.collaborator(fixer, 'read');
    repository.environments.configure('production', { branches: ['main'], reviewers: [ada] });
    expect(await agentOf('fixer')).toEqual([['good', expect.stringContaining('no approval of it counts')]]);
    repository.environments.configure('production', { branches: ['main'], reviewers: [ada, fixer] });
    expect(await agentOf('fixer')).toEqual([['bad', expect.stringContaining('`production` lists it')]]);
  });

  test('is found in a team that reviews; a team that cannot be read is not taken for good', async () => {
    const reader = github.user('reader');
    repository.collaborator(reader, 'read');
    const team = github.team('acme', 'sre', [reader]);
    repository.environments.configure('production', { branches: ['main'], reviewers: [team] });
    expect(await agentOf('reader')).toEqual([['bad', expect.stringContaining('lists its team `@acme/sre`')]]);
    expect(await agentOf('reader', false)).toEqual([
      ['unknown', expect.stringContaining('the members of `@acme/sre`, who review for `production`')],
    ]);
    const other = github.team('acme', 'others', [ada]);
    repository.environments.configure('production', { branches: ['main'], reviewers: [other] });
    expect(await agentOf('reader')).toEqual([['good', expect.stringContaining('no approval of it counts')]]);
  });
});

describe('environments are asked about', () => {
  const namesOf = async (request: Partial<DoctorRequest>) =>
    (await adviceOf('environment', request)).map(({ title, state }) => [title, state]);

  test('that the configuration describes, whether or not it lists stacks', async () => {
    const said = config(
      'environments: { staging: {}, production: { approvals: { from: both, environments: [owners] } } }',
    );
    expect(await namesOf({ config: said })).toEqual([
      ['Environment staging', 'bad'],
      ['Environment production', 'bad'],
      ['Environment owners', 'bad'],
    ]);
  });

  test('in which a job of the repository itself applies: examples/sealed', async () => {
    const directory = fileURLToPath(new URL('../../examples/sealed', import.meta.url));
    const uses = await usesIn(await workflowFiles(directory));
    expect(await namesOf(uses)).toEqual([['Environment production', 'bad']]);
    repository.environments.configure('production', { branches: ['main'] });
    expect(await namesOf(uses)).toEqual([['Environment production', 'good']]);
    expect(
      await namesOf({
        ...uses,
        config: await readConfigFile(`${directory}/.github/planseal.yml`, '2026-11-21T00:00:00Z'),
      }),
    ).toEqual([['Environment production', 'good']]);
  });

  test('and one whose name only a run knows is not taken for good', async () => {
    const [ownJob] = (await usesIn([{ path: 'a.yml', text: job('${{ inputs.environment }}') }])).ownJobs;
    expect(await namesOf({ ownJobs: [ownJob!] })).toEqual([['Environment ${{ inputs.environment }}', 'unknown']]);
  });
});

const job = (environment: string, ref = SHA): string => `on: push
jobs:
  apply:
    environment: { name: "${environment}" }
    steps: [{ uses: "planseal/planseal/actions/apply-gate@${ref}", with: { aws-apply-role: arn } }]
`;

test('an action that is not pinned is found like a workflow', async () => {
  const caller = (ref: string) =>
    `on: pull_request\njobs: { review: { uses: "planseal/planseal/.github/workflows/review.yml@${ref}" } }`;
  const pinOf = async (ref: string) => {
    const uses = await usesIn([
      { path: 'a.yml', text: job('production', ref) },
      { path: 'b.yml', text: caller(SHA) },
    ]);
    return (await adviceOf('pin', uses)).map(({ state }) => state);
  };
  expect([await pinOf(SHA), await pinOf('v1')]).toEqual([['good'], ['bad']]);
});

describe('the OIDC subject matters', () => {
  const subjectOf = async (request: Partial<DoctorRequest>) => {
    repository.subject = { use_default: false, include_claim_keys: ['repo'] };
    return (await adviceOf('subject', request)).map(({ state }) => state);
  };
  const inputs = (given: string) =>
    usesIn([
      {
        path: 'a.yml',
        text: `on: push\njobs: { apply: { uses: "planseal/planseal/.github/workflows/apply.yml@${SHA}", with: { ${given}: x } } }`,
      },
    ]);

  test.each([
    'aws-plan-role',
    'aws-apply-role',
    'gcp-plan-service-account',
    'azure-plan-client-id',
    'azure-apply-client-id',
  ])('where a caller names %s', async (input) => {
    expect(await subjectOf(await inputs(input))).toEqual(['consider']);
  });

  test.each(['aws: { plan-role: x }', 'gcp: { apply-service-account: x }', 'azure: { apply-client-id: x }'])(
    'where the configuration says %s',
    async (roles) => {
      expect(await subjectOf({ config: config(`environments: { production: { ${roles} } }`) })).toEqual(['consider']);
    },
  );

  test('and not where no job takes a role', async () => {
    expect(await subjectOf(await inputs('aws-region'))).toEqual(['good']);
    expect(await subjectOf({ config: config('environments: { production: { aws: { region: x } } }') })).toEqual([
      'good',
    ]);
  });
});

describe('a state that its backend does not take', () => {
  const called = (name: string, given: Readonly<Record<string, string>>) =>
    `on: push\njobs: { apply: { uses: "planseal/planseal/.github/workflows/${name}.yml@${SHA}", with: ${JSON.stringify(given)} } }`;
  const own = (runsOn: string, given = '{}') =>
    `on: push\njobs: { apply: { environment: production, "runs-on": ${runsOn}, steps: [{ uses: "planseal/planseal/actions/apply-gate@${SHA}", with: ${given} }] } }`;
  const saidOf = async (text: string, yaml = '') => {
    const uses = await usesIn([{ path: 'a.yml', text }]);
    const [said] = await adviceOf('unsaved-state', { ...uses, config: yaml === '' ? NO_CONFIG : config(yaml) });
    return [said!.state, ...said!.fix.slice(2)];
  };
  const LOST = ['consider', 'environments.production.seal-to: ["age1…"]'];
  const KEPT = `environments: { production: { seal-to: [${RECIPIENT}] } }`;
  const production = { environment: 'production' };

  test.each<[string, string, string, readonly string[]]>([
    ['an apply', called('apply', production), '', LOST],
    ['an emergency', called('break-glass', production), '', LOST],
    ['a runner of GitHub’s that is named', called('apply', { ...production, runner: 'ubuntu-latest' }), '', LOST],
    ['an ARM runner', called('apply', { ...production, runner: 'ubuntu-24.04-arm' }), '', LOST],
    ['a job of its own', own('ubuntu-24.04'), '', LOST],
    ['a job of its own with one label in a list', own('[ubuntu-24.04]', '{ mode: both }'), '', LOST],
    [
      'the prototype of every object',
      called('apply', { environment: 'constructor' }),
      KEPT,
      ['consider', 'environments.constructor.seal-to: ["age1…"]'],
    ],
    [
      'environments of the configuration, without those that have a key',
      called('apply', {}),
      `environments: { dev: {}, production: { seal-to: [${RECIPIENT}] }, test: {} }\ndefault-environment: test`,
      ['consider', 'environments.dev.seal-to: ["age1…"]', 'environments.test.seal-to: ["age1…"]'],
    ],
    [
      'an environment that only a run knows',
      called('apply', { environment: '${{ inputs.e }}' }),
      'environments: { production: {} }',
      LOST,
    ],
    ['an environment with a key', called('apply', production), KEPT, ['good']],
    ['a job of its own with a key', own('ubuntu-24.04'), KEPT, ['good']],
    ['a machine of its own', called('apply', { ...production, runner: 'self-hosted' }), '', ['good']],
    ['a job on a machine of its own', own('[self-hosted, ubuntu-24.04]'), '', ['good']],
    ['a job that only reports', own('ubuntu-24.04', '{ mode: report }'), '', ['good']],
    ['a review', called('review', production), '', ['good']],
  ])('%s', async (_, text, yaml, expected) => {
    expect(await saidOf(text, yaml)).toEqual(expected);
  });
});
