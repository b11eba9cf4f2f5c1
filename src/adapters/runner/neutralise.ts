/**
 * Makes foreign text harmless for the runner's log scanner. The runner splits lines at `\n`, `\r\n` and a lone `\r`,
 * executes `::name::` at the start of a line after white space, and `##[name]` anywhere in it (actions/runner
 * ActionCommand.cs, OutputManager.cs; docs/platform-notes.md#workflow-commands).
 */
const LINE_BREAK = /\r\n|\n|\r/;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f\u0085\u2028\u2029]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
const harmless = (line: string): string => line.replace(CONTROL, escaped).replaceAll('##[', '## [');

/** Own text that may contain foreign values: commands in it are broken, the rest stays as it is. */
export const neutralise = (text: string): string =>
  text
    .split(LINE_BREAK)
    .map((line) => harmless(line).replace(/^(\s*)::/, '$1: :'))
    .join('\n');

/** Output of a foreign program: also marked with a bar, so that no line can begin with a command. */
export const quoted = (text: string): string =>
  text
    .split(LINE_BREAK)
    .map((line) => `│ ${harmless(line)}`)
    .join('\n');
