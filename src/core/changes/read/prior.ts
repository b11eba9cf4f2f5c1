import { isList, isObject, memberOf, scalarsOf, textOf } from '../json';
import type { ChangePart, Json } from '../model';

/** The values below `mask` that it marks as sensitive. */
export function* markedScalars(value: Json | undefined, mask: Json | undefined): Generator<string> {
  for (const marked of markedValues(value, mask)) yield* scalarsOf(marked);
}

/** What `mask` marks as sensitive in a value, each as a whole. */
export function markedValues(value: Json | undefined, mask: Json | undefined): Json[] {
  const found: Json[] = [];
  collect(value, mask, found);
  return found;
}

/** The mask leads the way: it is small where the value is large. */
function collect(value: Json | undefined, mask: Json | undefined, found: Json[]): void {
  if (value === undefined || mask === undefined || mask === false) return;
  if (mask === true) found.push(value);
  else if (isList(mask) && isList(value)) for (const [at, below] of mask.entries()) collect(value[at], below, found);
  else if (isObject(mask) && isObject(value)) {
    for (const key of Object.keys(mask)) collect(memberOf(value, key), mask[key], found);
  }
}

/** One object of the state before the plan: where it is, and its secrets, since data sources are in no change. */
export function* priorOf(entry: Json): Generator<ChangePart> {
  if (!isObject(entry)) return;
  yield placeOfPrior(entry);
  for (const value of markedScalars(entry['values'], entry['sensitive_values'])) yield { part: 'secret', value };
}

/** Where an object of the state before is. */
export const placeOfPrior = (entry: Json): Extract<ChangePart, { part: 'prior' }> => ({
  part: 'prior',
  address: textOf(entry, 'address') ?? '',
  type: textOf(entry, 'type') ?? '',
  provider: textOf(entry, 'provider_name') ?? '',
});
