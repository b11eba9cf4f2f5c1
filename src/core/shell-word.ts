/** What would break the line, move a cursor or be invisible: control and format characters, separators, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const escaped = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
};

/**
 * One word of a shell command, whatever is in it, and always on one line: names from plans can hold line breaks, which in
 * `'…'` would make the rest look like text of ours (Bash Reference Manual, "ANSI-C Quoting").
 */
export const shellWord = (word: string): string => {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  if (word.search(UNSEEN) < 0) return `'${word.replaceAll("'", String.raw`'\''`)}'`;
  return `$'${word.replace(/[\\']/g, String.raw`\$&`).replace(UNSEEN, escaped)}'`;
};
