import { createHash } from 'node:crypto';
import { fingerprintsOf } from '../changes/fingerprint';
import type { DigestOptions } from '../changes/fingerprint';
import type { Json, Path } from '../changes/model';
import { valueAt } from '../changes/values';
import { withoutEmpty } from './difference';
import type { Drifted } from './settle';

/** Hex digits of an item's fingerprint: 300 items fit into an issue's marker, and chance does not repeat one. */
const ITEM_LENGTH = 12;

/**
 * The fingerprint of one drifted object: what differs and how, not the rest of the object, so that an apply elsewhere
 * does not change it. Secrets enter as HMACs under `key` (`digestKey`), without a key not at all.
 */
export function itemFingerprint({ change, differences }: Drifted, options: Pick<DigestOptions, 'key'> = {}): string {
  const paths = differences.map(({ path }) => path);
  const { before, after, unknown, beforeSensitive, afterSensitive } = change.values;
  const only = change.kind === 'update';
  const values = {
    before: only ? excerpt(paths, (path) => withoutEmpty(valueAt(before, path))) : null,
    after: only ? excerpt(paths, (path) => withoutEmpty(valueAt(after, path))) : null,
    unknown: only ? excerpt(paths, (path) => maskAt(unknown, path)) : false,
    beforeSensitive: only ? excerpt(paths, (path) => maskAt(beforeSensitive, path)) : false,
    afterSensitive: only ? excerpt(paths, (path) => maskAt(afterSensitive, path)) : false,
  };
  const [found] = fingerprintsOf([{ part: 'resource', change: { ...change, values } }], options);
  return (found?.digest ?? '').slice(0, ITEM_LENGTH);
}

const excerpt = (paths: readonly Path[], of: (path: Path) => Json): Json =>
  Object.fromEntries(paths.map((path) => [JSON.stringify(path), of(path)]));

/** The mask below a place; `true` when a place above it is marked. */
function maskAt(mask: Json, path: Path): Json {
  let below: Json = mask;
  for (const step of path) {
    if (below === true) return true;
    below = valueAt(below, [step]) ?? false;
  }
  return below;
}

/** The fingerprint of all drift of a stack: the same for the same items in any order, `''` for none. */
export function combinedFingerprint(items: readonly string[]): string {
  const sorted = [...new Set(items)].sort();
  return sorted.length === 0 ? '' : createHash('sha256').update(sorted.join(' ')).digest('hex').slice(0, 32);
}
