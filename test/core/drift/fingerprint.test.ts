import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Change, Json } from '../../../src/core/changes/model';
import { classify } from '../../../src/core/drift/classify';
import { combinedFingerprint, itemFingerprint } from '../../../src/core/drift/fingerprint';
import { changeOf, noPlan } from './plans';

const KEY = new Uint8Array(32).fill(7);
const prints = (drift: readonly Change[], key?: Uint8Array): string[] =>
  classify({ refreshOnly: { ...noPlan, drift }, plan: noPlan }).items.map((item) =>
    itemFingerprint(item, key === undefined ? {} : { key }),
  );
const edited = (before: Json, after: Json): Change => changeOf('aws_x.a', 'update', before, after);
const secret = (after: string): Change => {
  const change = edited({ password: 'old-secret' }, { password: after });
  return {
    ...change,
    values: { ...change.values, beforeSensitive: { password: true }, afterSensitive: { password: true } },
  };
};

describe('the fingerprint', () => {
  const base = prints([edited({ a: 1, b: 'x' }, { a: 2, b: 'x' })]);
  it('is the same whatever else the object holds', () => {
    expect(prints([edited({ a: 1, b: 'y', c: [1] }, { c: [1], a: 2, b: 'y' })])).toEqual(base);
    expect(prints([edited({ a: 1, b: 'x', t: null }, { a: 2, b: 'x', t: {} })])).toEqual(base);
  });

  it.each<[string, Change]>([
    ['another value in reality', edited({ a: 1 }, { a: 3 })],
    ['another value in state', edited({ a: 0 }, { a: 2 })],
    ['another attribute', edited({ c: 1 }, { c: 2 })],
    ['one attribute more', edited({ a: 1, b: 'x' }, { a: 2, b: 'y' })],
    ['another object', changeOf('aws_x.b', 'update', { a: 1 }, { a: 2 })],
    ['a deleted object', changeOf('aws_x.a', 'delete', { a: 1 }, null)],
    ['a deposed object', changeOf('aws_x.a', 'update', { a: 1 }, { a: 2 }, { deposed: 'd1' })],
  ])('differs for %s', (_, change) => {
    expect(prints([change])[0]).toMatch(/^[0-9a-f]{12}$/);
    expect(prints([change])).not.toEqual(base);
  });

  it('tells one secret from another only to those who know the state', () => {
    expect(prints([secret('new-1')], KEY)).not.toEqual(prints([secret('new-2')], KEY));
    expect(prints([secret('new-1')])).toEqual(prints([secret('new-2')]));
    expect(prints([secret('new-1')], KEY)).not.toEqual(prints([secret('new-1')], new Uint8Array(32)));
  });

  it('of a stack does not depend on the order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{12}$/), { minLength: 1 }), fc.nat(), (items, at) => {
        const turned = [...items.slice(at % items.length), ...items.slice(0, at % items.length)];
        expect(combinedFingerprint(turned)).toBe(combinedFingerprint(items));
        expect(combinedFingerprint(items.slice(1))).not.toBe(combinedFingerprint(items));
      }),
    );
    expect(combinedFingerprint([])).toBe('');
  });
});
