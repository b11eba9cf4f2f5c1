import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EVENTS, type Moment, type Outcome, type PlayOptions, SurvivalScene } from '../support/survival/scene';
import type { FoundProcess } from '../support/survival/processes';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;

/** Draws the random moment: which object or state is being written, and how long it has been. */
const { seed: SEED = Date.now() } = fc.readConfigureGlobal();
const WRITING: readonly Moment[] = ['create one', 'create two', 'create three', 'apply: write'];
const WITHIN: Moment = WRITING[SEED % WRITING.length]!;
const HELD_UP = Math.floor(SEED / WRITING.length) % 500;

/** The ten moments: before, during and after what is written, and one at random within it. */
const MOMENTS: readonly (readonly [string, Moment, PlayOptions])[] = [
  ...EVENTS.filter((event) => event !== 'plan: read').map((event) => [event, event, {}] as const),
  [`a random moment (seed ${SEED}: ${HELD_UP} ms within ${WITHIN})`, WITHIN, { heldUp: HELD_UP }],
];

const isTool = ({ command }: FoundProcess): boolean => /\bterraform\b/.test(command.split(' ')[0] ?? '');
const isNode = ({ command }: FoundProcess): boolean => command.includes('apply-gate/dist/index.js');

/** Said where a lock is left: its id, and how to be rid of it. */
const explained = ({ lock, gate }: Outcome): void => {
  if (lock === undefined) return;
  expect(gate.log).toContain(lock);
  expect(gate.log).toMatch(new RegExp(`\\b(?:terraform force-unlock|unlock\\.yml -f lock-id=)\\W*${lock}`));
};

describe('an apply that is struck', () => {
  const strike = (is: (one: FoundProcess) => boolean, signal: NodeJS.Signals) => {
    const struck: FoundProcess[] = [];
    return {
      struck,
      hit: (processes: readonly FoundProcess[]) => {
        for (const one of processes.filter(is)) {
          struck.push(one);
          process.kill(one.pid, signal);
        }
      },
    };
  };

  describe.each(MOMENTS)('at %s', (_, moment, options) => {
    let scene: SurvivalScene;
    beforeAll(async () => {
      scene = await SurvivalScene.start();
    });
    afterAll(async () => {
      await scene.stop();
    });

    it.each(SIGNALS)('by %s to the tool alone loses nothing', async (signal) => {
      const { struck, hit } = strike(isTool, signal);
      const outcome = await scene.play(moment, hit, options);
      expect(struck.length).toBeGreaterThan(0);
      expect(outcome.running).toEqual([]);
      explained(outcome);
      const known = [...outcome.state, ...outcome.sealed];
      if (signal === 'SIGKILL') {
        // Nobody can save what the tool had in memory alone: the decision names each such object, with its id.
        known.push(...outcome.told.ids);
        const missing = outcome.cloud.filter((id) => !known.includes(id));
        expect(missing.length).toBeLessThanOrEqual(outcome.told.begun.length);
      } else expect(outcome.cloud.filter((id) => !known.includes(id))).toEqual([]);
      expect(outcome.gate.violations).toEqual([]);
    });

    it.each(SIGNALS)('by %s to the node process alone loses nothing', async (signal) => {
      const { struck, hit } = strike(isNode, signal);
      const outcome = await scene.play(moment, hit, options);
      expect(struck).toHaveLength(1);
      expect(outcome.running).toEqual([]);
      explained(outcome);
      const known = [...outcome.state, ...outcome.sealed];
      expect(outcome.cloud.filter((id) => !known.includes(id))).toEqual([]);
      // Whoever dies, a decision is left for the report.
      expect(outcome.told.outcome).toBeDefined();
      expect(outcome.gate.violations).toEqual([]);
    });
  });
});

describe('a state that cannot be saved', () => {
  const cases: [string, { refuse: number; prepare?: (stack: string) => void }, RegExp][] = [
    ['because the backend fails on write', { refuse: 500 }, /errored\.tfstate/],
    [
      'because the backend fails and the disk takes no file either',
      {
        refuse: 500,
        prepare: (stack) => {
          mkdirSync(join(stack, 'errored.tfstate'));
        },
      },
      /errored\.tfstate/,
    ],
  ];

  it.each(cases)(
    '%s, is kept sealed, with all that was created, and how to push it is said',
    async (_, options, says) => {
      const scene = await SurvivalScene.start();
      try {
        const outcome = await scene.play(undefined, () => undefined, options);
        expect(outcome.cloud).toHaveLength(3);
        expect(outcome.sealed.toSorted()).toEqual(outcome.cloud.toSorted());
        expect(outcome.lock).toBeUndefined();
        expect(outcome.running).toEqual([]);
        expect(outcome.gate.succeeded).toBe(false);
        expect(outcome.gate.log).toMatch(says);
        expect(outcome.gate.log).toContain('state push errored.tfstate');
        expect(outcome.gate.violations).toEqual([]);
      } finally {
        await scene.stop();
      }
    },
  );

  it('is put aside on the machine and never uploaded where nobody is named to seal it to', async () => {
    const scene = await SurvivalScene.start({ sealed: false });
    try {
      const outcome = await scene.play(undefined, () => undefined, { refuse: 500 });
      expect(outcome.sealed).toEqual([]);
      const [, path] = /on this runner only, at (\S+):/.exec(outcome.gate.log) ?? [];
      const kept = SurvivalScene.read(path!);
      for (const id of outcome.cloud) expect(kept).toContain(id);
      for (const { blob } of scene.consumer.repository.artifacts.all)
        expect(scene.consumer.repository.world.blobs.read(blob)?.toString('latin1')).not.toContain('"lineage"');
      expect(outcome.gate.log).toContain('seal-to');
      expect(outcome.gate.succeeded).toBe(false);
    } finally {
      await scene.stop();
    }
  });
});
