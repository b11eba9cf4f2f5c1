/** A file command that the runner refuses: the step fails. */
export class InvalidFileCommand extends Error {
  override readonly name = 'InvalidFileCommand';
}

const invalid = (variable: string, what: string): InvalidFileCommand =>
  new InvalidFileCommand(`Unable to process file command '${variable}' successfully. ${what}`);

/**
 * Reads `NAME=VALUE` and `NAME<<DELIMITER` … `DELIMITER` as the runner does on Linux: lines end at `\n` only, whichever
 * of `=` and `<<` comes first decides, the value of a heredoc is taken as it is without its last line break. The last
 * of two entries with one name wins. Throws {@link InvalidFileCommand} for what the runner refuses, and for
 * NODE_OPTIONS in GITHUB_ENV (actions/runner FileCommandManager.cs; docs/platform-notes.md#workflow-commands).
 */
export const readPairs = (
  text: string,
  variable: 'GITHUB_OUTPUT' | 'GITHUB_ENV' | 'GITHUB_STATE',
): Record<string, string> => {
  const pairs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue;
    const [name, value] = readPair(line, lines, variable);
    if (variable === 'GITHUB_ENV' && name.toUpperCase() === 'NODE_OPTIONS')
      throw invalid(variable, "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
    pairs[name] = value;
  }
  return pairs;
};

/** Reads one entry; takes the lines of a heredoc from `following`. */
const readPair = (line: string, following: string[], variable: string): [name: string, value: string] => {
  const equals = line.indexOf('=');
  const heredoc = line.indexOf('<<');
  if (equals < 0 && heredoc < 0) throw invalid(variable, `Invalid format '${line}'`);
  const plain = equals >= 0 && (heredoc < 0 || equals < heredoc);
  const name = line.slice(0, plain ? equals : heredoc);
  if (name === '') throw invalid(variable, `Invalid format '${line}'. Name must not be empty`);
  if (plain) return [name, line.slice(equals + 1)];
  const delimiter = line.slice(heredoc + 2);
  if (delimiter === '') throw invalid(variable, `Invalid format '${line}'. Delimiter must not be empty`);
  const end = following.indexOf(delimiter);
  if (end < 0) throw invalid(variable, `Invalid value. Matching delimiter not found '${delimiter}'`);
  const value = following.splice(0, end + 1).slice(0, -1);
  return [name, value.join('\n')];
};

/** The directories that a step puts in front of PATH, in the order of the file. */
export const readPath = (text: string): string[] => text.split(/\r\n|\n|\r/).filter((line) => line !== '');

/** The largest step summary that is uploaded, in bytes (docs/platform-notes.md#limits). */
export const MAX_SUMMARY_BYTES = 1024 * 1024;
