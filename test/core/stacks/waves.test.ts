import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { configuredOrder } from '../../../src/core/stacks/order';
import { dealt } from '../../../src/core/stacks/shards';
import { type Promotion, wavesOf } from '../../../src/core/stacks/waves';
import { stack } from './make';

const names = (waves: ReturnType<typeof wavesOf>) =>
  'waves' in waves ? waves.waves.map((wave) => wave.map(({ name }) => name)) : waves;

describe('order', () => {
  const STACKS = [
    stack('live/dev/app', { environment: 'dev', dependsOn: ['live/*/net'] }),
    stack('live/dev/net', { environment: 'dev', dependsOn: ['shared'] }),
    stack('live/prod/app', { environment: 'prod', dependsOn: ['live/*/net'] }),
    stack('live/prod/net', { environment: 'prod', dependsOn: ['shared'] }),
    stack('shared'),
  ];
  test('a pattern means the neighbours in the same environment, a name whoever it names', () => {
    const { order, mistakes } = configuredOrder(STACKS);
    expect(mistakes).toEqual([]);
    expect(order.get('live/dev/app')).toEqual(['live/dev/net']);
    expect(order.get('live/prod/net')).toEqual(['shared']);
  });

  test('what is not there is told', () => {
    expect(configuredOrder([stack('app', { dependsOn: ['netwrok'] }), stack('network')]).mistakes).toEqual([
      expect.stringMatching(/`app` depends on `netwrok`.*Did you mean `network`/),
    ]);
  });

  test('environments wait for those before them, also through one without a stack that changed', () => {
    const promotion = { dev: { applyAfter: [] }, stage: { applyAfter: ['dev'] }, prod: { applyAfter: ['stage'] } };
    const chosen = new Set(['live/dev/app', 'live/dev/net', 'live/prod/net']);
    expect(names(wavesOf(STACKS, chosen, configuredOrder(STACKS).order, promotion, 256))).toEqual([
      ['live/dev/net'],
      ['live/dev/app'],
      ['live/prod/net'],
    ]);
  });

  test('a stack that did not change passes on what it waits for', () => {
    const order = new Map([
      ['a', ['b']],
      ['b', ['c']],
    ]);
    const stacks = [stack('a'), stack('b'), stack('c')];
    expect(names(wavesOf(stacks, new Set(['a', 'c']), order, {}, 256))).toEqual([['c'], ['a']]);
  });

  test('a circle is named, through environments too', () => {
    const stacks = [stack('a', { environment: 'prod' }), stack('b', { environment: 'dev' })];
    const found = wavesOf(stacks, new Set(['a']), new Map([['b', ['a']]]), { prod: { applyAfter: ['dev'] } }, 256);
    expect(found).toEqual({ circle: ['a', 'dev', 'b'] });
  });
});

describe('properties', () => {
  const graph = fc.integer({ min: 1, max: 25 }).chain((count) =>
    fc.record({
      environments: fc.array(fc.constantFrom('dev', 'stage', 'prod', ''), { minLength: count, maxLength: count }),
      edges: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 40 }),
      chosen: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      widest: fc.integer({ min: 1, max: 5 }),
    }),
  );
  const PROMOTION: Promotion = {
    dev: { applyAfter: [] },
    stage: { applyAfter: ['dev'] },
    prod: { applyAfter: ['stage'] },
  };

  test('every chosen stack stands in one wave, after everything that it waits for; no wave is too wide or empty', () => {
    fc.assert(
      fc.property(graph, ({ environments, edges, chosen, widest }) => {
        const stacks = environments.map((environment, at) => stack(`s${at}`, { environment }));
        const order = new Map(
          stacks.map(({ name }, at) => [
            name,
            edges.flatMap(([from, to]) => (from === at && from !== to ? [`s${to}`] : [])),
          ]),
        );
        const wanted = new Set(stacks.filter((_, at) => chosen[at]).map(({ name }) => name));
        const found = wavesOf(stacks, wanted, order, PROMOTION, widest);
        if ('circle' in found) {
          expect(found.circle.length).toBeGreaterThan(1);
          return;
        }
        const at = new Map(found.waves.flatMap((wave, index) => wave.map(({ name }) => [name, index] as const)));
        expect([...at.keys()].sort()).toEqual([...wanted].sort());
        expect(found.waves.flat()).toHaveLength(wanted.size);
        for (const wave of found.waves) {
          expect(wave.length).toBeGreaterThan(0);
          expect(wave.length).toBeLessThanOrEqual(widest);
        }
        const reaches = (from: string, seen = new Set<string>()): Set<string> => {
          for (const next of order.get(from) ?? []) if (!seen.has(next)) reaches(next, seen.add(next));
          return seen;
        };
        for (const name of wanted)
          for (const before of reaches(name)) if (at.has(before)) expect(at.get(before)).toBeLessThan(at.get(name)!);
        const waveOf = (environment: string) =>
          stacks.flatMap(({ name, environment: own }) => (own === environment && at.has(name) ? [at.get(name)!] : []));
        for (const [first, second] of [
          ['dev', 'stage'],
          ['stage', 'prod'],
          ['dev', 'prod'],
        ] as const)
          expect(Math.max(-1, ...waveOf(first))).toBeLessThan(Math.min(Infinity, ...waveOf(second)));
      }),
      { seed: 11 },
    );
  });

  test('shards hold everything once, are as few as possible, and differ by one thing at most', () => {
    const sizes = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 9 }), (count, largest) => {
        const things = Array.from({ length: count }, (_, at) => at);
        const shards = dealt(things, largest);
        expect(shards.flat().sort((a, b) => a - b)).toEqual(things);
        expect(shards).toHaveLength(Math.ceil(count / largest));
        const lengths = shards.map(({ length }) => length);
        expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(largest);
        if (count > 0) expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      }),
      { seed: 13 },
    );
  });
});
