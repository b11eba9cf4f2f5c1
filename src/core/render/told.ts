import { displayText } from './display-text';
import { mono, text, type Inline } from './nodes';

/**
 * What reads better and copies whole as code: parts in backticks, names with underscores, addresses of pages, logins
 * and teams, and digests. Everything else stays text.
 */
const NAMES = [
  /`([^`]+)`/,
  /https?:\/\/[^\s`]+[\w/]/,
  /(?<![\w.+-])@\w[\w./-]*/,
  /\b(?:\w+\.)*\w+_\w+(?:\.[\w-]+)*/,
  /\b(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,64}\b/,
];
const NAME = new RegExp(NAMES.map(({ source }) => source).join('|'), 'g');

/** A sentence from a rule, check or tool: text in which names are code. Nothing else in it means anything. */
export const told = (sentence: string, most = 1_000): Inline[] => {
  const shown = displayText(sentence, most);
  const nodes: Inline[] = [];
  let end = 0;
  for (const match of shown.matchAll(NAME)) {
    if (match.index > end) nodes.push(text(shown.slice(end, match.index), most));
    nodes.push(mono(match[1] ?? match[0].replace(/[./-]+$/, '')));
    end = match.index + (match[1] === undefined ? match[0].replace(/[./-]+$/, '').length : match[0].length);
  }
  return end < shown.length ? [...nodes, text(shown.slice(end), most)] : nodes;
};
