import type { Json } from '../../../changes/model';

/** The numbers of a version, in order: `POSTGRES_15` → [15], `8.0.mysql_aurora.3.05.2` → [8, 0, 3, 5, 2]. */
export function versionOf(value: Json | undefined): readonly number[] | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const numbers = String(value).match(/\d+/g);
  return numbers?.map(Number);
}

export const majorOf = (value: Json | undefined): number | undefined => versionOf(value)?.[0];

/** Negative when `a` is older, positive when newer, 0 when equal or when one of them is no version. `15` equals `15.4`. */
export function compareVersions(a: Json | undefined, b: Json | undefined): number {
  const [left, right] = [versionOf(a), versionOf(b)];
  if (!left || !right) return 0;
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
