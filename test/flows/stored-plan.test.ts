import { describe, expect, it } from '@jest/globals';
import { OperationError } from '../../src/core/errors';
import type { ArtifactFacts } from '../../src/core/gate/bundle-facts';
import { applyGate } from '../../src/flows/apply-gate';
import { type Answers, planJson, shown, STORED_FILE, worldOf } from './gate-world';

const gate = async (answers: Answers = {}) => {
  const applied: string[] = [];
  const world = await worldOf(answers, 'plain');
  const tool = new Proxy(world.tool, {
    get: (target, name) => {
      const method = Reflect.get(target, name) as unknown;
      if (name !== 'apply') return method;
      return (file: string, ...rest: unknown[]): unknown => {
        applied.push(file);
        return (method as (...all: unknown[]) => unknown)(file, ...rest);
      };
    },
  });
  const { decision, ...result } = await applyGate(world.request, { ...world, tool });
  const failing = decision.checks.find(({ status }) => status === 'fail');
  return { ...result, decision, failing, applied, calls: world.calls, lines: world.log.lines, world };
};

const refused = async (answers: Answers, stage: string, id: string) => {
  const result = await gate(answers);
  expect(result.failing).toMatchObject({ stage, id });
  expect(result.applied).toEqual([]);
  expect(result.decision.outcome).not.toBe('apply');
  return result;
};

describe('the gate, with a stored plan', () => {
  it('plans again to find drift, and then applies exactly the file that was stored', async () => {
    const { decision, applied, calls } = await gate();
    expect(decision.outcome).toBe('apply');
    expect(applied).toEqual([STORED_FILE]);
    const order = ['bundles.find', 'bundles.packed', 'files.place', 'tool.plan', 'files.keep', 'tool.apply'];
    expect(order.map((call) => calls.indexOf(call))).toEqual(
      order.map((call) => calls.indexOf(call)).sort((a, b) => a - b),
    );
    expect(calls.filter((call) => call === 'bundles.find')).toHaveLength(2);
    expect(calls.filter((call) => call === 'tool.showJson')).toHaveLength(2);
  });

  it('asks no tool while anything about the bundle is wrong', async () => {
    const { calls } = await refused(
      { 'bundles.packed': () => Promise.resolve(Buffer.from('swapped')) },
      'A',
      'stored-digest',
    );
    expect(calls.filter((call) => call.startsWith('tool.') && call !== 'tool.directories')).toEqual([]);
    expect(calls).not.toContain('bundles.unpack');
  });

  it('refuses what GitHub does not say', async () => {
    const broken = () => Promise.reject(new OperationError('GitHub answered 502'));
    for (const call of ['bundles.find', 'bundles.packed'])
      expect((await refused({ [call]: broken }, 'A', 'stored-artifact')).lines.join()).toContain('502');
  });

  it('fetches nothing that is gone or has expired', async () => {
    const gone = await refused({ 'bundles.find': () => Promise.resolve('missing') }, 'A', 'stored-artifact');
    expect(gone.calls).not.toContain('bundles.packed');
    const { bundles } = (await worldOf({}, 'plain')).stored;
    const expired = { ...((await bundles.find(9)) as ArtifactFacts), expired: true };
    const late = await refused({ 'bundles.find': () => Promise.resolve(expired) }, 'A', 'stored-artifact');
    expect([late.decision.outcome, late.calls.includes('bundles.packed')]).toEqual(['stale', false]);
  });

  it('is stale when reality has moved: the stored plan would overwrite what the fresh one finds', async () => {
    const drifted = (nth: number) => shown(planJson(nth === 1 ? 'drifted' : 'approved'));
    const { decision } = await refused({ 'tool.showJson': drifted }, 'B', 'freshness');
    expect(decision.outcome).toBe('stale');
  });

  it('refuses in stage B a plan file that would do something else than its manifest says', async () => {
    const other = (nth: number) => shown(planJson(nth === 1 ? 'approved' : 'evil'));
    await refused({ 'tool.showJson': other }, 'B', 'stored-plan');
  });

  it('refuses in stage B a plan file that carries another configuration or backend', async () => {
    for (const [nth, lie] of [
      { configuration: 'x', backend: 'b' },
      { configuration: 'c', backend: 'x' },
    ].entries()) {
      const { failing } = await refused(
        { contents: (file) => (file === 1 ? lie : { configuration: 'c', backend: 'b' }) },
        'B',
        'stored-configuration',
      );
      expect(failing!.fact).toContain(['another configuration', 'other backend'][nth]);
    }
  });

  it('refuses in stage B a plan file that the tool cannot show', async () => {
    const cannot = (nth: number) => {
      if (nth === 2) throw new OperationError('zip: not a valid zip file');
      return shown(planJson('approved'));
    };
    const { lines } = await refused({ 'tool.showJson': cannot }, 'B', 'stored-plan');
    expect(lines.join()).toContain('not a valid zip file');
  });

  it('plans nothing when the build files cannot be put back', async () => {
    const cannot = () => Promise.reject(new OperationError('a file with other content is in its place'));
    const { calls, lines } = await refused({ 'files.place': cannot }, 'B', 'plan-whole');
    expect(calls).not.toContain('tool.plan');
    expect(lines.join()).toContain('other content');
  });

  it('refuses in stage C what was replaced or changed while it planned', async () => {
    const { bundles } = (await worldOf({}, 'plain')).stored;
    const found = (await bundles.find(9)) as ArtifactFacts;
    const later = (now: unknown) => (nth: number) => Promise.resolve(nth === 1 ? found : now);
    for (const now of ['missing', { ...found, digest: '8'.repeat(64) }, { ...found, expired: true }])
      await refused({ 'bundles.find': later(now) }, 'C', 'still-stored');
    for (const bytes of [Buffer.from('PK other plan'), undefined])
      await refused({ 'files.read': () => Promise.resolve(bytes) }, 'C', 'still-stored');
  });
});
