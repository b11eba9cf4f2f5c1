import { type LongestMatch, longestMatchOf } from './longest-match';

/** What stands where a secret was. */
export const REDACTED = '***';

/** The ways in which tools and protocols write a text. */
function* spellingsOf(value: string): Generator<string> {
  const json = JSON.stringify(value).slice(1, -1);
  yield value;
  yield json;
  yield goJson(json);
  yield JSON.stringify(json).slice(1, -1);
  yield htmlText(value);
  for (const url of [percentEncoded(value), percentEncoded(value).replaceAll('%20', '+')]) {
    yield url;
    yield url.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
  }
  yield* base64Of(value);
}

/** `encodeURIComponent` refuses half a surrogate pair; such a text is written as the replacement character. */
const percentEncoded = (value: string): string => encodeURIComponent(Buffer.from(value, 'utf8').toString('utf8'));

/** Go's JSON writes `<`, `>` and `&` as escapes; Terraform does. */
const goJson = (json: string): string =>
  json.replaceAll('&', '\\u0026').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');

const htmlText = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Base64, plain and for URLs, of the text alone and inside a longer one: there it begins at any of three offsets, and the
 * characters that it shares with its neighbours are left off.
 */
function* base64Of(value: string): Generator<string> {
  const bytes = Buffer.from(value, 'utf8');
  for (const offset of [0, 1, 2]) {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const first = offset === 0 ? 0 : offset + 1;
    const last = (offset + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
    const inner = encoded.slice(first, last);
    if (inner.length < 6) continue;
    yield inner;
    yield inner.replaceAll('+', '-').replaceAll('/', '_');
  }
}

/**
 * Prepares the replacement of secrets by value, in every spelling. For many texts with the same secrets: each text is
 * read once, however many there are.
 * Only for text that comes from a plan, a tool or a repository: a plan chooses what it marks as sensitive, and must not
 * be able to blank out what PlanSeal itself says.
 */
export function redactorOf(values: Iterable<string>): (text: string) => string {
  const spellings = new Set<string>();
  for (const value of values) for (const spelling of spellingsOf(value)) if (spelling !== '') spellings.add(spelling);
  const longest = longestMatchOf([...spellings]);
  return (text) => replaced(text, longest);
}

/** Occurrences may overlap: all are found in the original text, joined and replaced at once, so that no end remains. */
function replaced(text: string, longest: LongestMatch): string {
  let result = '';
  let done = 0;
  for (let at = longest(text, 0); at !== undefined; at = longest(text, at.from + 1)) {
    if (at.from >= done) result += text.slice(done, at.from) + REDACTED;
    done = Math.max(done, at.to);
  }
  return result + text.slice(done);
}
