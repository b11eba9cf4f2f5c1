import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { githubIssues } from '../../src/adapters/github/issues';
import { githubLedger } from '../../src/adapters/github/ledger';
import { LEDGER_SCHEMA, LEDGER_TASK } from '../../src/core/ledger/entry';
import { reportUnapplied, type UnappliedRequest } from '../../src/flows/unapplied';
import { type GateScene, startGateScene } from '../adapters/github/gate-scene';
import { endScene } from '../contract/github/world';

let scene: GateScene;
beforeEach(async () => {
  scene = await startGateScene();
});
afterEach(() => endScene(scene));

/** The scene stands at 2026-11-21T10:00:00Z. */
const request = (more: Partial<UnappliedRequest> = {}): UnappliedRequest => ({
  hours: 24,
  now: '2026-11-22T10:00:00Z',
  repositoryUrl: 'https://github.com/acme/infra',
  runUrl: 'https://github.com/acme/infra/actions/runs/1',
  ...more,
});
const look = (more: Partial<UnappliedRequest> = {}, permissions: Record<string, 'read' | 'write'> = {}) => {
  const client = scene.client({ issues: 'write', deployments: 'read', ...permissions });
  return reportUnapplied(request(more), {
    ledger: githubLedger(client),
    issues: githubIssues(client),
    log: scene.log,
  });
};
const record = (stack: string, state: string, sha = scene.base.sha, creator = 'github-actions[bot]') => {
  const { deployments, world } = scene.repository;
  const payload = { schema: LEDGER_SCHEMA, stack, environment: 'prod' };
  const user = world.user(creator);
  const made = deployments.create({ sha, ref: sha, task: LEDGER_TASK, environment: 'prod', payload, creator: user });
  const say = (next: string): void => {
    const logUrl = 'https://github.com/acme/infra/actions/runs/7/attempts/1';
    deployments.addStatus(made, { state: next, creator: user, description: `${stack}: words`, logUrl });
  };
  say(state);
  return say;
};
const issues = () =>
  scene.repository.issues.all.filter(({ pull }) => pull === undefined).map(({ title, state }) => `${title} (${state})`);

describe('what is merged and not applied for a day', () => {
  it('is named in one issue, which is kept true and closed when nothing is left', async () => {
    const [shop, network] = [record('shop', 'pending'), record('network', 'failure')];
    record('dns', 'success');
    expect(await look()).toEqual({ outputs: { unapplied: 2 } });
    expect(await look()).toEqual({ outputs: { unapplied: 2 } });
    expect(issues()).toEqual(['Merged but not applied: 2 stacks (open)']);
    const [{ body } = { body: '' }] = scene.repository.issues.all.filter(({ pull }) => pull === undefined);
    for (const word of ['shop', 'network', scene.base.sha.slice(0, 12), 'gh run rerun 7']) expect(body).toContain(word);
    expect(body).not.toContain('dns');

    shop('success');
    await look();
    expect(issues()).toEqual(['Merged but not applied: 1 stack (open)']);
    network('success');
    expect(await look()).toEqual({ outputs: { unapplied: 0 } });
    expect(issues()).toEqual(['Merged but not applied: nothing (closed)']);
    expect(scene.github.violations).toEqual([]);
  });

  it('is nothing before the day is over, nothing that a later commit brought along, and nothing that others say', async () => {
    record('shop', 'pending');
    record('network', 'failure');
    record('network', 'success', scene.head.sha);
    record('evil', 'failure', scene.base.sha, 'alice');
    expect(await look({ now: '2026-11-22T09:00:00Z' })).toEqual({ outputs: { unapplied: 0 } });
    expect(issues()).toEqual([]);
    expect(await look()).toEqual({ outputs: { unapplied: 1 } });
  });

  it('is found behind hundreds of other deployments, a hundred a request', async () => {
    record('shop', 'pending');
    for (let nth = 0; nth < 250; nth++) record(`s${nth}`, 'success');
    const asked = scene.asked('POST').filter((path) => path.endsWith('/graphql')).length;
    expect(await look()).toEqual({ outputs: { unapplied: 1 } });
    expect(scene.asked('POST').filter((path) => path.endsWith('/graphql')).length - asked).toBe(3);
  });

  it('is not looked for where nobody asks', async () => {
    record('shop', 'pending');
    expect(await look({ hours: 0 })).toEqual({ outputs: {} });
    expect(issues()).toEqual([]);
  });

  it('is an error where it cannot be read, and says which permission is missing', async () => {
    record('shop', 'pending');
    await expect(look({}, { deployments: 'write', issues: 'read' })).rejects.toThrow(/issues: write/);
    const client = scene.client({ issues: 'write' });
    const none = reportUnapplied(request(), {
      ledger: githubLedger(client),
      issues: githubIssues(client),
      log: scene.log,
    });
    await expect(none).rejects.toThrow(/deployments: read/);
    expect(issues()).toEqual([]);
  });
});
