import { describe, expect, it } from '@jest/globals';
import type { RunFacts } from '../../src/core/gate/facts';
import { kindsBeyond } from '../../src/core/gate/applied-receipt';
import { type DriftMarker, fieldsOf, stackKey } from '../../src/core/drift/marker';
import type { PromotionDemand } from '../../src/core/gate/promotion';
import { LEDGER_SCHEMA, LEDGER_TASK } from '../../src/core/ledger/entry';
import { markerNode } from '../../src/core/render/marker';
import type { Issue } from '../../src/ports/github';
import type { ListedDeployment } from '../../src/ports/ledger';
import type { RunOfStack } from '../../src/ports/promotion';
import { type PromotionPorts, readCounterparts } from '../../src/flows/promotion';
import { appliedIn, DEV, goodFacts } from '../core/gate/good-facts';
import { keepingLog } from './silent-log';

const good = goodFacts();
const suite = { repository: 'planseal/planseal', sha: 'f'.repeat(40) };
const called = { path: 'planseal/planseal/.github/workflows/apply.yml', sha: suite.sha };
const facts = { ...good, policy: { ...good.policy, suite } };
const promotion = facts.policy.promotion!;
const runOf = (more: Partial<RunFacts> = {}): RunFacts => ({ ...good.run, referencedWorkflows: [called], ...more });
const applying = (...kinds: string[]) => [appliedIn(DEV, kinds)];

const SELF = { id: 1, login: 'github-actions[bot]' };
const EARLIER = 'a'.repeat(40);

/** A record of a commit in the ledger; the first of a list is the newest. */
const record = (
  of: { readonly name: string; readonly environment: string },
  state: string,
  commit = EARLIER,
  more: Partial<ListedDeployment> = {},
): ListedDeployment => ({
  sha: commit,
  task: LEDGER_TASK,
  environment: of.environment,
  payload: JSON.stringify({ schema: LEDGER_SCHEMA, stack: of.name, environment: of.environment }),
  creatorId: SELF.id,
  createdAt: '2026-11-20T10:00:00Z',
  statuses: [
    {
      id: 0,
      state,
      description: '',
      logUrl: 'https://github.com/a/b/actions/runs/7',
      createdAt: '2026-11-20T11:00:00Z',
    },
  ],
  ...more,
});
const { stack, environment, commit } = facts.asked;
const OWN = { name: stack, environment };

interface Scene {
  readonly deployments?: readonly ListedDeployment[];
  readonly issues?: readonly Partial<Issue>[];
  /** What the runs of the earlier commit say. */
  readonly earlier?: readonly RunOfStack[];
  readonly demands?: readonly PromotionDemand[];
}

const readIn = async ({ deployments = [], issues = [], earlier = [], demands }: Scene, ...runs: RunOfStack[]) => {
  const asked: string[] = [];
  const ports: PromotionPorts = {
    promotion: { runsOf: (of) => Promise.resolve([of === commit ? runs : (asked.push(of), earlier)]) },
    ledger: {
      page: (environments, after = '0') => {
        asked.push(`page of ${String(environments)}`);
        const from = Number(after);
        const next = from + 2 < deployments.length ? String(from + 2) : undefined;
        return Promise.resolve({ self: SELF, deployments: deployments.slice(from, from + 2), next });
      },
    },
    issues: {
      openBy: (login) => {
        asked.push(`issues of ${login}`);
        return Promise.resolve(issues as Issue[]);
      },
    },
    log: keepingLog(),
  };
  const [found] = (await readCounterparts({ ...promotion, ...(demands && { demands }) }, facts, ports))!;
  return { found: found!, asked };
};
const read = async (...runs: readonly RunOfStack[]) => (await readIn({}, ...runs)).found;
const untouched = { run: runOf(), chosen: false, applied: [] };

describe('what became of a counterpart', () => {
  it('is what its job vouches for', async () => {
    const found = await read({ run: runOf(), chosen: true, applied: applying('a create') });
    expect(found).toEqual({ ...DEV, chosen: true, applied: appliedIn(DEV, ['a create']) });
  });

  it('is everything that was applied in the runs of the commit', async () => {
    const found = await read(
      { run: runOf({ id: 3 }), chosen: true, applied: applying() },
      { run: runOf({ id: 2 }), chosen: true, applied: [] },
      { run: runOf({ id: 1 }), chosen: true, applied: applying('a create') },
    );
    expect(found.applied).not.toBe('none');
    if (found.applied !== 'none') expect(kindsBeyond(['a create', 'b create'], found.applied)).toEqual(['b create']);
  });

  it('cannot be compared when one of the runs had too many kinds', async () => {
    const many = Array.from({ length: 301 }, (_, nth) => `${nth} create`);
    const found = await read(
      { run: runOf(), chosen: true, applied: applying() },
      { run: runOf(), chosen: true, applied: applying(...many) },
    );
    if (found.applied !== 'none') expect(kindsBeyond([], found.applied)).toBeUndefined();
    expect(found.applied).not.toBe('none');
  });

  it.each<[string, Partial<RunFacts>]>([
    ['another repository', { repositoryId: 99 }],
    ['the code of a fork', { headRepositoryId: 99 }],
    ['another workflow', { path: '.github/workflows/evil.yml' }],
    ['another commit', { headSha: '9'.repeat(40) }],
    ['a pull request', { event: 'pull_request' }],
    ['another suite', { referencedWorkflows: [{ ...called, sha: '0'.repeat(40) }] }],
    ['no suite', { referencedWorkflows: [] }],
  ])('is not what a run of %s says', async (_, more) => {
    const found = await read({ run: runOf(more), chosen: true, applied: applying('a create') });
    expect(found).toEqual({ ...DEV, chosen: false, applied: 'none' });
  });

  it.each([
    ['stack', { ...DEV, name: 'other' }],
    ['environment', { ...DEV, environment: 'other' }],
  ])('is not what is said of another %s', async (_, other) => {
    const found = await read({ run: runOf(), chosen: true, applied: [appliedIn(other, [])] });
    expect(found).toMatchObject({ chosen: true, applied: 'none' });
  });

  it('counts for a run that somebody dispatched too', async () => {
    const found = await read({ run: runOf({ event: 'workflow_dispatch' }), chosen: true, applied: applying() });
    expect(found.applied).not.toBe('none');
  });
});

describe('of a counterpart that the push does not touch', () => {
  it.each([
    ['pending', 'pending'],
    ['failure', 'failed'],
    ['inactive', 'superseded'],
  ])('a newest record that is %s is a commit that is owed', async (status, state) => {
    const { found } = await readIn(
      { deployments: [record(DEV, status), record(DEV, 'success', 'b'.repeat(40))] },
      untouched,
    );
    expect(found).toMatchObject({
      applied: 'none',
      owed: { commit: EARLIER, state, runUrl: expect.stringContaining('/7') },
    });
  });

  it.each<[string, ListedDeployment[]]>([
    ['nothing was recorded', []],
    ['the newest commit was applied', [record(DEV, 'success'), record(DEV, 'failure', 'b'.repeat(40))]],
    ['somebody else says so', [record(DEV, 'failure', EARLIER, { creatorId: 9 })]],
    ['it is of another stack', [record({ ...DEV, name: 'other' }, 'failure')]],
  ])('nothing is owed where %s', async (_, deployments) => {
    const { found } = await readIn({ deployments }, untouched);
    expect(found).toEqual({ ...DEV, chosen: false, applied: 'none' });
  });

  it('is not asked for where the push touches it', async () => {
    const { found } = await readIn(
      { deployments: [record(DEV, 'failure')] },
      { run: runOf(), chosen: true, applied: [] },
    );
    expect(found).not.toHaveProperty('owed');
  });

  it('is found on a later page, and no page is read after that', async () => {
    const other = record({ ...DEV, name: 'other' }, 'success');
    const deployments = [other, other, record(DEV, 'failure'), record(OWN, 'success'), other, other];
    const { found, asked } = await readIn({ deployments }, untouched);
    expect(found.owed).toMatchObject({ state: 'failed' });
    expect(asked.filter((one) => one.startsWith('page'))).toEqual(Array(2).fill('page of dev,production'));
  });

  it('is not looked for without end', async () => {
    const deployments = Array.from({ length: 40 }, () => record({ ...DEV, name: 'other' }, 'success'));
    const { asked } = await readIn({ deployments }, untouched);
    expect(asked.filter((one) => one.startsWith('page'))).toHaveLength(5);
  });

  const owing = [record(OWN, 'failure', 'b'.repeat(40)), record(DEV, 'success')];
  const applied = [{ ...appliedIn(DEV, ['a create']), commit: EARLIER }];

  it('the newest apply there counts where the stack that asks brings an earlier commit along', async () => {
    const earlier = [{ run: runOf({ headSha: EARLIER }), chosen: true, applied }];
    const { found } = await readIn({ deployments: owing, earlier }, untouched);
    expect(found.lastApplied).toEqual(applied[0]);
  });

  it.each<[string, RunOfStack[]]>([
    ['is gone', []],
    ['is of another suite', [{ run: runOf({ headSha: EARLIER, referencedWorkflows: [] }), chosen: true, applied }]],
    ['is of another commit', [{ run: runOf(), chosen: true, applied }]],
  ])('which is not known where its run %s', async (_, earlier) => {
    expect((await readIn({ deployments: owing, earlier }, untouched)).found.lastApplied).toBe('unknown');
  });

  it.each<[string, ListedDeployment[]]>([
    ['got everything', [record(OWN, 'success', 'b'.repeat(40)), record(DEV, 'success')]],
    ['has only a record of this commit', [record(OWN, 'failure', commit), record(DEV, 'success')]],
  ])('and is not asked for where the stack that asks %s', async (_, deployments) => {
    const { found, asked } = await readIn({ deployments }, untouched);
    expect(found).not.toHaveProperty('lastApplied');
    expect(asked).not.toContain(EARLIER);
  });
});

describe('drift of a counterpart', () => {
  const at = (time: string): number => Date.parse(time) / 1_000;
  const issue = (seen: string, more: Partial<Issue> = {}, marker: Partial<DriftMarker> = {}): Partial<Issue> => {
    const fields = fieldsOf({
      stack: stackKey(DEV.name, DEV.environment),
      kind: 'drift',
      fingerprint: '0'.repeat(32),
      items: [],
      names: [],
      level: 'LOW',
      at: at(seen),
      since: 1,
      history: [],
      ...marker,
    });
    return { number: 12, authorId: SELF.id, body: `${markerNode({ kind: 'drift', fields }).value}\nWords`, ...more };
  };
  const done = { run: runOf(), chosen: true, applied: applying(), appliedAt: '2026-11-21T09:00:00Z' };
  const [before, after] = ['2026-11-21T09:00:00Z', '2026-11-21T09:00:01Z'];

  it('is that of its open issue, seen after it was applied', async () => {
    expect((await readIn({ issues: [issue(after)] }, done)).found.drift).toBe(12);
    const twice = [done, { ...done, appliedAt: '2026-11-20T09:00:00Z' }];
    expect((await readIn({ issues: [issue(before)] }, ...twice)).found).not.toHaveProperty('drift');
  });

  it.each<[string, Partial<Issue>]>([
    ['seen before', issue(before)],
    ['of somebody else', issue(after, { authorId: 9 })],
    ['whose check failed', issue(after, {}, { kind: 'error' })],
    ['of another stack', issue(after, {}, { stack: stackKey('other', 'dev') })],
    ['without a marker', issue(after, { body: 'Drift of infra:dev' })],
  ])('is none in an issue %s', async (_, found) => {
    expect((await readIn({ issues: [found] }, done)).found).not.toHaveProperty('drift');
  });

  it('of what the push does not touch counts since its newest apply, and since ever where none is recorded', async () => {
    const issues = [issue('2026-11-20T10:30:00Z')];
    const deployments = [record(DEV, 'success')];
    expect((await readIn({ issues, deployments }, untouched)).found).not.toHaveProperty('drift');
    expect((await readIn({ issues }, untouched)).found.drift).toBe(12);
    expect((await readIn({ issues: [issue(after)], deployments }, untouched)).found.drift).toBe(12);
  });

  it('is not asked for where it is not demanded', async () => {
    const { found, asked } = await readIn({ issues: [issue(after)], demands: ['applied', 'shape'] }, done);
    expect(found).not.toHaveProperty('drift');
    expect(asked).not.toContain(`issues of ${SELF.login}`);
  });
});

const refusing = (message: string, log = keepingLog()): PromotionPorts => {
  const no = () => Promise.reject(new Error(message));
  return { promotion: { runsOf: no }, ledger: { page: no }, issues: { openBy: no }, log };
};

it('asks nobody where no environment comes before', async () => {
  expect(await readCounterparts({ ...promotion, before: [] }, facts, refusing('was asked'))).toEqual([]);
});

it('knows nothing when GitHub cannot be asked, and says so', async () => {
  const log = keepingLog();
  expect(await readCounterparts(promotion, facts, refusing('GitHub answered 500', log))).toBeUndefined();
  expect(JSON.stringify(log)).toContain('GitHub answered 500');
});
