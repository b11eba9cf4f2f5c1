const MOST_LETTERS = 80;

/** Levenshtein: how many characters must be put in, taken out or changed. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, left] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, right] of Array.from(b).entries()) {
      const change = (row[j] ?? 0) + (left === right ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The known words that a misspelt one was probably meant to be, nearest first; none when nothing is near. */
export function nearest(word: string, known: readonly string[]): string[] {
  const wanted = word.toLowerCase().slice(0, MOST_LETTERS);
  if (wanted === '') return [];
  return known
    .map((candidate) => {
      const text = candidate.toLowerCase();
      return { candidate, distance: wanted.length > 2 && text.includes(wanted) ? 0 : distanceOf(wanted, text) };
    })
    .filter(({ candidate, distance }) => distance <= Math.max(candidate.length < 4 ? 1 : 2, candidate.length / 3))
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate);
}
