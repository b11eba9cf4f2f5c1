/**
 * Distributes things over as few shards as hold them, at most `largest` in each, so that the sums of their durations are
 * about equal: the longest first, always to the shard that has least to do (LPT). Within a shard the longest comes first,
 * because GitHub starts the jobs of a matrix in order. What has no known duration counts as the median.
 */
export function balanced<T>(
  things: readonly T[],
  largest: number,
  secondsOf: (thing: T) => number | undefined,
): readonly (readonly T[])[] {
  const known = things.flatMap((thing) => secondsOf(thing) ?? []).sort((a, b) => a - b);
  const median = known[Math.floor(known.length / 2)] ?? 1;
  const shards = Array.from({ length: Math.ceil(things.length / largest) }, () => ({ things: [] as T[], seconds: 0 }));
  const weighed = things.map((thing) => ({ thing, seconds: secondsOf(thing) ?? median }));
  for (const { thing, seconds } of weighed.sort((a, b) => b.seconds - a.seconds)) {
    const open = shards.filter((shard) => shard.things.length < largest);
    const least = open.reduce((best, shard) => (shard.seconds < best.seconds ? shard : best));
    least.things.push(thing);
    least.seconds += seconds;
  }
  return shards.map((shard) => shard.things);
}
