/**
 * Deals things out over as few shards as hold them, at most `largest` in each: no shard has more than one thing more than
 * another, and neighbours, which are often alike, stand in different ones.
 */
export function dealt<T>(things: readonly T[], largest: number): readonly (readonly T[])[] {
  const count = Math.ceil(things.length / largest);
  return Array.from({ length: count }, (_, shard) => things.filter((_thing, at) => at % count === shard));
}
