import { describe, expect, it } from '@jest/globals';
import { badStretches, nextPause, type TimedAnswer } from '../../../src/core/after-apply/health-watch';

/** `+` is a good answer, `-` a bad one and `?` none, a second apart. */
const answers = (signs: string): TimedAnswer[] =>
  signs.split('').map((sign, second) => ({
    at: second * 1_000,
    answer: sign === '?' ? { problem: 'silent' } : { status: sign === '+' ? 200 : 503 },
  }));

describe('a bad stretch', () => {
  const bad = { status: 503 };
  it.each([
    ['', []],
    ['+++', []],
    ['+--+--+', []],
    ['---', [{ since: 0, answers: 3, last: bad }]],
    ['+--?', [{ since: 1_000, answers: 3, last: { problem: 'silent' } }]],
    ['?---+', [{ since: 0, answers: 4, last: bad, until: 4_000 }]],
    [
      '---+--+----++',
      [
        { since: 0, answers: 3, last: bad, until: 3_000 },
        { since: 7_000, answers: 4, last: bad, until: 11_000 },
      ],
    ],
  ])('in %j', (signs, stretches) => {
    expect(badStretches(answers(signs))).toEqual(stretches);
  });
});

describe('a watch', () => {
  it.each([
    [0, 30_000],
    [29_999, 30_000],
    [30_001, 29_999],
    [59_999, 1],
    [60_000, undefined],
    [70_000, undefined],
  ])('of a minute has %d ms behind it', (passed, pause) => {
    expect(nextPause(5_000, 5_000 + passed, 1)).toBe(pause);
  });
});
