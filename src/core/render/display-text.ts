/**
 * Text from plans and tools, made visible. Nothing in it is invisible, reorders its surroundings, breaks the line or
 * moves a terminal's cursor: such characters are shown as `\uXXXX` (T20, docs/security.md#threats-by-number).
 */
/** The selector that asks for an emoji's coloured form is left to emoji. */
const INVISIBLE =
  /(?!(?<=\p{Extended_Pictographic})\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const ODD_SPACE = /(?! )\p{Zs}/gu;
/** Marks beyond the fourth on one letter would run over the lines above and below. */
const STACKED_MARKS = /(?<=\p{M}{4})\p{M}/gu;

const escaped = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16).padStart(4, '0');
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits}`;
};

const revealed = (text: string): string =>
  text.replace(INVISIBLE, escaped).replace(ODD_SPACE, escaped).replace(STACKED_MARKS, escaped);

/** `text` in at most `most` UTF-16 units, with an ellipsis where it was cut and never half a surrogate pair. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
};

/** One line: line breaks become `↵`, tabs a blank. */
export const displayText = (text: string, most = 400): string =>
  shortened(revealed(text.replace(/\r\n|\n/g, ' ↵ ').replaceAll('\t', ' ')), most);

/** Several lines, split at `\n` only, for fenced code. */
export const displayLines = (text: string): string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => revealed(line.replaceAll('\t', '  ')));

const BREAK = '\u200b';

/**
 * One line for use outside code, where GitHub links mentions, issues, commits and addresses and replaces emoji short
 * codes: a zero-width space takes their meaning away (T21, docs/security.md#threats-by-number).
 */
export const displayProse = (text: string, most = 400): string =>
  displayText(text, most)
    .replace(/[@#]/g, `$&${BREAK}`)
    .replace(/\b(gh)-(?=\d)/gi, `$1${BREAK}-`)
    .replace(/:(?=\/|[\w+-]+:)/g, `:${BREAK}`)
    .replace(/\b(www)\./gi, `$1${BREAK}.`)
    .replace(/\b[0-9a-f]{7,}\b/gi, (hash) => hash.replace(/.{6}(?=.)/g, `$&${BREAK}`));
