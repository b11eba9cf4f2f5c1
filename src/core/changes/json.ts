import type { Json, JsonObject } from './model';

/** Is the value an object (not a list, not null)? */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Is the value a list? `Array.isArray` does not narrow readonly arrays. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/**
 * The own member of an object, else `undefined`: never something of the prototype, whatever the key is called. That has
 * nothing but functions, which JSON has not, and `__proto__`; to ask `Object.hasOwn` each time takes much longer.
 */
export function memberOf(value: Json | undefined, key: string): Json | undefined {
  if (!isObject(value) || (key === '__proto__' && !Object.hasOwn(value, key))) return undefined;
  const member: unknown = value[key];
  return typeof member === 'function' ? undefined : (member as Json | undefined);
}

/** The member when it is a string that is not empty. */
export function textOf(value: Json | undefined, key: string): string | undefined {
  const member = memberOf(value, key);
  return typeof member === 'string' && member !== '' ? member : undefined;
}

/** The strings and numbers in a value tree, as text. */
export function* scalarsOf(value: Json | undefined): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'number') yield String(value);
  else if (isList(value)) for (const item of value) yield* scalarsOf(item);
  else if (isObject(value)) for (const item of Object.values(value)) yield* scalarsOf(item);
}
