import { createHmac } from 'node:crypto';
import { isList, isObject } from './json';
import type { LeaveOut } from './leave-out';
import type { Json, Path } from './model';
import { maskBelow, marksAny } from './values';

/** JSON with sorted keys. Non-finite numbers keep their name: `JSON.stringify` would make them all `null`. */
export function canonicalText(value: Json): string {
  if (isCanonical(value)) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (!isObject(value)) return scalarText(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

/** Engines write sorted keys, so this is the rule; looking costs less than sorting. */
function isCanonical(value: Json): boolean {
  if (isList(value)) return value.every(isCanonical);
  if (!isObject(value)) return typeof value !== 'number' || Number.isFinite(value);
  let last = '';
  for (const key of Object.keys(value)) {
    if (key < last || !isCanonical(value[key] ?? null)) return false;
    last = key;
  }
  return true;
}

const scalarText = (value: Json): string => (typeof value === 'number' ? String(value) : JSON.stringify(value));

/** What the canonical form of one object's trees depends on. */
export interface CanonicalContext {
  readonly type: string;
  /** Binds a secret to its place, so that equal secrets in two places do not look equal. */
  readonly place: string;
  readonly key: Uint8Array | undefined;
  readonly leaveOut: LeaveOut;
  /** Told of each sensitive value. */
  onSecret(): void;
}

/**
 * The canonical form of a value tree. A sensitive value is only an HMAC of itself and its place, or, without a key, a
 * mark that there is one. No JSON text begins with the letters used here, so that a value cannot pretend to be a mark.
 */
export function canonicalValues(
  value: Json,
  mask: Json | undefined,
  context: CanonicalContext,
  path: Path = [],
): string {
  if (mask === true) {
    context.onSecret();
    return `S${context.key === undefined ? '' : bound(value, context.key, context.place, path)}`;
  }
  if (!context.leaveOut.any && !marksAny(mask)) return canonicalText(value);
  if (isList(value)) {
    return `[${value.map((item, at) => belowText(item, mask, context, [...path, at], at) ?? 'L').join(',')}]`;
  }
  if (!isObject(value)) return scalarText(value);
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const text = belowText(value[key] ?? null, mask, context, [...path, key], key);
      return text === undefined ? [] : `${JSON.stringify(key)}:${text}`;
    });
  return `{${members.join(',')}}`;
}

/** `undefined` for what is left out, whether or not its value is known. */
function belowText(
  value: Json,
  mask: Json | undefined,
  context: CanonicalContext,
  path: Path,
  step: string | number,
): string | undefined {
  if (context.leaveOut.covers(context.type, path)) return undefined;
  return canonicalValues(value, maskBelow(mask, step), context, path);
}

const bound = (value: Json, key: Uint8Array, place: string, path: Path): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([place, path]))
    .update('\0')
    .update(canonicalText(value))
    .digest('hex');

/** The canonical form of a mask: only what it marks, since engines differ in how they write the rest. */
export function canonicalMask(mask: Json | undefined, context: CanonicalContext, path: Path = []): string {
  if (mask === true) return 'T';
  if (!isList(mask) && !isObject(mask)) return '';
  const steps: (string | number)[] = isList(mask) ? [...mask.keys()] : Object.keys(mask).sort();
  const marked = steps.flatMap((step) => {
    const here = context.leaveOut.any ? [...path, step] : path;
    const below = context.leaveOut.covers(context.type, here)
      ? ''
      : canonicalMask(maskBelow(mask, step), context, here);
    return below === '' ? [] : `${JSON.stringify(step)}:${below}`;
  });
  return marked.length === 0 ? '' : `{${marked.join(',')}}`;
}
