import { nearest } from '../src/core/nearest';

/** ` Did you mean …?` with the one known word that was probably meant, or nothing. */
export const didYouMean = (word: string, known: readonly string[]): string => {
  const [best] = nearest(word, known);
  return best === undefined ? '' : ` Did you mean \`${best}\`?`;
};
