import { describe, expect, it } from '@jest/globals';
import { OperationError } from '../../src/core/errors';
import { decide } from '../../src/core/gate/decide';
import type { DecisionRecord } from '../../src/core/gate/decision-record';
import { lookAfter, type LookAfterPorts } from '../../src/flows/look-after';
import { draftDecision } from '../../src/flows/publish-decision';
import type { LockState } from '../../src/ports/state-lock';
import type { Remembered, UnsavedState } from '../../src/ports/survival';
import { goodFacts } from '../core/gate/good-facts';
import { keepingLog } from './silent-log';

const TOOL = { pid: 7, begun: '1', output: '/scratch/x.jsonl' };
const remembered = (more: Partial<Remembered> = {}, sealTo: readonly string[] = ['age1x']): Remembered => ({
  task: {
    stack: 'infra',
    environment: 'production',
    runId: 100,
    attempt: 1,
    directory: '/workspace/infra',
    shownDirectory: 'infra',
    command: 'terraform',
    sealTo,
    draft: '/scratch/draft',
    since: 0,
  },
  tool: TOOL,
  last: TOOL,
  interrupted: false,
  published: false,
  clean: false,
  ...more,
});

interface Scene {
  readonly waits?: readonly ('ended' | 'running')[];
  readonly lock?: LockState;
  readonly unsaved?: UnsavedState;
  readonly seal?: () => Promise<Uint8Array>;
}

const play = async (left: Remembered | undefined, scene: Scene = {}) => {
  const log = keepingLog();
  const done: string[] = [];
  const waits = [...(scene.waits ?? [])];
  const written: Record<string, string> = {};
  const draft = draftDecision(decide(goodFacts(), 'A'), { runId: 100, attempt: 1, commit: 'c'.repeat(40) });
  const ports: LookAfterPorts = {
    processes: {
      wait: (process, milliseconds) => {
        done.push(`wait ${process.pid} ${milliseconds}`);
        return Promise.resolve(waits.shift() ?? 'ended');
      },
      interrupt: (process) => done.push(`interrupt ${process.pid}`),
    },
    events: () => Promise.resolve([{ type: 'done', address: 'aws_vpc.one', action: 'create', id: 'vpc-1' }]),
    unsaved: () => Promise.resolve(scene.unsaved),
    lock: () =>
      Promise.resolve({
        probe: () => Promise.resolve(scene.lock ?? { state: 'free' }),
        release: () => Promise.reject(new Error('nobody asked to release it')),
      }),
    draft: () => Promise.resolve(draft),
    sealing: {
      seal: scene.seal ?? (() => Promise.resolve(Buffer.from('sealed'))),
      open: () => Promise.reject(new Error('nothing is opened here')),
    },
    upload: {
      upload: (name) => {
        done.push(`upload ${name.replace(/[0-9a-f]{16}$/, 'HASH')}`);
        return Promise.resolve({ id: 5, digest: '' });
      },
    },
    writeSealed: (name) => Promise.resolve(`/scratch/${name}`),
    putAside: (name) => {
      done.push('put aside');
      return Promise.resolve(`/home/.planseal/${name}`);
    },
    scratch: {
      path: (name) => name,
      write: (name, text) => {
        written[name] = text;
        return Promise.resolve(name);
      },
      copyTo: (_, chunks) => chunks,
    },
    summary: { add: () => Promise.resolve() },
    log,
  };
  const said = await lookAfter(left, ports);
  const record =
    written['decision.json'] === undefined ? undefined : (JSON.parse(written['decision.json']) as DecisionRecord);
  return { ...said, done, lines: log.lines.join('\n'), record };
};

const STATE = { bytes: Buffer.from('{"version":4}'), found: '/workspace/infra/errored.tfstate' };

describe('after a step', () => {
  it('that never came to a tool, nothing is done', async () => {
    expect(await play(undefined)).toMatchObject({ outputs: {}, done: [] });
  });

  it('that told everything and ended well, nothing is asked of a backend and nothing is told twice', async () => {
    const said = await play(remembered({ published: true, clean: true }), { lock: { state: 'unknown', because: 'x' } });
    expect(said.done).toEqual(['wait 7 0']);
    expect(said.failure).toBeUndefined();
    expect(said.lines).not.toContain('lock');
  });

  it('that was killed, the decision is left with what became of each object', async () => {
    const said = await play(remembered());
    expect(said.done).toEqual(['wait 7 0', 'upload planseal-decision-1-HASH']);
    expect(said.record?.applied).toMatchObject({
      outcome: 'interrupted',
      state: 'unknown',
      objects: [{ address: 'aws_vpc.one', action: 'create', status: 'done', id: 'vpc-1' }],
    });
    expect(said.lines).toContain('No process of this apply is running any more');
  });

  it('that was killed before it applied, the decision says that nothing began, and the plan is waited for', async () => {
    const said = await play(remembered({ tool: undefined, last: { pid: 8, begun: '' } }));
    expect(said.done[0]).toBe('wait 8 70000');
    expect(said.record?.applied.outcome).toBe('not-started');
  });
});

describe('a tool that is still applying', () => {
  it('is waited for, without an interrupt where it ends by itself', async () => {
    const { done, failure } = await play(remembered(), { waits: ['running', 'ended'] });
    expect(done.slice(0, 2)).toEqual(['wait 7 0', 'wait 7 170000']);
    expect(done).not.toContain('interrupt 7');
    expect(failure).toBeUndefined();
  });

  it('gets one interrupt before the job is over, if it has had none', async () => {
    const { done } = await play(remembered(), { waits: ['running', 'running', 'ended'] });
    expect(done.slice(0, 4)).toEqual(['wait 7 0', 'wait 7 170000', 'interrupt 7', 'wait 7 70000']);
  });

  it('never gets a second one, with which it would drop its state', async () => {
    const { done } = await play(remembered({ interrupted: true }), { waits: ['running', 'running', 'ended'] });
    expect(done).not.toContain('interrupt 7');
  });

  it('that does not end is said by its number, and the step fails', async () => {
    const { failure, lines } = await play(remembered(), { waits: ['running', 'running', 'running'] });
    expect(failure).toContain('was not over when the job was');
    expect(lines).toContain('process 7) still runs and still holds the lock');
    expect(lines).not.toContain('No process of this apply');
  });
});

describe('the lock', () => {
  it.each<[string, LockState, RegExp]>([
    ['free', { state: 'free' }, /The state is not locked/],
    ['held', { state: 'held', holder: { id: 'a1-b2', who: 'runner@host' } }, /a1-b2.*run 100, attempt 1.*`unlock`/s],
    ['not known', { state: 'unknown', because: 'no credentials' }, /could not be found out: no credentials/],
  ])('that is %s is told', async (_, lock, says) => {
    expect((await play(remembered(), { lock })).lines).toMatch(says);
  });
});

describe('a state that was not saved', () => {
  it('is sealed and stored, and the step fails with how to push it', async () => {
    const { done, failure, record } = await play(remembered(), { unsaved: STATE });
    expect(done).toContain('upload planseal-errored-state-1-HASH');
    expect(failure).toMatch(
      /gh run download 100 -n planseal-errored-state-1-.*age -d.*terraform state push errored.tfstate/s,
    );
    expect(record?.applied.state).toBe('unsaved');
  });

  it('is looked for even where the step has told its decision', async () => {
    const { done } = await play(remembered({ published: true }), { unsaved: STATE });
    expect(done).toEqual(['wait 7 0', 'upload planseal-errored-state-1-HASH']);
  });

  it('is put aside and never uploaded where there is nobody to seal it to', async () => {
    const { done, failure } = await play(remembered({}, []), { unsaved: STATE });
    expect(done.filter((one) => one.includes('errored'))).toEqual([]);
    expect(done).toContain('put aside');
    expect(failure).toMatch(/names no `environments.production.seal-to`.*on this runner only, at \/home\/.planseal/s);
  });

  it('is put aside where it cannot be sealed', async () => {
    const seal = () => Promise.reject(new OperationError('recipient 1 is mistyped'));
    const { done, failure } = await play(remembered(), { unsaved: STATE, seal });
    expect(done).toContain('put aside');
    expect(failure).toContain('recipient 1 is mistyped');
  });
});
