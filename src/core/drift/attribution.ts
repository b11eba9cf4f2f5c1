import type { Change, Json } from '../changes/model';
import { valueAt } from '../changes/values';
import { marksAt, sameValue } from './difference';

/** Who touched an object last, by its own word. */
export interface Attribution {
  readonly by: string;
  /** Attribute that says so: `tags.LastModifiedBy`. */
  readonly from: string;
}

/** Names under which teams and providers note who changed an object: `last_modified_by`, `LastModifiedBy`, `updated-by`. */
const NAMES = /^(?:last[_-]?)?(?:modified|changed|updated|edited)[_-]?by$/i;
const PLACES = [[], ['tags'], ['tags_all'], ['labels'], ['effective_labels']];
const LONGEST = 100;

/**
 * A hint at who changed the object, from what the object itself says in reality; never more than that: whoever can
 * change an object can also change its tags. What the state says too was there before the drift and tells nothing.
 * `undefined` where it says nothing new, or where it is a secret.
 */
export function attributionOf({ values: { before, after, afterSensitive } }: Change): Attribution | undefined {
  for (const place of PLACES) {
    const value = valueAt(after, place);
    if (!isObject(value)) continue;
    for (const [name, by] of Object.entries(value)) {
      const path = [...place, name];
      if (!NAMES.test(name) || typeof by !== 'string' || by.trim() === '') continue;
      if (marksAt(afterSensitive, path) || sameValue(valueAt(before, path), by)) continue;
      return { by: by.slice(0, LONGEST), from: path.join('.') };
    }
  }
  return undefined;
}

const isObject = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
