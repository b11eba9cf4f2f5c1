import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../../src/core/changes/model';
import {
  changedAttributes,
  changedPaths,
  markedAt,
  marksAny,
  plannedAt,
  sameNormalised,
} from '../../../src/core/changes/values';
import { updateWith } from './make';

describe('plannedAt looks at the mask first', () => {
  const { values } = updateWith({
    after: { a: 1, list: [null, 2], block: [{}] },
    unknown: { id: true, list: [true, false], all: true },
  });
  test.each([
    [['a'], { state: 'known', value: 1 }],
    [['id'], { state: 'unknown' }],
    [['list', 0], { state: 'unknown' }],
    [['list', 1], { state: 'known', value: 2 }],
    [['all', 0, 'deep'], { state: 'unknown' }],
    [['nowhere'], { state: 'absent' }],
    [['block', 0, 'nowhere'], { state: 'absent' }],
    [['constructor'], { state: 'absent' }],
  ])('%j', (path, reading) => {
    expect(plannedAt(values, path)).toEqual(reading);
  });

  test('a bare true covers everything', () => {
    expect(plannedAt(updateWith({ after: null, unknown: true }).values, ['x'])).toEqual({ state: 'unknown' });
  });
});

test('masks', () => {
  expect(markedAt({ a: [{ b: true }] }, ['a', 0, 'b'])).toBe(true);
  expect(markedAt({ a: [{ b: true }] }, ['a', 0])).toBe(false);
  expect(marksAny({ a: [{ b: true }] })).toBe(true);
  expect(marksAny({ a: [{ b: false }], c: {} })).toBe(false);
});

describe('sameNormalised', () => {
  const unset: Json[] = [null, '', [], {}, false, 0, { a: null }];
  test('all spellings of "not set" are equal', () => {
    for (const one of unset) for (const other of unset) expect(sameNormalised(one, other)).toBe(true);
    for (const one of unset) expect(sameNormalised(one, undefined)).toBe(true);
  });

  test.each<[Json, Json, boolean]>([
    [{ a: 1, b: null }, { a: 1 }, true],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [[1, 2], [2, 1], false],
    [[{}], [], false],
    ['0', 0, false],
    ['false', false, false],
    [[{ a: '' }], [{ a: null }], true],
  ])('%j and %j: %s', (one, other, same) => {
    expect(sameNormalised(one, other)).toBe(same);
    expect(sameNormalised(other, one)).toBe(same);
  });

  test('every value is the same as itself', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => sameNormalised(value as Json, value as Json)));
  });
});

describe('what changes', () => {
  const { values } = updateWith({
    before: { same: 1, tags: { a: '1', b: '2' }, list: [1, 2], rules: [{ port: 1 }], gone: 'x', empty: '' },
    after: { same: 1, tags: { a: '1', b: '3' }, list: [1], rules: [{ port: 2 }], empty: null },
    unknown: { id: true, tags: {} },
  });

  test('top-level attributes', () => {
    expect(changedAttributes(values)).toEqual(['gone', 'id', 'list', 'rules', 'tags']);
  });

  test('places', () => {
    expect([...changedPaths(values)]).toEqual([['gone'], ['id'], ['list'], ['rules', 0, 'port'], ['tags', 'b']]);
  });

  test('on one side only, attributes are places', () => {
    expect([...changedPaths(updateWith({ after: { a: { b: 1 }, c: null } }).values)]).toEqual([['a']]);
  });

  test('bare values', () => {
    expect([...changedPaths(updateWith({ before: 'a', after: 'b' }).values)]).toEqual([[]]);
  });
});
