/**
 * A quoted template without templates in it (HCL native syntax specification, "Quoted Templates"). `undefined` for what HCL
 * has no sure way to write: half a surrogate pair, and an introducer that follows its own first character.
 */
export const quotedText = (text: string): string | undefined => {
  if (/\p{Cs}/u.test(text) || /[$%][$%]\{/.test(text)) return undefined;
  return JSON.stringify(text)
    .replaceAll('\\b', '\\u0008')
    .replaceAll('\\f', '\\u000c')
    .replace(/[$%](?=\{)/g, '$&$&');
};
