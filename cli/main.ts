#!/usr/bin/env node
import { version } from '../package.json';
import { prepareHeap } from '../src/adapters/runner/small-heap';
import { processTerminal, type Terminal } from '../src/adapters/terminal/terminal';
import { ConfigurationError } from '../src/core/errors';
import { readArguments } from './arguments';
import { COMMANDS } from './commands';
import { endWith, EXIT } from './end';
import { commandHelp, generalHelp } from './help';
import { didYouMean } from './did-you-mean';

const OPTIONS = ['--help', '--version'];

const runCommand = async (name: string, args: readonly string[], terminal: Terminal): Promise<number> => {
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    const what = name.startsWith('-') ? 'option' : 'command';
    const near = didYouMean(name, what === 'option' ? OPTIONS : COMMANDS.map((known) => known.name));
    throw new ConfigurationError(`There is no ${what} \`${name}\`.${near}\n\`planseal --help\` lists the commands.`);
  }
  const given = readArguments(command, args);
  if (given === undefined) {
    terminal.answer.write(commandHelp(command));
    return EXIT.done;
  }
  const work = await command.load();
  return work(given, terminal);
};

const main = async ([first, ...rest]: readonly string[], terminal: Terminal): Promise<number> => {
  prepareHeap();
  if (first === undefined) {
    terminal.aside.write(generalHelp());
    return EXIT.badInput;
  }
  if (first === '--version') terminal.answer.write(`${version}\n`);
  else if (['--help', '-h', 'help'].includes(first)) terminal.answer.write(generalHelp());
  else return runCommand(first, rest, terminal);
  return EXIT.done;
};

const terminal = processTerminal();
const debug = (process.env['PLANSEAL_DEBUG'] ?? '') !== '';
try {
  process.exitCode = await main(process.argv.slice(2), terminal);
} catch (error) {
  process.exitCode = endWith(error, terminal.aside, debug);
}
