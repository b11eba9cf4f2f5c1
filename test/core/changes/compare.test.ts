import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../../../src/core/changes/compare';
import { fingerprintsOf } from '../../../src/core/changes/fingerprint';
import type { Fingerprint } from '../../../src/core/changes/fingerprint';
import { changeWith } from './make';

const print = (address: string, digest = 'd1', more: Partial<Fingerprint> = {}): Fingerprint => ({
  what: 'resource',
  address,
  kind: 'update',
  digest,
  attributes: ['tags'],
  ...more,
});

describe('compare', () => {
  test.each([
    ['both empty', [], [], 'same'],
    ['the same in another order', [print('a'), print('b')], [print('b'), print('a')], 'same'],
    ['one gone', [print('a'), print('b')], [print('a')], 'narrower'],
    ['all gone', [print('a')], [], 'narrower'],
    ['one more', [print('a')], [print('a'), print('b')], 'wider'],
    ['one changed', [print('a')], [print('a', 'd2')], 'different'],
    ['one gone and one changed', [print('a'), print('b')], [print('a', 'd2')], 'different'],
    ['one gone and one more', [print('a')], [print('b')], 'different'],
    ['another deposed object', [print('a', 'd1', { deposed: 'x' })], [print('a', 'd1', { deposed: 'y' })], 'different'],
    ['an output of the same name', [print('a')], [print('a', 'd1', { what: 'output' })], 'different'],
    ['the same twice', [print('a')], [print('a'), print('a')], 'wider'],
    ['two of one name, in another order', [print('a'), print('a', 'd2')], [print('a', 'd2'), print('a')], 'same'],
    ['the second of two gone', [print('a', 'd2'), print('a')], [print('a')], 'narrower'],
    ['three of one name', [print('a'), print('a'), print('a')], [print('a'), print('a'), print('a')], 'same'],
    ['a deposed object of an odd name', [print('a', 'd1', { deposed: '' })], [print('a')], 'different'],
  ])('%s', (_, approved, fresh, verdict) => {
    expect(compare(approved, fresh).verdict).toBe(verdict);
  });

  test('says in words what was approved and what would be done now', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const approved = [print('a.gone', 'd1', { kind: 'delete' }), print('a.same'), print('a.values'), print('a.worse')];
    const fresh = [
      print('a.same'),
      print('a.values', 'd2'),
      print('a.worse', 'd2', { kind: 'replace' }),
      print('a.new', 'd1', { attributes: many, deposed: 'x1' }),
    ];
    expect(compare(approved, fresh)).toStrictEqual({
      verdict: 'different',
      changes: [
        { address: 'a.gone', was: 'delete' },
        { address: 'a.new (deposed x1)', now: 'update of a, b, c, d, e, f, g, h and 2 more' },
        { address: 'a.values', was: 'update of tags', now: 'update of tags, with other values' },
        { address: 'a.worse', was: 'update of tags', now: 'replace' },
      ],
    });
  });

  test.each<[Partial<Fingerprint>, string]>([
    [{ what: 'invocation', attributes: [] }, 'invoke'],
    [{ what: 'deferred', kind: 'replace' }, 'replace (deferred)'],
    [{ what: 'deferred' }, 'update (deferred) of tags'],
    [{ kind: 'create' }, 'create'],
    [{ attributes: [] }, 'update'],
    [{ attributes: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] }, 'update of a, b, c, d, e, f, g, h'],
    [{ attributes: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] }, 'update of a, b, c, d, e, f, g, h and 1 more'],
  ])('%j is called: %s', (more, words) => {
    expect(compare([], [print('a', 'd1', more)]).changes).toStrictEqual([{ address: 'a', now: words }]);
    expect(compare([print('a', 'd1', more)], []).changes).toStrictEqual([{ address: 'a', was: words }]);
  });

  const prints = fc.uniqueArray(
    fc.record({ address: fc.constantFrom('a', 'b', 'c', 'd'), digest: fc.constantFrom('1', '2') }),
    {
      selector: ({ address }) => address,
    },
  );

  test('same exactly when both have the same members; narrower is wider the other way round', () => {
    fc.assert(
      fc.property(prints, prints, (one, two) => {
        const [was, now] = [one, two].map((list) => list.map(({ address, digest }) => print(address, digest)));
        const there = compare(was!, now!).verdict;
        const members = (list: typeof one) => new Set(list.map((item) => item.address + item.digest));
        const [a, b] = [members(one), members(two)];
        const subset = (x: Set<string>, y: Set<string>) => [...x].every((item) => y.has(item));
        const expected = subset(a, b) ? (subset(b, a) ? 'same' : 'wider') : subset(b, a) ? 'narrower' : 'different';
        expect(there).toBe(expected);
      }),
    );
  });
});

test('fingerprints hold no value', () => {
  const change = changeWith({
    actions: ['update'],
    before: { class: 'old-value', password: 'secret-one', same: 1 },
    after: { class: 'new-value', password: 'secret-two', same: 1 },
    after_sensitive: { password: true },
  });
  const prints = fingerprintsOf([
    { part: 'resource', change },
    { part: 'drift', change },
  ]);
  expect(prints).toEqual([
    {
      what: 'resource',
      address: 'aws_db_instance.main',
      kind: 'update',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      attributes: ['class', 'password'],
    },
  ]);
});
