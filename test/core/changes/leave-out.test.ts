import { expect, test } from '@jest/globals';
import { leaveOutOf } from '../../../src/core/changes/leave-out';
import type { Path } from '../../../src/core/changes/model';

test.each<[string, string, Path, boolean]>([
  ['aws_instance', 'tags.build', ['tags', 'build'], true],
  ['aws_instance', 'tags.build', ['tags', 'builds'], false],
  ['aws_instance', 'tags.build', ['tags'], false],
  ['aws_instance', 'tagsxbuild', ['tags', 'build'], false],
  ['aws_*', '*.build', ['tags', 'build'], true],
  ['aws_*', '**build', ['tags', 'build'], true],
  ['aws_', '*', ['tags'], false],
  ['aws_instance', 'rule.*.version', ['rule', 0, 'version'], true],
  ['aws_instance', 'a*b', ['a\n', 'b'], true],
  ['aws_instance', '*', ['tags'], true],
  // The whole object cannot be left out: a change that nobody sees is none that anybody approved.
  ['aws_instance', '*', [], false],
])('the globs %s and %s, and the place %j: %p', (type, attribute, path, expected) => {
  const leaveOut = leaveOutOf([{ type, attribute }]);
  expect(leaveOut.covers('aws_instance', path)).toBe(expected);
  expect(leaveOut.any).toBe(true);
  expect(leaveOut.covered()).toHaveLength(expected ? 1 : 0);
});

test('without globs nothing is left out', () => {
  const leaveOut = leaveOutOf([]);
  expect([leaveOut.any, leaveOut.covers('a', ['b']), leaveOut.covers('a', [])]).toEqual([false, false, false]);
});

test('what was left out is named once, sorted', () => {
  const leaveOut = leaveOutOf([{ type: '*', attribute: '*' }]);
  for (const path of [['b', 1, 'c'], ['a'], ['b', 2, 'c']]) leaveOut.covers('t', path);
  expect(leaveOut.covered()).toEqual(['t.a', 't.b.*.c']);
});
