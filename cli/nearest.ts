/** The pairs of neighbouring letters of a word, its ends among them. */
const pairs = (word: string): Set<string> => {
  const framed = `^${word}$`;
  return new Set(Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2)));
};

/** Share of letter pairs that two words have in common, 0 to 1 (Dice's coefficient). */
const likeness = (a: string, b: string): number => {
  const [left, right] = [pairs(a), pairs(b)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
};

const LEAST_LIKENESS = 0.4;

/** ` Did you mean …?` with the one known word that was probably meant, or nothing. */
export const didYouMean = (word: string, known: readonly string[]): string => {
  const [best] = known
    .map((candidate) => ({ candidate, score: likeness(word.toLowerCase(), candidate) }))
    .sort((a, b) => b.score - a.score);
  return best === undefined || best.score < LEAST_LIKENESS ? '' : ` Did you mean \`${best.candidate}\`?`;
};
