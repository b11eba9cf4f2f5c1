import fc from 'fast-check';
import type { Json, JsonObject } from '../../../src/core/changes/model';
import { isList, isObject } from '../../../src/core/changes/json';
import { ATTACKS } from '../render/hostile';

/** Ways to spoil a plan. Each takes the text of a plan and gives bytes, which may be no plan any more. */
export interface Spoiled {
  readonly how: string;
  readonly bytes: Buffer;
}

type Steps = readonly (string | number)[];

function* placesIn(value: Json, path: Steps = []): Generator<Steps> {
  yield path;
  if (isList(value)) for (const [at, item] of value.entries()) yield* placesIn(item, [...path, at]);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) yield* placesIn(item, [...path, key]);
}

/** The tree with another value at one place. */
function withValue(tree: Json, [step, ...rest]: Steps, value: Json): Json {
  if (step === undefined) return value;
  if (isList(tree)) return tree.map((item, at) => (at === step ? withValue(item, rest, value) : item));
  if (!isObject(tree)) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, item]) => [key, key === step ? withValue(item, rest, value) : item]),
  );
}

/** The tree with another key at one place. */
function withKey(tree: Json, path: Steps, key: string): Json {
  const [last, parent] = [path.at(-1), path.slice(0, -1)];
  const holder = parent.reduce<Json>((at, step) => (at as Record<string | number, Json>)[step] ?? null, tree);
  if (typeof last !== 'string' || !isObject(holder)) return tree;
  const renamed = Object.fromEntries(Object.entries(holder).map(([name, item]) => [name === last ? key : name, item]));
  return withValue(tree, parent, renamed);
}

const nested = (depth: number): Json => {
  let tree: Json = 'bottom';
  for (let at = 0; at < depth; at++) tree = at % 2 === 0 ? [tree] : { k: tree };
  return tree;
};
const STRANGE: readonly Json[] = [null, true, 0, -1, 1e308, '', [], {}, [[]], { a: null }, 'text'];
const HUGE_KEY = `${'k'.repeat(50_000)}</details>@acme/everyone`;

/** Where people write: addresses, names, keys of instances, values, messages; every text that is no key word of plans. */
const saysSomething = (value: Json): boolean =>
  typeof value === 'string' && !/^(no-op|create|read|update|delete|managed|data|\d.*)$/.test(value);

const attackedEverywhere = (tree: Json, texts: readonly string[]): Json => {
  let at = 0;
  const next = (): string => texts[at++ % texts.length] ?? '';
  const walk = (value: Json): Json => {
    if (isList(value)) return value.map(walk);
    if (isObject(value)) {
      const entries = Object.entries(value).map(([key, item]) => [key, walk(item)] as const);
      return Object.fromEntries(entries);
    }
    return saysSomething(value) && at % 3 !== 2 ? `${String(value)}${next()}` : (at++, value);
  };
  return walk(tree);
};

const bytesOf = (tree: Json): Buffer => Buffer.from(JSON.stringify(tree));

/** Spoils one of these plans in one way. */
export const spoiled = (plans: readonly JsonObject[]): fc.Arbitrary<Spoiled> =>
  fc.constantFrom(...plans).chain((plan) => {
    const places = [...placesIn(plan)].filter((path) => path.length > 0);
    const place = fc.constantFrom(...places);
    const attack = fc.constantFrom(...ATTACKS);
    return fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }).map((share) => {
        const whole = bytesOf(plan);
        return { how: 'cut off', bytes: whole.subarray(0, Math.floor(whole.length * share)) };
      }),
      fc.tuple(place, fc.constantFrom(...STRANGE)).map(([path, value]) => ({
        how: `${path.join('/')} is ${JSON.stringify(value)}`,
        bytes: bytesOf(withValue(plan, path, value)),
      })),
      fc.tuple(place, fc.integer({ min: 50, max: 3_000 })).map(([path, depth]) => ({
        how: `${path.join('/')} is ${depth} deep`,
        bytes: bytesOf(withValue(plan, path, nested(depth))),
      })),
      fc.tuple(place, fc.oneof(attack, fc.constant(HUGE_KEY), fc.constant('__proto__'))).map(([path, key]) => ({
        how: `${path.join('/')} is called ${key.slice(0, 40)}`,
        bytes: bytesOf(withKey(plan, path, key)),
      })),
      fc.tuple(place, attack).map(([path, text]) => ({
        how: `${path.join('/')} says ${text}`,
        bytes: bytesOf(withValue(plan, path, text)),
      })),
      fc.array(attack, { minLength: 1, maxLength: 9 }).map((texts) => ({
        how: `everything says ${texts.join(' ')}`,
        bytes: bytesOf(attackedEverywhere(plan, texts)),
      })),
    );
  });
