import { nearest } from '../nearest';
import { clipped } from './error';

const MOST_LISTED = 12;

const quoted = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/** What was probably meant, and what there is: ` Did you mean …? Known are …` */
export function suggestion(word: string, known: readonly string[]): string {
  const [best] = nearest(word, known);
  const meant = best === undefined ? '' : ` Did you mean \`${best}\`?`;
  if (known.length === 0) return meant;
  const more = known.length > MOST_LISTED ? ` and ${known.length - MOST_LISTED} more` : '';
  // A long list after a good guess only hides the guess.
  return best !== undefined && more !== '' ? meant : `${meant} Allowed: ${quoted(known.slice(0, MOST_LISTED))}${more}.`;
}

/** A value as a message shows it: short, on one line. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a block of keys';
  const text = typeof value === 'number' ? value.toString() : typeof value === 'string' ? value : JSON.stringify(value);
  return `\`${clipped(text).replace(/\s+/g, ' ')}\``;
}
