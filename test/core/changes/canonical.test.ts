import { createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import {
  type CanonicalContext,
  canonicalMask,
  canonicalText,
  canonicalValues,
} from '../../../src/core/changes/canonical';
import { leaveOutOf, type LeftOutAttribute } from '../../../src/core/changes/leave-out';
import type { Json } from '../../../src/core/changes/model';

const contextOf = (
  leaveOut: readonly LeftOutAttribute[] = [],
  key?: Uint8Array,
): CanonicalContext & { met: number } => {
  const context = {
    type: 'aws_x',
    place: 'here',
    key,
    leaveOut: leaveOutOf(leaveOut),
    met: 0,
    onSecret: () => {
      context.met++;
    },
  };
  return context;
};

const BUILD = [{ type: 'aws_*', attribute: '*build' }];

// The canonical form is what a digest is made of: it must never change within a version.
test.each<[Json, string]>([
  [null, 'null'],
  [true, 'true'],
  ['a"b', '"a\\"b"'],
  [1.5, '1.5'],
  [-0, '0'],
  [1e21, '1e+21'],
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  [-Infinity, '-Infinity'],
  [[], '[]'],
  [{}, '{}'],
  [{ a: 1, b: [2, { c: null }] }, '{"a":1,"b":[2,{"c":null}]}'],
  [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
  [{ a: { d: 1, c: 2 }, b: 3 }, '{"a":{"c":2,"d":1},"b":3}'],
  [[1, { b: 1, a: 2 }, 'x'], '[1,{"a":2,"b":1},"x"]'],
  [[1, NaN, 'x', null], '[1,NaN,"x",null]'],
  [{ b: 'x', a: NaN }, '{"a":NaN,"b":"x"}'],
  [{ '': 1 }, '{"":1}'],
])('%j is written as %s', (value, text) => {
  expect(canonicalText(value)).toBe(text);
});

test.each<[string, Json, Json | undefined, string]>([
  ['nothing marked', { b: 1, a: 2 }, undefined, '{"a":2,"b":1}'],
  ['nothing marked in a mask', { b: 1, a: 2 }, { a: false }, '{"a":2,"b":1}'],
  ['all marked', { b: 1 }, true, 'S'],
  ['a member', { c: 'x', b: 1, a: NaN, d: [1] }, { b: true }, '{"a":NaN,"b":S,"c":"x","d":[1]}'],
  ['an element', [1, 'x', { a: 1 }], [false, true], '[1,S,{"a":1}]'],
  ['a null', { a: null, b: 'x' }, { b: true }, '{"a":null,"b":S}'],
  ['below an element', [{ a: 1, b: 2 }], [{ b: true }], '[{"a":1,"b":S}]'],
])('values with %s', (_, value, mask, text) => {
  expect(canonicalValues(value, mask, contextOf())).toBe(text);
});

test.each<[string, Json, Json | undefined, string]>([
  ['a member', { build: 1, c: 'x', a: 2, list: [1, 'y'] }, undefined, '{"a":2,"c":"x","list":[1,"y"]}'],
  ['a marked member', { build: 1, c: 'x' }, { build: true, c: true }, '{"c":S}'],
  ['every member', { build: 1 }, undefined, '{}'],
  ['a scalar is not', 'x', undefined, '"x"'],
  ['a number is not', NaN, undefined, 'NaN'],
])('values of which is left out: %s', (_, value, mask, text) => {
  expect(canonicalValues(value, mask, contextOf(BUILD))).toBe(text);
});

test('an element that is left out leaves its place, so that the others keep theirs', () => {
  const second = contextOf([{ type: '*', attribute: 'list.1' }]);
  expect(canonicalValues({ list: ['a', 'b', 'c'] }, undefined, second)).toBe('{"list":["a",L,"c"]}');
});

test('a secret is an HMAC over its place, its path and its value, and each is told', () => {
  const key = new Uint8Array([1, 2, 3]);
  const mac = (text: string): string => createHmac('sha256', key).update(text).digest('hex');
  expect(canonicalValues({ p: 'x' }, { p: true }, contextOf([], key))).toBe(`{"p":S${mac('["here",["p"]]\0"x"')}}`);
  expect(canonicalValues([{ b: 1, a: NaN }], [true], contextOf([], key))).toBe(
    `[S${mac('["here",[0]]\0{"a":NaN,"b":1}')}]`,
  );
  const context = contextOf([], key);
  canonicalValues(['a', 'b', 'c'], [true, false, true], context);
  expect(context.met).toBe(2);
});

test.each<[string, Json | undefined, string]>([
  ['everything', true, 'T'],
  ['nothing', false, ''],
  ['null', null, ''],
  ['no mask', undefined, ''],
  ['an empty list', [], ''],
  ['lists and objects that mark nothing', { a: [false, {}], b: false }, ''],
  ['members, sorted', { b: true, a: true, c: false }, '{"a":T,"b":T}'],
  ['elements', [false, true, { x: true }], '{1:T,2:{"x":T}}'],
])('a mask of %s', (_, mask, text) => {
  expect(canonicalMask(mask, contextOf())).toBe(text);
});

test('a mask without what is left out', () => {
  const mask = { tags: { build: true, name: true }, build: true };
  expect(canonicalMask(mask, contextOf(BUILD))).toBe('{"tags":{"name":T}}');
});

// Engines write sorted keys, and a plan has millions of values: those are for the engine to write, not for us.
test.each<[string, Json, number]>([
  ['in order', { '': 0, A: [1, { B: 'x', C: null }], a: true }, 1],
  ['a single word', 'x', 1],
  ['a single key', { A: {} }, 1],
  ['out of order', { b: 1, a: 'x' }, 4],
])('a value %s is written in as few pieces as it can be', (_, value, pieces) => {
  const { stringify } = JSON;
  let count = 0;
  JSON.stringify = (...given: [value: unknown]) => {
    count += 1;
    return stringify(...given);
  };
  try {
    canonicalText(value);
    expect(count).toBe(pieces);
    count = 0;
    canonicalValues(value, { other: false }, contextOf());
    expect(count).toBe(pieces);
  } finally {
    JSON.stringify = stringify;
  }
});
