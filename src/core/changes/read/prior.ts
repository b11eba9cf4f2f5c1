import { isList, isObject, scalarsOf, textOf } from '../json';
import type { ChangePart, Json } from '../model';

/** The values below `mask` that it marks as sensitive. */
export function* markedScalars(value: Json | undefined, mask: Json | undefined): Generator<string> {
  if (mask === true) yield* scalarsOf(value);
  else if (isList(mask) && isList(value))
    for (const [at, below] of mask.entries()) yield* markedScalars(value[at], below);
  else if (isObject(mask) && isObject(value)) {
    for (const [key, below] of Object.entries(mask)) {
      if (Object.hasOwn(value, key)) yield* markedScalars(value[key], below);
    }
  }
}

/** One object of the state before the plan: where it is, and its secrets, since data sources are in no change. */
export function* priorOf(entry: Json): Generator<ChangePart> {
  if (!isObject(entry)) return;
  yield placeOfPrior(entry);
  for (const value of markedScalars(entry['values'], entry['sensitive_values'])) yield { part: 'secret', value };
}

/** Where an object of the state before is. */
export const placeOfPrior = (entry: Json): ChangePart => ({
  part: 'prior',
  address: textOf(entry, 'address') ?? '',
  type: textOf(entry, 'type') ?? '',
  provider: textOf(entry, 'provider_name') ?? '',
});
