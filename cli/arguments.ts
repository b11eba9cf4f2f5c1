import { parseArgs } from 'node:util';
import { ConfigurationError } from '../src/core/errors';
import { type Command, type Given, HELP, type Option } from './command';
import { didYouMean } from './did-you-mean';

const refuse = (command: Command, what: string): ConfigurationError =>
  new ConfigurationError(`${what}\n\`planseal ${command.name} --help\` shows what it takes.`);

/** What one `--option` says, checked against what the command knows. */
const valueOf = (
  command: Command,
  option: Option | undefined,
  rawName: string,
  given: { value: string | undefined; inline: boolean },
): string => {
  const { value, inline } = given;
  if (option === undefined) {
    const known = [...command.options, HELP].map(({ name }) => `--${name}`);
    throw refuse(command, `\`planseal ${command.name}\` knows no option \`${rawName}\`.${didYouMean(rawName, known)}`);
  }
  if (option.value === undefined) {
    if (inline) throw refuse(command, `\`${rawName}\` takes no value, but was given \`${value ?? ''}\`.`);
    return '';
  }
  if (value === undefined || value === '' || (!inline && value.startsWith('-')))
    throw refuse(command, `\`${rawName}\` needs a value: \`${rawName} ${option.value}\`.`);
  return value;
};

const operandsOf = (command: Command, operands: readonly string[]): readonly string[] => {
  const { least, most, missing } = command.operands;
  if (operands.length < least) throw refuse(command, missing ?? `\`planseal ${command.name}\` needs ${command.usage}.`);
  if (operands.length > most)
    throw refuse(
      command,
      `\`planseal ${command.name}\` takes ${most === 1 ? 'one argument' : `${most} arguments`}, but \`${operands[most] ?? ''}\` is one more.`,
    );
  return operands;
};

/**
 * Reads the arguments of a command; `undefined` when only its help is asked for. Throws a `ConfigurationError` that
 * names the mistake and, for a misspelt option, what was probably meant.
 */
export const readArguments = (command: Command, args: readonly string[]): Given | undefined => {
  const options = Object.fromEntries(
    command.options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const named = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  if (named.some(({ rawName }) => rawName === '--help' || rawName === '-h')) return undefined;
  const values = new Map<string, string[]>();
  for (const { name, rawName, value, inlineValue } of named) {
    const option = command.options.find((known) => rawName.startsWith('--') && known.name === name);
    const text = valueOf(command, option, rawName, { value, inline: inlineValue === true });
    const earlier = values.get(name) ?? [];
    if (earlier.length > 0 && option?.several !== true)
      throw refuse(command, `\`${rawName}\` is given more than once. Give it once.`);
    values.set(name, [...earlier, text]);
  }
  return {
    operands: operandsOf(
      command,
      tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    ),
    text: (option) => values.get(option)?.[0],
    texts: (option) => values.get(option) ?? [],
    flag: (option) => values.has(option),
  };
};
