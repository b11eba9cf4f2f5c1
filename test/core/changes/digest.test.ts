import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createDigest, digestKey } from '../../../src/core/changes/digest';
import type { DigestOptions } from '../../../src/core/changes/fingerprint';
import { isList, isObject } from '../../../src/core/changes/json';
import type { ChangePart, Json } from '../../../src/core/changes/model';
import { partsOf } from '../../../src/core/changes/read/document';
import { changeWith, readText } from './make';
import { ownPlans } from './plans';

const KEY = digestKey('0b5c0b5c-lineage');

function digestOf(parts: Iterable<ChangePart>, options: DigestOptions = {}): string {
  const digest = createDigest(options);
  for (const part of parts) digest.take(part);
  return digest.finish().digest;
}

const planDigest = (plan: Json, options?: DigestOptions) => digestOf(partsOf(plan), options);
const resource = (change: Json, beside: Record<string, Json> = {}): ChangePart => ({
  part: 'resource',
  change: changeWith(change, beside),
});

/** The same value with the members of all objects in another order, and the top-level lists that have none too. */
function shuffled(value: Json, random: () => number, top = true): Json {
  const mixed = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  if (isList(value)) return value.map((item) => shuffled(item, random, false));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    mixed(Object.entries(value)).map(([key, member]) => {
      const item = shuffled(member, random, false);
      return [key, top && isList(item) ? mixed(item) : item];
    }),
  );
}

const plans = ownPlans().map((file) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Json>);
const aPlan = fc.constantFrom(...plans);
const aSeed = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 60 });
const cycling = (numbers: readonly number[]) => {
  let turn = 0;
  return () => numbers[turn++ % numbers.length] ?? 0;
};

describe('what does not change the digest', () => {
  test('the order of changes and of keys, and the time', () => {
    fc.assert(
      fc.property(aPlan, aSeed, (plan, seed) => {
        const other = { ...(shuffled(plan, cycling(seed)) as object), timestamp: '2001-01-01T00:00:00Z' };
        expect(planDigest(other, { key: KEY })).toBe(planDigest(plan, { key: KEY }));
      }),
      { numRuns: 60 },
    );
  });

  test('drift, checks, reasons, objects that stay, prior state and configuration', () => {
    const plan: Record<string, Json> = { planned_values: {}, resource_changes: [] };
    const entry = { address: 'a.b', change: { actions: ['update'], before: { a: 1 }, after: { a: 2 } } };
    const noise = {
      resource_changes: [{ address: 'a.b', change: { actions: ['no-op'], before: { a: 1 }, after: { a: 1 } } }],
      resource_drift: [entry],
      checks: [{ status: 'fail' }],
      prior_state: { values: { root_module: { resources: [{ address: 'a.b' }] } } },
      configuration: { root_module: { resources: [{ address: 'a.b' }] } },
      terraform_version: '1.12.0',
    };
    expect(planDigest({ ...plan, ...noise })).toBe(planDigest(plan));
    const reason = { ...entry, action_reason: 'replace_because_tainted' };
    expect(planDigest({ ...plan, resource_changes: [reason] })).toBe(
      planDigest({ ...plan, resource_changes: [entry] }),
    );
  });

  test('how an engine writes a mask that marks nothing', () => {
    const change = { actions: ['create'], before: null, after: { a: [1] } };
    const spelled = { ...change, after_unknown: { a: [false] }, before_sensitive: false, after_sensitive: { a: [] } };
    expect(digestOf([resource(spelled)])).toBe(digestOf([resource(change)]));
  });
});

/** All places of leaves in a tree. */
function leaves(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (isList(value) && value.length > 0) return value.flatMap((item, at) => leaves(item, [...path, at]));
  if (isObject(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  }
  return [path];
}

/** A copy with another value at one place. */
function withOther(value: Json, [step, ...rest]: (string | number)[]): Json {
  if (step === undefined) return value === 'other' ? 'another' : 'other';
  if (isList(value)) return value.map((item, at) => (at === step ? withOther(item, rest) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [
      key,
      key === step ? withOther(item as Json, rest) : (item as Json),
    ]),
  );
}

describe('what changes the digest', () => {
  const tree = fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>, {
    minKeys: 1,
  });

  test('any leaf, before or after, with or without a key', () => {
    fc.assert(
      fc.property(
        tree,
        fc.nat(),
        fc.constantFrom('before', 'after'),
        fc.constantFrom({}, { key: KEY }),
        (value, at, side, options) => {
          const places = leaves(value);
          const other = withOther(value, places[at % places.length] ?? []);
          const change = { actions: ['update'], before: null, after: null };
          const [one, two] = [value, other].map((tree) => digestOf([resource({ ...change, [side]: tree })], options));
          expect(two).not.toBe(one);
        },
      ),
    );
  });

  test('any known leaf of any real change', () => {
    fc.assert(
      fc.property(aPlan, fc.nat(), fc.nat(), (plan, nth, at) => {
        const entries = (plan['resource_changes'] as Json[] | undefined) ?? [];
        const entry = entries[nth % Math.max(entries.length, 1)] as { change: Record<string, Json> } | undefined;
        fc.pre(entry !== undefined && !JSON.stringify(entry.change['actions']).includes('no-op'));
        const before = entry.change['before'] ?? null;
        const places = leaves(before);
        const other = withOther(before, places[at % places.length] ?? []);
        const changed = { ...entry, change: { ...entry.change, before: other } };
        const edited = {
          ...plan,
          resource_changes: entries.map((each) => (each === (entry as Json) ? (changed as Json) : each)),
        };
        expect(planDigest(edited, { key: KEY })).not.toBe(planDigest(plan, { key: KEY }));
      }),
      { numRuns: 60 },
    );
  });

  const base = { actions: ['delete', 'create'], before: { a: 1 }, after: { a: 2 }, replace_paths: [['a']] };
  test.each<[string, Json, Record<string, Json>]>([
    ['the address', base, { address: 'aws_db_instance.other' }],
    ['the deposed key', base, { deposed: 'deadbeef' }],
    ['the address before a move', base, { previous_address: 'aws_db_instance.old' }],
    ['the provider', base, { provider_name: 'registry.example.com/fork/aws' }],
    ['the mode', base, { mode: 'data' }],
    ['the order of replacement', { ...base, actions: ['create', 'delete'] }, {}],
    ['an action of the future', { ...base, actions: ['delete', 'teleport'] }, {}],
    ['what forces the replacement', { ...base, replace_paths: [['b']] }, {}],
    ['an import', { ...base, importing: { id: 'i-1' } }, {}],
    ['what is unknown', { ...base, after_unknown: { id: true } }, {}],
    ['what is sensitive', { ...base, after_sensitive: { a: true } }, {}],
    ['a number as text', { ...base, after: { a: '2' } }, {}],
    ['null for absent', { ...base, after: { a: 2, b: null } }, {}],
  ])('%s', (_, change, beside) => {
    expect(digestOf([resource(change, beside)])).not.toBe(digestOf([resource(base)]));
  });

  test('a move or an import of an object that stays as it is', () => {
    const nothing = digestOf([]);
    expect(digestOf([resource({ actions: ['no-op'] })])).toBe(nothing);
    expect(digestOf([resource({ actions: ['no-op'] }, { previous_address: 'x.y' })])).not.toBe(nothing);
    expect(digestOf([resource({ actions: ['no-op'], importing: { id: 'i' } })])).not.toBe(nothing);
  });

  test('outputs, deferred changes and invocations', () => {
    const plan = (more: Record<string, Json>) => planDigest({ planned_values: {}, ...more });
    const output = (value: Json) =>
      plan({ output_changes: { url: { actions: ['update'], before: 'a', after: value } } });
    const deferred = (reason: string) =>
      plan({ deferred_changes: [{ reason, resource_change: { address: 'a.b', change: {} } }] });
    const invoked = (payload: Json) =>
      plan({ action_invocations: [{ address: 'action.x.y', type: 'x', config_values: { payload } }] });
    const all = [plan({}), output('b'), output('c'), deferred('x'), deferred('y'), invoked(1), invoked(2)];
    expect(new Set(all).size).toBe(all.length);
  });

  test('integers beyond what a double holds', () => {
    const text = (number: string) =>
      `{"resource_changes":[{"address":"a.b","change":{"actions":["update"],"before":{"n":1},"after":{"n":${number}}}}]}`;
    expect(digestOf(readText(text('9007199254740993')))).not.toBe(digestOf(readText(text('9007199254740992'))));
  });

  test('two things are not one thing with both contents', () => {
    const change = (address: string, after: Json) =>
      resource({ actions: ['create'], before: null, after }, { address });
    expect(digestOf([change('a.b', 1), change('c.d', 2)])).not.toBe(digestOf([change('a.b', 2), change('c.d', 1)]));
  });
});

describe('secrets', () => {
  const secret = (value: Json, at: 'password' | 'token' = 'password') =>
    resource({
      actions: ['update'],
      before: { [at]: 'old' },
      after: { [at]: value },
      before_sensitive: { [at]: true },
      after_sensitive: { [at]: true },
    });
  const two = fc.tuple(fc.jsonValue() as fc.Arbitrary<Json>, fc.jsonValue() as fc.Arbitrary<Json>);

  test('with the key a changed secret changes it; without, no guess can be tested', () => {
    fc.assert(
      fc.property(two, ([one, other]) => {
        expect(digestOf([secret(one)])).toBe(digestOf([secret(other)]));
        const same = JSON.stringify(one) === JSON.stringify(other);
        fc.pre(!same && !Object.is(one, other) && JSON.stringify(one).length !== 0);
        expect(digestOf([secret(one)], { key: KEY }) === digestOf([secret(other)], { key: KEY })).toBe(
          JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)),
        );
      }),
    );
  });

  const sorted = (value: Json): Json => {
    if (isList(value)) return value.map(sorted);
    if (!isObject(value)) return Object.is(value, -0) ? 0 : value;
    const keys = Object.keys(value).sort();
    return { keys, members: keys.map((key) => sorted(value[key] ?? null)) };
  };

  test('another lineage gives another digest, and the key does not show the lineage', () => {
    const [a, b] = ['a', 'b'].map((lineage) => digestOf([secret('x')], { key: digestKey(lineage) }));
    expect(a).not.toBe(b);
    expect(digestKey('a')).toHaveLength(32);
    expect(Buffer.from(digestKey('a')).toString('hex')).not.toBe(createHash('sha256').update('a').digest('hex'));
  });

  test('the key is fixed for ever', () => {
    const prk = createHmac('sha256', 'planseal').update('lineage').digest();
    const okm = createHmac('sha256', prk)
      .update('planseal.changes/v1 secrets')
      .update(Buffer.from([1]))
      .digest('hex');
    expect(Buffer.from(digestKey('lineage')).toString('hex')).toBe(okm);
  });

  test('a secret is bound to its place', () => {
    expect(digestOf([secret('x', 'token')], { key: KEY })).not.toBe(digestOf([secret('x')], { key: KEY }));
  });

  test('a value cannot pretend to be the mark of a secret', () => {
    const change = { actions: ['create'], before: null };
    const marked = digestOf([resource({ ...change, after: { a: 1 }, after_sensitive: { a: true } })]);
    for (const value of ['S', '"S"', 'T'])
      expect(digestOf([resource({ ...change, after: { a: value } })])).not.toBe(marked);
  });

  test.each([
    ['a key, a secret', { key: KEY }, [secret('x')], true],
    ['no key, a secret', {}, [secret('x')], false],
    ['no key, no secret', {}, [resource({ actions: ['create'], after: { a: 1 } })], true],
  ])('says whether secrets are covered: %s', (_, options, parts, included) => {
    const digest = createDigest(options);
    for (const part of parts) digest.take(part);
    expect(digest.finish().secretsIncluded).toBe(included);
  });
});

describe('attributes left out', () => {
  const tagged = (build: Json, more: Record<string, Json> = {}) =>
    resource({
      actions: ['update'],
      before: { tags: { build: 1 }, size: 1 },
      after: { tags: { build }, size: 1 },
      ...more,
    });
  const options = {
    leaveOut: [
      { type: 'aws_*', attribute: 'tags.build' },
      { type: 'aws_x', attribute: 'size' },
    ],
  };

  test('may differ, and only they', () => {
    expect(digestOf([tagged(2)], options)).toBe(digestOf([tagged(3)], options));
    expect(digestOf([tagged(2)])).not.toBe(digestOf([tagged(3)]));
    expect(digestOf([tagged(2, { after: { tags: { build: 2 }, size: 2 } })], options)).not.toBe(
      digestOf([tagged(2)], options),
    );
  });

  test('may be unknown in one plan', () => {
    const unknown = tagged(2, { after: { tags: {}, size: 1 }, after_unknown: { tags: { build: true } } });
    expect(digestOf([unknown], options)).toBe(digestOf([tagged(2)], options));
  });

  test('are named, once, without indexes', () => {
    const digest = createDigest({ leaveOut: [{ type: '*', attribute: '*.image' }] });
    digest.take(resource({ actions: ['create'], before: null, after: { box: [{ image: 1 }, { image: 2 }] } }));
    expect(digest.finish().leftOut).toEqual(['aws_db_instance.box.*.image']);
  });
});
