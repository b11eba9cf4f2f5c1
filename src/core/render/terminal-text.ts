import type { Level } from '../risk/level';
import { shortened } from './display-text';

/**
 * `words` broken at blanks into lines of at most `width` columns. A longer word stands on a line of its own, unbroken so
 * that it can be copied, or is broken where it must be when `hard`.
 */
export const wrapped = (words: string, width: number, hard = false): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
    while (hard && line.length > width) {
      const head = shortened(line, width + 1).slice(0, -1);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line];
};

/** ANSI codes of ECMA-48; nothing else is sent to a terminal as a code but cursor movements of the progress. */
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
export type Style = keyof typeof CODES;
export type Paint = (style: Style, text: string) => string;

/** Colours text where the screen has colour. */
export const paintOn =
  ({ colour }: { readonly colour: boolean }): Paint =>
  (style, text) =>
    colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;

export const LEVEL_STYLES: Readonly<Record<Level, Style>> = {
  LOW: 'green',
  MEDIUM: 'yellow',
  HIGH: 'yellow',
  CRITICAL: 'red',
};
