import { describe, expect, test } from '@jest/globals';
import type { Json, JsonObject } from '../../../src/core/changes/model';
import type { Caller } from '../../../src/core/doctor/caller';
import { callersIn } from '../../../src/core/doctor/caller';
import { diagnose } from '../../../src/core/doctor/checks';
import type { AskedEnvironment, Settings } from '../../../src/core/doctor/facts';
import { NEEDED_PERMISSIONS } from '../../../src/core/doctor/needed-permissions';

const SHA = '5'.repeat(40);
const caller = (workflow: Caller['workflow'], rest: Partial<Caller> = {}): Caller => ({
  file: '.github/workflows/terraform.yml',
  job: workflow,
  workflow,
  suite: 'planseal/planseal',
  ref: SHA,
  permissions: NEEDED_PERMISSIONS[workflow],
  environment: undefined,
  inputs: {},
  events: ['pull_request', 'push'],
  isClosed: true,
  ...rest,
});

type Known = Exclude<Extract<AskedEnvironment['facts'], { known: unknown }>['known'], 'missing'>;
const environment = (rest: Partial<Known> = {}, countsApprovals = false): AskedEnvironment => ({
  name: 'production',
  countsApprovals,
  facts: {
    known: {
      name: 'production',
      canAdminsBypass: false,
      preventSelfReview: true,
      reviewers: [{ type: 'User', id: 1, name: 'ada' }],
      branches: { kind: 'custom', patterns: [{ name: 'main', type: 'branch' }] },
      waitMinutes: 0,
      ...rest,
    },
  },
});

/** Settings on which the gate can rely. */
const sound: Settings = {
  host: 'github.com',
  repository: 'acme/infra',
  basics: { known: { visibility: 'private', defaultBranch: 'main' } },
  branch: {
    known: { name: 'main', requiresPullRequest: true, requiredChecks: ['review / report'], forbidsForcePush: true },
  },
  environments: [environment()],
  workflowToken: { known: { mayWrite: false, mayApprove: false } },
  subject: { known: { isDefault: true, claims: [], isImmutable: true } },
  callers: [caller('review'), caller('apply', { environment: 'production' })],
  solo: false,
  usesRoles: true,
  ownJobs: [],
  hostedApplies: new Map([['production', true]]),
  agent: { known: { id: 7, login: 'fixer[bot]', type: 'Bot', permission: 'app' } },
  teams: new Map(),
};

const openOf = (settings: Settings) => [...diagnose(settings)].filter(({ state }) => state !== 'good');

test('sound settings leave nothing to do, and each is said', () => {
  expect(openOf(sound)).toEqual([]);
  expect([...diagnose(sound)].map(({ check }) => check)).toEqual([
    'host',
    'pin',
    'events',
    'permissions',
    'permissions',
    'branch',
    'environment',
    'unsaved-state',
    'token',
    'subject',
    'agent',
  ]);
});

const branch = (rest: object): Partial<Settings> => ({
  branch: {
    known: {
      name: 'main',
      requiresPullRequest: true,
      requiredChecks: ['review / report'],
      forbidsForcePush: true,
      ...rest,
    },
  },
});
const [review, apply] = [caller('review'), caller('apply')];

describe('each setting that the gate cannot rely on is named, with what mends it', () => {
  const rows: readonly [name: string, change: Partial<Settings>, check: string, state: string, fix: string][] = [
    ['GitHub Enterprise Server', { host: 'git.acme.example' }, 'host', 'bad', 'out of scope'],
    ['no caller', { callers: [] }, 'workflow', 'bad', 'planseal init'],
    ['no review', { callers: [apply] }, 'workflow', 'bad', 'planseal init'],
    [
      'a state that is gone with the machine',
      { hostedApplies: new Map([['dev', false]]) },
      'unsaved-state',
      'consider',
      'environments.dev.seal-to',
    ],
    [
      'a tag',
      { callers: [{ ...review, ref: 'v1' }, apply] },
      'pin',
      'bad',
      'gh api repos/planseal/planseal/commits/v1',
    ],
    ['two commits', { callers: [{ ...review, ref: '6'.repeat(40) }, apply] }, 'pin', 'bad', 'the same commit'],
    [
      'pull_request_target',
      { callers: [{ ...review, events: ['pull_request_target'] }] },
      'events',
      'bad',
      'pull_request',
    ],
    ['an open file', { callers: [{ ...review, isClosed: false }] }, 'closed', 'bad', 'above `jobs:`'],
    ['no permissions', { callers: [{ ...review, permissions: undefined }] }, 'permissions', 'bad', 'permissions: {'],
    [
      'too few',
      { callers: [{ ...review, permissions: { contents: 'read' } }] },
      'permissions',
      'bad',
      'id-token: write',
    ],
    [
      'too many',
      { callers: [{ ...review, permissions: { ...NEEDED_PERMISSIONS.review, actions: 'write' } }] },
      'permissions',
      'bad',
      'permissions: {',
    ],
    ['direct pushes', branch({ requiresPullRequest: false }), 'branch', 'bad', '/settings/rules'],
    ['no required check', branch({ requiredChecks: ['lint'] }), 'branch', 'bad', 'required check'],
    ['merges of several', branch({ mergedAtOnce: 5 }), 'branch', 'bad', 'Maximum pull requests to merge'],
    ['force pushes', branch({ forbidsForcePush: false }), 'branch', 'consider', '/settings/rules'],
    ['an unreadable branch', { branch: { unknown: 'no' } }, 'branch', 'unknown', 'gh auth token'],
    [
      'no environment',
      { environments: [{ name: 'prod x', countsApprovals: false, facts: { known: 'missing' } }] },
      'environment',
      'bad',
      'environments/prod%20x',
    ],
    ['any branch', { environments: [environment({ branches: { kind: 'any' } })] }, 'environment', 'bad', 'name=main'],
    [
      'another branch',
      { environments: [environment({ branches: { kind: 'custom', patterns: [{ name: 'dev', type: 'branch' }] } })] },
      'environment',
      'bad',
      'name=main',
    ],
    [
      'a tag that may deploy',
      { environments: [environment({ branches: { kind: 'custom', patterns: [{ name: 'main', type: 'tag' }] } })] },
      'environment',
      'bad',
      'name=main',
    ],
    [
      'no branch',
      { environments: [environment({ branches: { kind: 'custom', patterns: [] } })] },
      'environment',
      'bad',
      'name=main',
    ],
    [
      'no reviewers',
      { environments: [environment({ reviewers: [] }, true)] },
      'environment',
      'bad',
      'required reviewers',
    ],
    [
      'self-review',
      { environments: [environment({ preventSelfReview: false }, true)] },
      'environment',
      'bad',
      'self-review',
    ],
    ['bypass', { environments: [environment({ canAdminsBypass: true }, true)] }, 'environment', 'bad', 'bypass'],
    [
      'unsaid bypass',
      { environments: [environment({ canAdminsBypass: undefined }, true)] },
      'environment',
      'bad',
      'bypass',
    ],
    ['a wait timer', { environments: [environment({ waitMinutes: 30 })] }, 'environment', 'consider', 'pause'],
    [
      'approving tokens',
      { workflowToken: { known: { mayWrite: false, mayApprove: true } } },
      'token',
      'bad',
      'gh api -X PUT',
    ],
    [
      'writing tokens',
      { workflowToken: { known: { mayWrite: true, mayApprove: false } } },
      'token',
      'consider',
      'gh api -X PUT',
    ],
    [
      'names only',
      { subject: { known: { isDefault: true, claims: [], isImmutable: false } } },
      'subject',
      'consider',
      'use_immutable_subject=true',
    ],
    [
      'a subject of its own',
      { subject: { known: { isDefault: false, claims: ['repo', 'actor'], isImmutable: true } } },
      'subject',
      'consider',
      'customization/sub',
    ],
    [
      'an agent that counts',
      { agent: { known: { id: 7, login: 'fixer', type: 'User', permission: 'write' } } },
      'agent',
      'bad',
      'GitHub App',
    ],
  ];

  test.each(rows)('%s', (_, change, check, state, fix) => {
    const open = openOf({ ...sound, ...change });
    expect(open.map((one) => [one.check, one.state])).toEqual([[check, state]]);
    expect(open[0]?.fix.join('\n')).toContain(fix);
  });

  test('protected branches are good only while the default branch is one', () => {
    const environments = [environment({ branches: { kind: 'protected' } })];
    expect(openOf({ ...sound, environments })).toEqual([]);
    const open = openOf({ ...sound, environments, ...branch({ requiresPullRequest: false }) });
    expect(open.map(({ check }) => check)).toEqual(['branch', 'environment']);
  });

  test('who works alone may review what he started', () => {
    const environments = [environment({ preventSelfReview: false }, true)];
    expect(openOf({ ...sound, environments, solo: true })).toEqual([]);
  });

  test('an account that cannot write may open pull requests from a fork', () => {
    const agent = { known: { id: 7, login: 'fixer', type: 'User', permission: 'read' } };
    expect(openOf({ ...sound, agent })).toEqual([]);
  });
});

describe('the calls in a workflow file', () => {
  const workflow = (job: Json, top: JsonObject = { permissions: {} }): Json => ({
    on: { push: {} },
    ...top,
    jobs: { infra: job },
  });
  const uses = `planseal/planseal/.github/workflows/apply.yml@${SHA}`;

  test('are those of the suite, with what they are given', () => {
    const [found] = callersIn('a.yml', workflow({ uses, with: { environment: 'prod', solo: true, 'max-age': 4 } }));
    expect(found).toMatchObject({
      workflow: 'apply',
      ref: SHA,
      suite: 'planseal/planseal',
      environment: 'prod',
      inputs: { solo: 'true', 'max-age': '4' },
      events: ['push'],
      isClosed: true,
      permissions: {},
    });
  });

  test.each([
    ['a job of steps', { steps: [] }],
    ['another workflow', { uses: `planseal/planseal/.github/workflows/other.yml@${SHA}` }],
    ['no object', 3],
  ])('leave out %s', (_, job) => {
    expect(callersIn('a.yml', workflow(job))).toEqual([]);
  });

  test.each([
    ['write-all', { permissions: 'write-all' }, 'all', false],
    ['nothing said', {}, undefined, false],
  ])('tell %s from the least', (_, top, permissions, isClosed) => {
    expect(callersIn('a.yml', workflow({ uses }, top))).toMatchObject([{ permissions, isClosed }]);
  });
});
