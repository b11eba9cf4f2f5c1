import type { Json } from '../model';

/** What bounds strings, and number literals so long that a double may not hold them (it holds any 15 digits). */
const TOKENS = /\\.|"|-?\d[\d.eE+-]{15,}/gs;
const MANY = 15;
/** A number follows a colon, a comma, a bracket or a blank, most texts do not: names with many digits are common. */
const MAYBE_LONG_NUMBER = /(?:^|[:,[\s])-?[\d.eE+-]*[\d.]{15}/;

/**
 * `JSON.parse` that loses no digit: a number that a double cannot hold exactly becomes a string with the same digits,
 * so that two different numbers never look alike to the digest or to a rule. All others stay numbers.
 * @throws SyntaxError as `JSON.parse` does.
 */
export function parseExactly(text: string): Json {
  return JSON.parse(mayHoldLongNumber(text) ? withLongNumbersQuoted(text) : text) as Json;
}

const mayHoldLongNumber = (text: string): boolean => hasManyDigits(text) && MAYBE_LONG_NUMBER.test(text);

/** Are there 15 digits or points in a row? Any 15 characters in a row hold every fifteenth: only those are looked at first. */
function hasManyDigits(text: string): boolean {
  for (let at = MANY - 1; at < text.length; at += MANY) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let first = at;
    while (first > 0 && isDigit(text.charCodeAt(first - 1))) first--;
    let end = at + 1;
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    if (end - first >= MANY) return true;
  }
  return false;
}

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || code === 0x2e;

function withLongNumbersQuoted(text: string): string {
  let inString = false;
  return text.replace(TOKENS, (token) => {
    if (token === '"') inString = !inString;
    return inString || !/\d$/.test(token) || String(Number(token)) === token ? token : `"${token}"`;
  });
}
