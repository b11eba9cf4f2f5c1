import { describe, expect, it } from '@jest/globals';
import type { RunFacts } from '../../src/core/gate/facts';
import { kindsBeyond } from '../../src/core/gate/applied-receipt';
import type { RunOfStack } from '../../src/ports/promotion';
import { readCounterparts } from '../../src/flows/promotion';
import { appliedIn, DEV, goodFacts } from '../core/gate/good-facts';
import { keepingLog } from './silent-log';

const good = goodFacts();
const suite = { repository: 'planseal/planseal', sha: 'f'.repeat(40) };
const called = { path: 'planseal/planseal/.github/workflows/apply.yml', sha: suite.sha };
const facts = { ...good, policy: { ...good.policy, suite } };
const promotion = facts.policy.promotion!;
const runOf = (more: Partial<RunFacts> = {}): RunFacts => ({ ...good.run, referencedWorkflows: [called], ...more });
const applying = (...kinds: string[]) => [appliedIn(DEV, kinds)];

const read = async (...runs: readonly RunOfStack[]) => {
  const source = { runsOf: () => Promise.resolve([runs]) };
  const [found] = (await readCounterparts(promotion, facts, source, keepingLog()))!;
  return found!;
};

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

it('asks nobody where no environment comes before', async () => {
  const source = { runsOf: () => Promise.reject(new Error('was asked')) };
  expect(await readCounterparts({ ...promotion, before: [] }, facts, source, keepingLog())).toEqual([]);
});

it('knows nothing when GitHub cannot be asked, and says so', async () => {
  const log = keepingLog();
  const source = { runsOf: () => Promise.reject(new Error('GitHub answered 500')) };
  expect(await readCounterparts(promotion, facts, source, log)).toBeUndefined();
  expect(JSON.stringify(log)).toContain('GitHub answered 500');
});
