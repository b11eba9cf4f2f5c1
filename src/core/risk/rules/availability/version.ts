import type { Json } from '../../../changes/model';

/** The numbers of a version, in order: `POSTGRES_15` → [15], `8.0.mysql_aurora.3.05.2` → [8, 0, 3, 5, 2]. */
export function versionOf(value: Json | undefined): readonly number[] | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  const cloudSql = /^[A-Z]+_(\d+)_(\d+)/.exec(text);
  const numbers = cloudSql ? cloudSql.slice(1) : text.match(/(?<![a-z])\d+/g);
  return numbers && numbers.length > 0 ? numbers.map(Number) : undefined;
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
