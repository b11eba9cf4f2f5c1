import { wrapped } from '../src/core/render/terminal-text';
import { type Command, HELP, type Option } from './command';
import { COMMANDS } from './commands';

const WIDTH = 96;

/** Names in one column, what they are in the next. */
const listed = (rows: readonly (readonly [name: string, about: string])[]): string[] => {
  const column = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, about]) =>
    wrapped(about, WIDTH - column).map((line, at) => `${(at === 0 ? `  ${name}` : '').padEnd(column)}${line}`),
  );
};

const written = ({ name, value }: Option): string => `--${name}${value === undefined ? '' : ` ${value}`}`;

/** What `planseal --help` prints. */
export const generalHelp = (): string =>
  [
    'planseal judges Terraform and OpenTofu changes on a laptop as it does in GitHub Actions.',
    '',
    ...listed(COMMANDS.map(({ name, usage, about }) => [`planseal ${name} ${usage}`, about])),
    '',
    ...listed([
      ['planseal COMMAND --help', 'tells more about a command'],
      ['planseal --version', 'prints the version'],
    ]),
    '',
    'Exit codes: 0 done, 1 something outside failed, 2 the input is bad, 128 + n ended by signal n.',
    'Environment: NO_COLOR switches colour off, PLANSEAL_DEBUG=1 shows stack traces.',
    '',
  ].join('\n');

/** What `planseal COMMAND --help` prints. */
export const commandHelp = ({ name, usage, about, details, options }: Command): string =>
  [
    `planseal ${name} ${usage}${options.length === 0 ? '' : ' [options]'}`,
    '',
    ...wrapped(`${about.charAt(0).toUpperCase()}${about.slice(1)}.`, WIDTH),
    ...details.flatMap((paragraph) => ['', ...wrapped(paragraph, WIDTH)]),
    '',
    ...listed([...options, HELP].map((option) => [written(option), option.about])),
    '',
  ].join('\n');
