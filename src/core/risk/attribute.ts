import { isList, memberOf } from '../changes/json';
import type { Json, Path, Values } from '../changes/model';
import { sameNormalised } from '../changes/values';

/** One place in the value trees before and after. `undefined` is absent; an unknown `after` is computed at apply. */
export interface Pair {
  readonly path: Path;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly afterUnknown: boolean;
}

/**
 * All places that a dotted attribute path names. Blocks are lists in a plan; the path passes through lists without
 * naming an index: `point_in_time_recovery.enabled` meets `point_in_time_recovery[0].enabled`. A block that vanishes
 * still yields its pairs, with `after` absent.
 */
export function pairsAt(values: Values, attribute: string): Pair[] {
  const found: Pair[] = [];
  const start: Pair = { path: [], before: values.before, after: values.after, afterUnknown: values.unknown === true };
  follow(start, values.unknown, attribute.split('.'), found);
  return found;
}

function follow(here: Pair, unknown: Json | undefined, keys: readonly string[], found: Pair[]): void {
  const { path, before, after, afterUnknown } = here;
  const [key, ...rest] = keys;
  if (key === undefined) {
    found.push(here);
    return;
  }
  if (isList(before) || isList(after)) {
    const length = Math.max(isList(before) ? before.length : 0, isList(after) ? after.length : 0);
    for (let index = 0; index < length; index += 1) {
      const mask = isList(unknown) ? unknown[index] : undefined;
      const item = {
        path: [...path, index],
        before: isList(before) ? before[index] : undefined,
        after: isList(after) ? after[index] : undefined,
        afterUnknown: afterUnknown || mask === true,
      };
      follow(item, mask, keys, found);
    }
    return;
  }
  const mask = memberOf(unknown, key);
  const member = {
    path: [...path, key],
    before: memberOf(before, key),
    after: memberOf(after, key),
    afterUnknown: afterUnknown || mask === true,
  };
  follow(member, mask, rest, found);
}

/** A path as people write it: `ingress[0].cidr_blocks`. */
export const pathText = (path: Path): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');

/** A number, also when a provider keeps it as text. */
export function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** Says nothing, in any of the spellings of "not set" (docs/risk.md#values-that-are-not-set). */
export const isEmpty = (value: Json | undefined): boolean => sameNormalised(value, null);
