/** The first place at or after `from` where one of the words stands, and the longest word that stands there. */
export type LongestMatch = (text: string, from: number) => { readonly from: number; readonly to: number } | undefined;

/** Code units by which a place is looked at more closely, at most. */
const HEAD = 6;
/** Buckets of the filter: a place that is in none of them, which are nearly all, costs one look. */
const BUCKETS = 1 << 16;

const hashOf = (text: string, at: number, length: number): number => {
  let hash = 0;
  for (let end = at + length; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
};

/**
 * Looks for many words at once. The text is read once: a filter by the first characters, then a search in the sorted
 * words that narrows with each further character, so that words with a common beginning cost no more than one of them.
 */
export const longestMatchOf = (words: readonly string[]): LongestMatch => {
  if (words.length === 0) return () => undefined;
  // By code units, the order in which the search compares.
  const sorted = [...words].sort();
  const head = sorted.reduce((least, { length }) => Math.min(least, length), HEAD);
  const filter = new Uint8Array(BUCKETS);
  for (const word of sorted) filter[hashOf(word, 0, head)] = 1;
  return (text, from) => {
    for (let at = from; at + head <= text.length; at++) {
      if (filter[hashOf(text, at, head)] === 0) continue;
      const length = longestAt(sorted, text, at);
      if (length > 0) return { from: at, to: at + length };
    }
    return undefined;
  };
};

/** Length of the longest word that stands at a place; 0 when none does. */
const longestAt = (sorted: readonly string[], text: string, at: number): number => {
  let low = 0;
  let high = sorted.length;
  let longest = 0;
  for (let depth = 0; low < high; depth++) {
    // A word that ends here is the first of those that begin so.
    if (sorted[low]?.length === depth) {
      longest = depth;
      low++;
    }
    if (at + depth >= text.length) break;
    const unit = text.charCodeAt(at + depth);
    low = boundary(sorted, low, high, depth, unit);
    high = boundary(sorted, low, high, depth, unit + 1);
  }
  return longest;
};

/** The first word between `low` and `high` whose character at `depth` is not below `unit`. */
const boundary = (sorted: readonly string[], low: number, high: number, depth: number, unit: number): number => {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.charCodeAt(depth) ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
};
