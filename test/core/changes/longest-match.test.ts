import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { longestMatchOf } from '../../../src/core/changes/longest-match';

/** The same, found by trying every word at every place. */
const plainly = (words: readonly string[], text: string, from: number) => {
  for (let at = from; at < text.length; at++) {
    const lengths = words.filter((word) => word !== '' && text.startsWith(word, at)).map(({ length }) => length);
    if (lengths.length > 0) return { from: at, to: at + Math.max(...lengths) };
  }
  return undefined;
};

test('finds what trying every word at every place finds', () => {
  // Few letters, so that words begin alike, stand in each other and end in the text's end; also halves of a surrogate pair.
  const letters = fc.constantFrom('a', 'b', 'c', '\ud83d', '\udd11', '\uffff', '\u0000');
  const word = fc.string({ unit: letters, minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 20 }),
      fc.string({ unit: letters, maxLength: 60 }),
      fc.nat(10),
      (words, text, from) => {
        expect(longestMatchOf(words)(text, from)).toEqual(plainly(words, text, from));
      },
    ),
    { numRuns: 2_000 },
  );
});

test('reads a text once, also where all words begin alike and the text is full of beginnings', () => {
  const words = Array.from({ length: 20_000 }, (_, at) => `aaaaaaaaaa${at}`);
  const find = longestMatchOf(words);
  let looked = 0;
  // A text that counts how often it is asked for a character.
  const text = {
    length: 20_000,
    charCodeAt: () => {
      looked += 1;
      return 97;
    },
  } as unknown as string;
  expect(find(text, 0)).toBeUndefined();
  // Six to hash a place and at most eleven to narrow; one scan a word would be hundreds of millions.
  expect(looked).toBeLessThan(20 * text.length);
});
