import type { Json } from '../model';

/** A string, or a number literal so long that a double may not hold it (a double holds any 15 digits). */
const STRING_OR_LONG_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]{15,}/gs;
const MAYBE_LONG_NUMBER = /[\d.]{15}/;

/**
 * `JSON.parse` that loses no digit: a number that a double cannot hold exactly becomes a string with the same digits,
 * so that two different numbers never look alike to the digest or to a rule. All others stay numbers.
 * @throws SyntaxError as `JSON.parse` does.
 */
export function parseExactly(text: string): Json {
  if (!MAYBE_LONG_NUMBER.test(text)) return JSON.parse(text) as Json;
  const kept = text.replace(STRING_OR_LONG_NUMBER, (token) =>
    token.startsWith('"') || String(Number(token)) === token ? token : `"${token}"`,
  );
  return JSON.parse(kept) as Json;
}
