import { isList, isObject, memberOf, scalarsOf, textOf } from '../json';
import type { ChangePart, Json } from '../model';

/** The values below `mask` that it marks as sensitive. */
export function* markedScalars(value: Json | undefined, mask: Json | undefined): Generator<string> {
  const found: Json[] = [];
  addMarked(value, mask, found);
  for (const marked of found) yield* scalarsOf(marked);
}

/** Adds what `mask` marks as sensitive in a value, each as a whole. The mask leads the way: it is small where the value is large. */
export function addMarked(value: Json | undefined, mask: Json | undefined, found: Json[]): void {
  if (value === undefined || mask === undefined || mask === false) return;
  if (mask === true) found.push(value);
  else if (isList(mask) && isList(value)) for (const [at, below] of mask.entries()) addMarked(value[at], below, found);
  else if (isObject(mask) && isObject(value)) {
    for (const key of Object.keys(mask)) addMarked(memberOf(value, key), mask[key], found);
  }
}

/** One object of the state before the plan: where it is, and its secrets, since data sources are in no change. */
export function priorOf(entry: Json, emit: (part: ChangePart) => void): void {
  if (!isObject(entry)) return;
  emit(placeOfPrior(entry));
  for (const value of markedScalars(entry['values'], entry['sensitive_values'])) emit({ part: 'secret', value });
}

/** Where an object of the state before is. */
export const placeOfPrior = (entry: Json): Extract<ChangePart, { part: 'prior' }> => ({
  part: 'prior',
  address: textOf(entry, 'address') ?? '',
  type: textOf(entry, 'type') ?? '',
  provider: textOf(entry, 'provider_name') ?? '',
});
