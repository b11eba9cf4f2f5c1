import { expect, it } from '@jest/globals';
import { ConfigurationError } from '../../src/core/errors';
import { gateAction, type GateActionPorts } from '../../src/flows/gate-action';
import { artifactName } from '../../src/core/report/artifact-name';
import { appliedRecord } from '../core/after-apply/record';
import { worldOf } from './gate-world';
import { keptRecords, SELF } from './kept-records';

const portsOf = async (environment: string) => {
  const world = await worldOf();
  const uploads: string[] = [];
  const remembered: string[] = [];
  const kept = keptRecords(
    () => 'before',
    () => new Error('the job that applies must not write to GitHub'),
  );
  const ports: GateActionPorts = {
    ...world,
    upload: {
      upload: (name) => {
        uploads.push(name);
        return Promise.resolve({ id: 1, digest: '' });
      },
    },
    summary: { add: () => Promise.resolve() },
    scratch: {
      path: (name) => name,
      write: (name) => Promise.resolve(name),
      copyTo: (_, chunks) => chunks,
    },
    deployments: kept.deployments,
    issues: kept.issues,
    probe: () => Promise.reject(new Error('the job that applies asks nobody for health')),
    pause: () => Promise.resolve(),
    comments: {
      self: () => Promise.reject(new Error('the job that applies must not write to GitHub')),
      list: () => Promise.reject(new Error('the job that applies must not write to GitHub')),
      create: () => Promise.reject(new Error('the job that applies must not write to GitHub')),
      update: () => Promise.reject(new Error('the job that applies must not write to GitHub')),
      remove: () => Promise.reject(new Error('the job that applies must not write to GitHub')),
    },
    memory: {
      about: (task) => remembered.push(`about ${task.stack}`),
      started: () => remembered.push('started'),
      interrupted: () => remembered.push('interrupted'),
      ran: () => remembered.push('ran'),
      published: (clean) => remembered.push(`published ${clean ? 'clean' : 'unclean'}`),
    },
    notify: (notice) => {
      remembered.push(`notice ${notice.title}`);
      return Promise.resolve();
    },
    holdsStack: () => Promise.resolve(true),
    holder: 'runner@host',
    hosted: false,
    stopped: () => false,
    clock: () => 0,
    config: () => Promise.resolve({ version: 1 }),
    openStack: () =>
      Promise.resolve({
        tool: world.tool,
        directory: '/workspace/infra',
        shownDirectory: 'infra',
        stack: 'infra',
        environment,
        inputs: world.request.inputs,
      }),
  };
  const { asked, policy } = world.request;
  return {
    world,
    uploads,
    remembered,
    ports,
    request: {
      repository: 'acme/infra',
      runUrl: 'https://github.com/acme/infra/actions/runs/100',
      asked,
      policyFor: () => policy,
      configPath: '.github/planseal.yml',
      health: [],
    },
  };
};

it('applies, leaves the decision and writes nothing to GitHub', async () => {
  const { ports, request, uploads } = await portsOf('production');
  const said = await gateAction({ ...request, mode: 'apply' }, ports);
  expect(said.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
  expect(uploads).toHaveLength(1);
});

const KEY = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
it.each([
  ["a machine of GitHub's and no key", true, undefined, 1],
  ["a machine of GitHub's and a key", true, [KEY], 0],
  ['a machine of their own', false, undefined, 0],
])('on %s it warns that an unsaved state would be lost, once or not at all', async (_, hosted, sealTo, times) => {
  const { ports, request, world } = await portsOf('production');
  const config = { version: 1, environments: { production: { ...(sealTo && { 'seal-to': sealTo }) } } } as const;
  await gateAction({ ...request, mode: 'apply' }, { ...ports, hosted, config: () => Promise.resolve(config) });
  const warnings = world.log.lines.filter((line) => line.startsWith('warning: A state could be lost: '));
  expect(warnings).toHaveLength(times);
  for (const line of warnings) expect(line).toContain('`environments.production.seal-to`');
});

it('warns of no lost state where nothing is begun', async () => {
  const { ports, request, world } = await portsOf('production');
  const source = { ...ports.source, reviews: () => Promise.resolve([]) };
  await gateAction({ ...request, mode: 'apply' }, { ...ports, source, hosted: true });
  expect(world.log.lines.join('\n')).not.toContain('could be lost');
});

it('asks for the environment before it asks for anything else', async () => {
  const { ports, request, world } = await portsOf('');
  await expect(gateAction({ ...request, mode: 'apply' }, ports)).rejects.toThrow(ConfigurationError);
  expect(world.calls).toEqual([]);
});

it.each([
  ['.github/planseal.yml', 'stale'],
  ['policies/cost/limit.rego', 'stale'],
  ['policies.md', 'apply'],
  ['.github/workflows/other.yml', 'apply'],
])('goes by the rules of its own commit only while %s is what it was', async (file, decision) => {
  const { ports, request, world } = await portsOf('production');
  const source = new Proxy(world.source, {
    get: (target, name) =>
      name === 'branch'
        ? () => Promise.resolve({ headSha: '9'.repeat(40), protected: true })
        : name === 'changedFiles'
          ? () => Promise.resolve(['README.md', file])
          : (Reflect.get(target, name) as unknown),
  });
  const config = () => Promise.resolve({ version: 1 as const, policy: { directory: 'policies/' } });
  const said = await gateAction({ ...request, mode: 'apply' }, { ...ports, source, config });
  expect(said.outputs).toMatchObject({ decision });
});

it('starts no tool in the job that reports', async () => {
  const { ports, request, world } = await portsOf('production');
  const opened = { ...ports, openStack: () => Promise.reject(new Error('a report starts no tool')) };
  const said = await gateAction({ ...request, mode: 'report' }, opened);
  expect(said.failure).toMatch(/left a decision/);
  expect(world.calls.filter((call) => call.startsWith('tool.'))).toEqual([]);
});

it('watches the addresses in the report for as many minutes as it is told', async () => {
  const { ports, request, world } = await portsOf('production');
  const name = artifactName('decision', 1, 'infra', 'production');
  const { runId, attempt, commit } = request.asked;
  const kept = keptRecords();
  const pauses: number[] = [];
  let time = 0;
  await gateAction(
    { ...request, mode: 'report', health: [{ environment: undefined, url: 'https://example.com' }], watchMinutes: 2 },
    {
      ...ports,
      deployments: kept.deployments,
      issues: kept.issues,
      comments: { ...ports.comments, self: () => Promise.resolve(SELF) },
      source: { ...world.source, mergeOf: () => Promise.resolve({ repository: undefined, pull: 'none' }) },
      artifacts: {
        ofRun: () => Promise.resolve([{ id: 1, name, digest: undefined, createdAt: undefined, expired: false }]),
        textFile: () => Promise.resolve(JSON.stringify({ ...appliedRecord({}), runId, attempt, commit })),
      },
      probe: () => Promise.resolve({ status: 200 }),
      pause: (milliseconds) => {
        pauses.push(milliseconds);
        time += milliseconds;
        return Promise.resolve();
      },
      clock: () => time,
    },
  );
  expect(pauses).toEqual([30_000, 30_000, 30_000, 30_000]);
});
