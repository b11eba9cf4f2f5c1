import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLargePlan } from '../../scripts/large-plan';
import { AskedGate, type Asking, expectRefused, verdictOf } from '../support/consumer/asked-gate';
import { Consumer, ENVIRONMENT, PERMISSIONS, type StepRun, SUITE_SHA } from '../support/consumer/consumer';
import { checkOut } from '../support/consumer/workspace';
import { SurvivalScene } from '../support/survival/scene';
import { SmallDisk } from '../support/survival/small-disk';
import { expectHarmless } from './stage';

/** The rows of the threat table (docs/security.md) that are about the run of the tool, against the committed bundle. */
type Row = readonly [name: string, asking: Asking, refused: readonly [string, string, string, string | RegExp]];

const recordOf = (gate: StepRun): { readonly applied: Record<string, unknown> } =>
  JSON.parse(readFileSync(gate.outputs['decision-file']!, 'utf8')) as { applied: Record<string, unknown> };

describe('a gate that is asked', () => {
  let asked: AskedGate;
  beforeAll(async () => {
    asked = await AskedGate.start();
  });
  afterAll(async () => {
    await asked.stop();
    expect(asked.consumer.github.violations).toEqual([]);
    expect(asked.consumer.github.unexpected).toEqual([]);
  });

  const refuses = (rows: readonly Row[]): void => {
    test.each(rows)('%s', async (_, asking, refused) => {
      const before = asked.server.state();
      const gate = await asked.ask(asking);
      expectRefused(asked, gate, refused);
      expect(asked.server.state()).toBe(before);
    });
  };

  /** It was applied, and the lock is given back. That `atApply` is there puts the state back for the next try. */
  const applies = async (asking: Asking): Promise<StepRun> => {
    let saved: string | undefined;
    const gate = await asked.ask({
      atApply: () => undefined,
      ...asking,
      arrange: (it) => {
        asking.arrange?.(it);
        it.afterwards(() => {
          saved = it.server.state();
        });
      },
    });
    expectHarmless(gate);
    expect({ log: gate.log, outputs: gate.outputs }).toMatchObject({
      outputs: { decision: 'apply', outcome: 'applied' },
    });
    expect(gate.exitCode).toBe(0);
    expect(saved).toContain('terraform_data');
    expect(asked.server.lock()).toBeUndefined();
    return gate;
  };

  describe('T35, T38: while somebody else holds the lock', () => {
    const OTHER = {
      ID: '6f9619ff-8b86-d011-b42d-00c04fc964ff',
      Operation: 'OperationTypeApply',
      Info: '',
      Who: 'runner@lost-machine',
      Version: '1.11.4',
      Created: '2026-11-01T08:00:00.000000000Z',
      Path: '',
    };
    /** Held until the try is over: by then nothing may have given it back in the name of its holder. */
    const held = (gate: AskedGate): void => {
      gate.server.hold(JSON.stringify(OTHER));
      gate.afterwards(() => {
        expect(gate.server.lock()).toBe(OTHER.ID);
        gate.server.hold(undefined);
      });
    };

    refuses([
      [
        'T35: a lock that a lost machine left is named, and nobody gives it back for its holder',
        { arrange: held },
        ['refuse', 'B', 'plan-whole', `the state is locked (lock \`${OTHER.ID}\``],
      ],
      [
        'T38: a lock that is taken between the fresh plan and the apply is named, and nothing is begun',
        { atApply: held },
        ['refuse', 'C', 'lock', `the state is locked (lock \`${OTHER.ID}\``],
      ],
    ]);

    test('T38: a lock that is given back within `lock-timeout` is waited for, then it is applied', async () => {
      const gate = await applies({
        inputs: { 'lock-timeout': '60s' },
        arrange: ({ server }) => {
          server.hold(JSON.stringify(OTHER));
        },
        // The second request for the lock is the second try of the fresh plan.
        atApply: ({ server }) => {
          server.hold(undefined);
        },
      });
      expect(asked.backendEvents.filter((event) => event === 'lock').length).toBeGreaterThan(2);
      expect(gate.log).not.toContain(OTHER.ID);
    });

    test('T34: a job that is cancelled while the tool waits for the lock has done nothing, and left the lock alone', async () => {
      const before = asked.server.state();
      const gate = await asked.ask({ inputs: { 'lock-timeout': '600s' }, atApply: held, cancelAtApply: true });
      expect(gate.log).toContain('The job was told to stop');
      expectRefused(asked, gate, ['refuse', 'C', 'lock', `the state is locked (lock \`${OTHER.ID}\``]);
      expect(asked.server.state()).toBe(before);
    });
  });

  /** The engine in one command: what it does instead. */
  const engine = (command: string, script: string): Asking => ({
    engine: `case "$1 $2" in ${command}*)\n${script}\n;; esac`,
  });

  describe('T40: a registry that does not answer the gate', () => {
    const OUTAGE = 'echo "Error: Failed to query available provider packages: connection reset by peer" >&2; exit 1';
    test('T40: is asked three times, and is no plan without changes', async () => {
      const gate = await asked.ask(engine('init', OUTAGE));
      expectRefused(asked, gate, ['refuse', 'B', 'plan-whole', 'planning again failed']);
      expect(gate.log).toContain('attempt 2 of 3');
      expect(asked.backendEvents).toEqual([]);
    });

    test('T40: and answers in the end, is no reason to stop', async () => {
      const mark = join(asked.consumer.directory, 'mark');
      const gate = await applies(engine('init', `[ -e "${mark}" ] || { touch "${mark}"; ${OUTAGE}; }`));
      expect(gate.log).toContain('attempt 1 of 3');
    });
  });

  describe('T41: a tool whose exit code says something else than its plan', () => {
    const planned: Row[2] = ['refuse', 'B', 'plan-whole', 'planning again failed'];
    refuses([
      ['T41: plan: 1, although a plan was written', engine('plan', '"$REAL" "$@"; exit 1'), planned],
      ['T41: plan: 3, which means nothing', engine('plan', '"$REAL" "$@"; exit 3'), planned],
      ['T41: plan: a signal, after the plan was written', engine('plan', '"$REAL" "$@"; kill -TERM $$'), planned],
      ['T41: plan: 0, and nothing was written', engine('plan', 'exit 0'), planned],
      ['T41: plan: 0, which is no changes, although it holds some', engine('plan', '"$REAL" "$@"; exit 0'), planned],
      [
        'T41: show: 0, although the plan is cut off',
        engine('"show -json"', '"$REAL" "$@" | head -c 400; exit 0'),
        planned,
      ],
      ['T41: show: 1, after the whole plan', engine('"show -json"', '"$REAL" "$@"; exit 1'), planned],
      ['T41: show: a signal, after the whole plan', engine('"show -json"', '"$REAL" "$@"; kill -KILL $$'), planned],
    ]);

    test.each([
      ['T41: apply: 3, before anything was begun', 'exit 3', 'failed', []],
      [
        'T41: apply: 0, although an object failed',
        `printf '%s\\n' '{"type":"apply_start","hook":{"resource":{"addr":"terraform_data.one"},"action":"create"}}' '{"type":"apply_errored","hook":{"resource":{"addr":"terraform_data.one"},"action":"create"}}' '{"@level":"error","type":"diagnostic","diagnostic":{"severity":"error","summary":"No capacity","detail":""}}'; exit 0`,
        'partial',
        [expect.objectContaining({ address: 'terraform_data.one', status: 'failed' })],
      ],
    ])('%s', async (_, script, outcome, objects) => {
      const before = asked.server.state();
      const gate = await asked.ask(engine('apply', script));
      expectHarmless(gate);
      expect(gate.outputs).toMatchObject({ decision: 'apply', outcome });
      expect(gate.exitCode).toBe(1);
      expect(recordOf(gate).applied).toMatchObject({ outcome, objects });
      expect(asked.server.state()).toBe(before);
      expect(asked.backendEvents).not.toContain('write');
      expect(asked.server.lock()).toBeUndefined();
    });
  });

  test('T42: a plan of 200 MB is read in a quarter of its memory, and then is not what was approved', async () => {
    const file = join(asked.consumer.directory, 'large.json');
    const template = fileURLToPath(new URL('../fixtures/plans/scenarios/b-rds-instance-class.json', import.meta.url));
    await writeLargePlan(template, file, 200_000_000);
    expect(statSync(file).size).toBeGreaterThan(200_000_000);
    const before = asked.server.state();
    const gate = await asked.ask({
      ...engine('"show -json"', `exec cat "${file}"`),
      environment: { NODE_OPTIONS: '--max-old-space-size=256' },
    });
    expectRefused(asked, gate, ['stale', 'B', 'freshness', 'instead of']);
    expect(asked.server.state()).toBe(before);
  }, 240_000);
});

describe('T34: a job that is cancelled in the middle of the apply', () => {
  const cancelledAt = (moments: { readonly interruptMs?: number; readonly terminateMs?: number }) => {
    const controller = new AbortController();
    return {
      cancel: () => {
        controller.abort();
      },
      cancellation: { signal: controller.signal, ...moments },
    };
  };
  let scene: SurvivalScene;
  beforeAll(async () => {
    scene = await SurvivalScene.start();
  });
  afterAll(async () => {
    await scene.stop();
    expect(scene.consumer.github.violations).toEqual([]);
  });

  test('T34: lets the tool end in order: what is done is saved, the lock is gone, and it is told', async () => {
    const { cancel, cancellation } = cancelledAt({});
    const outcome = await scene.play('create two', cancel, { stuck: ['two'], step: { cancellation } });
    expectHarmless(outcome.gate);
    expect(outcome.gate.outputs).toMatchObject({ decision: 'apply', outcome: 'interrupted' });
    expect(outcome.told.outcome).toBe('interrupted');
    expect(outcome.gate.summary).toContain('interrupted');
    expect(outcome.cloud).toHaveLength(1);
    expect(outcome.state).toEqual(outcome.cloud);
    expect({ lock: outcome.lock, running: outcome.running }).toEqual({ lock: undefined, running: [] });
  });

  test('T34: by SIGINT, SIGTERM and SIGKILL while the state is saved: the step after it waits and tells', async () => {
    const { cancel, cancellation } = cancelledAt({ interruptMs: 100, terminateMs: 100 });
    let waits: () => void = () => undefined;
    const isWaiting = new Promise<void>((resolve) => {
      waits = resolve;
    });
    const outcome = await scene.play('create two', cancel, {
      stuck: ['two'],
      beforeWrite: () => isWaiting,
      step: {
        cancellation,
        onOutput: (text) => {
          if (text.includes('is still applying')) waits();
        },
      },
    });
    expectHarmless(outcome.gate);
    expect(outcome.gate.signal).toBe('SIGKILL');
    expect(outcome.told.outcome).toBe('interrupted');
    expect(outcome.gate.log).toContain('The state is not locked.');
    expect(outcome.cloud).toHaveLength(1);
    expect(outcome.state).toEqual(outcome.cloud);
    expect({ lock: outcome.lock, running: outcome.running }).toEqual({ lock: undefined, running: [] });
  });
});

const noDisk = SmallDisk.missing();
const onDisk = noDisk === undefined ? describe : describe.skip;
if (noDisk !== undefined) process.stdout.write(`skipped: a disk that is really full: ${noDisk}\n`);

onDisk('a disk that is really full when the state is to be written', () => {
  let small: SmallDisk;
  let scene: SurvivalScene;
  beforeAll(async () => {
    small = SmallDisk.mount();
    scene = await SurvivalScene.start({ stateDirectory: small.directory });
  });
  afterAll(async () => {
    await scene.stop();
    small.unmount();
  });

  test.each([
    ['of the state alone: the tool keeps it beside the code', false],
    ['of the checkout too: the tool can only print it', true],
  ])('%s, and it is sealed with all that was made', async (_, checkout) => {
    const outcome = await scene.play(
      // The tool writes a local state after each object, so that this one is the first and the last.
      'create one',
      () => {
        small.fill();
      },
      checkout ? { checkOutIn: small.directory } : {},
    );
    small.clear();
    expectHarmless(outcome.gate);
    expect({ log: outcome.gate.log, outputs: outcome.gate.outputs }).toMatchObject({
      outputs: { decision: 'apply', outcome: 'partial' },
    });
    expect(outcome.gate.exitCode).toBe(1);
    expect(outcome.cloud).toHaveLength(1);
    expect(outcome.state).toEqual([]);
    expect(outcome.sealed.toSorted()).toEqual(outcome.cloud.toSorted());
    expect(recordOf(outcome.gate).applied).toMatchObject({ outcome: 'partial', state: 'unsaved' });
    expect(outcome.gate.log).toContain('no space left on device');
    expect(outcome.gate.log).toContain('state push errored.tfstate');
    expect({ lock: outcome.lock, running: outcome.running }).toEqual({ lock: undefined, running: [] });
  });
});

describe('T49: stacks whose names differ only in case or in a slash', () => {
  const STACKS = ['shop-db', 'Shop-db', 'shop/db'] as const;
  let consumer: Consumer;
  const state = (stack: string): string => join(consumer.directory, 'state', `${STACKS.indexOf(stack as 'shop/db')}`);
  const inputsOf = (stack: string): Record<string, string> => ({
    stack,
    'working-directory': stack,
    'backend-config': `path=${state(stack)}`,
    environment: ENVIRONMENT,
  });
  beforeAll(async () => {
    const main = (stack: string): string =>
      `terraform {\n  backend "local" {}\n}\n\nresource "terraform_data" "one" {\n  input = "made for ${stack}"\n}\n`;
    consumer = await Consumer.start({
      files: {
        ...Object.fromEntries(STACKS.map((stack) => [`${stack}/main.tf`, main(stack)])),
        '.github/planseal.yml': `version: 1\nenvironments:\n  ${ENVIRONMENT}: { approvals: 0 }\n`,
      },
    });
  });
  afterAll(() => consumer.stop());

  test('T49: each gate applies the plan of its own stack, and none that of another', async () => {
    const { repository, people, head } = consumer;
    const run = consumer.startRun({ event: 'push', headSha: head, headBranch: 'main', actor: people.mira });
    const ask = async (stack: string): Promise<StepRun> => {
      const job = run.startJob(`apply (${stack})`, { permissions: PERMISSIONS.gate, environment: ENVIRONMENT });
      const inputs = { ...inputsOf(stack), 'trusted-suite': `planseal/planseal@${SUITE_SHA}` };
      const workspace = checkOut(repository.commits.get(head), consumer.directory);
      const gate = await consumer.step(job, 'apply-gate', consumer.stackInputs(inputs), { workspace });
      job.conclude(gate.succeeded ? 'success' : 'failure');
      return gate;
    };
    const [missing, ...planned] = STACKS;
    for (const stack of planned) await consumer.planJob(run, head, inputsOf(stack));
    // Two were planned: what they vouch for is nothing to the third, however like its name is.
    const refused = await ask(missing);
    expect(verdictOf(refused)).toMatchObject({ outcome: 'refuse', stage: 'A', id: 'receipt' });
    expect(verdictOf(refused).fact).toContain(`vouched for \`${missing}\``);
    for (const stack of planned) {
      const gate = await ask(stack);
      expectHarmless(gate);
      expect({ log: gate.log, outputs: gate.outputs }).toMatchObject({
        outputs: { decision: 'apply', outcome: 'applied' },
      });
      expect(readFileSync(state(stack), 'utf8')).toContain(`made for ${stack}`);
    }
    expect(() => statSync(state(missing))).toThrow('ENOENT');
    const names = repository.artifacts.all.filter((one) => one.run === run).map(({ name }) => name);
    expect(names.filter((name) => name.includes('decision'))).toHaveLength(3);
    expect(new Set(names).size).toBe(names.length);
    expect(consumer.github.violations).toEqual([]);
    expect(consumer.github.unexpected).toEqual([]);
  });
});
