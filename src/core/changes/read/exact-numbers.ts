import type { Json } from '../model';

/** What bounds strings, and number literals so long that a double may not hold them (it holds any 15 digits). */
const TOKENS = /\\.|"|-?\d[\d.eE+-]{15,}/gs;
const MANY_DIGITS = /[\d.]{15}/;
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

const mayHoldLongNumber = (text: string): boolean => MANY_DIGITS.test(text) && MAYBE_LONG_NUMBER.test(text);

function withLongNumbersQuoted(text: string): string {
  let inString = false;
  return text.replace(TOKENS, (token) => {
    if (token === '"') inString = !inString;
    return inString || !/\d$/.test(token) || String(Number(token)) === token ? token : `"${token}"`;
  });
}
