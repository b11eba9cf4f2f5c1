import { describe, expect, it } from '@jest/globals';
import { undecidedEntry, undecidedOf, type WaveEnd } from '../../../src/core/ledger/undecided';
import { readRunOrder, runOrderOf } from '../../../src/core/stacks/run-order';
import { appliedRecord } from '../after-apply/record';

const place = (stack: string, environment: string) => ({ stack, environment });
const ORDER = [[place('a', 'dev'), place('b', 'dev'), place('a', 'prod')], [place('c', 'prod')]];
const end = (plan: string, apply: string, wave = 1): WaveEnd => ({ order: ORDER, wave, plan, apply });

describe('a stack without a decision', () => {
  it.each<[string, string, RegExp]>([
    ['failure', 'skipped', /^its plan failed, or that of another stack/],
    ['cancelled', 'skipped', /^the plans of its wave were cancelled/],
    ['skipped', 'skipped', /or never began$/],
    ['success', 'skipped', /^the approval of its wave was rejected or failed/],
    ['success', 'cancelled', /^its apply job was cancelled/],
    ['success', 'failure', /^its apply job was rejected by the reviewers of its environment, failed, or was lost/],
    ['success', 'success', /^its apply job left no decision$/],
  ])('after plans that ended in %s and applies in %s is told why', (plan, apply, words) => {
    const [first] = undecidedOf(end(plan, apply), []);
    expect(first).toMatchObject({ stack: 'a', environment: 'dev', begun: true, why: expect.stringMatching(words) });
  });

  it('is none that was decided in its own environment', () => {
    const decided = [appliedRecord({}, { stack: 'a', environment: 'dev' })];
    expect(
      undecidedOf(end('success', 'failure'), decided).map((one) => [one.stack, one.environment, one.begun]),
    ).toEqual([
      ['b', 'dev', true],
      ['a', 'prod', true],
      ['c', 'prod', false],
    ]);
  });

  it('is none of a wave before, and none of a later one that begins', () => {
    expect(undecidedOf(end('success', 'failure', 2), []).map(({ stack }) => stack)).toEqual(['c']);
    expect(undecidedOf(end('success', 'success'), []).map(({ stack }) => stack)).toEqual(['a', 'b', 'a']);
  });

  it('has failed where its wave began, and is pending where it did not', () => {
    const [first, , , last] = undecidedOf(end('failure', 'skipped'), []).map(undecidedEntry);
    expect(first).toMatchObject({
      state: 'failed',
      notBegun: true,
      description: expect.stringMatching(/^a: not decided: its plan/),
    });
    expect(last).toMatchObject({ state: 'pending', description: expect.stringMatching(/^c: wave 2 was not begun/) });
    const long = undecidedEntry({ stack: 'x'.repeat(400), environment: 'dev', begun: true, why: 'lost' });
    expect(long.description).toHaveLength(140);
  });
});

describe('the order of a run', () => {
  const waves = ORDER.map((wave) => wave.map(({ stack: name, environment }) => ({ name, environment })));

  it('is read as it was written, each environment named once a wave', () => {
    expect(runOrderOf(waves)).toBe('[[["dev",["a","b"]],["prod",["a"]]],[["prod",["c"]]]]');
    expect(readRunOrder(runOrderOf(waves))).toEqual(ORDER);
    expect([runOrderOf([]), readRunOrder('')]).toEqual(['', []]);
  });

  it.each(['{', '{}', '[["dev"]]', '[[["dev","a"]]]'])('is not %s', (text) => {
    expect(readRunOrder(text)).toBeUndefined();
  });
});
