import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfigFile } from '../src/adapters/config/file';
import { createClient } from '../src/adapters/github/client';
import { settingsSource } from '../src/adapters/github/settings';
import { originOf, type Remote } from '../src/adapters/repository/remote';
import { usesIn, workflowFiles } from '../src/adapters/repository/workflows';
import { terminalLog } from '../src/adapters/terminal/log';
import { paintOn, type Style, wrapped } from '../src/core/render/terminal-text';
import type { Screen } from '../src/adapters/terminal/terminal';
import { type Config, NO_CONFIG } from '../src/core/config/schema';
import type { Advice, State } from '../src/core/doctor/advice';
import { ConfigurationError } from '../src/core/errors';
import { displayText } from '../src/core/render/display-text';
import { doctor as examine } from '../src/flows/doctor';
import type { Given, Work } from './command';
import { EXIT } from './end';

const MARKS: Readonly<Record<State, readonly [mark: string, style: Style]>> = {
  good: ['✓', 'green'],
  bad: ['✗', 'red'],
  consider: ['▲', 'yellow'],
  unknown: ['?', 'yellow'],
};

const shown = (advice: readonly Advice[], screen: Screen): string[] => {
  const paint = paintOn(screen);
  const isCommand = (line: string): boolean =>
    /^(?:gh |planseal |age-keygen |environments\.|permissions: |https:)/.test(line);
  return advice.flatMap(({ title, state, found, fix }) => {
    const [mark, style] = MARKS[state];
    const lines = wrapped(displayText(`${title}: ${found}.`), screen.width - 6);
    return [
      ...lines.map((line, at) => `  ${at === 0 ? paint(style, mark) : ' '} ${line}`),
      // A command is for copying: it is never broken into lines.
      ...fix.flatMap((line) =>
        isCommand(line)
          ? [`      ${paint('cyan', displayText(line))}`]
          : wrapped(displayText(line), screen.width - 8).map((part) => `      ${paint('dim', part)}`),
      ),
    ];
  });
};

const tokenOf = (environment: NodeJS.ProcessEnv): string => {
  const token = environment['GH_TOKEN'] ?? environment['GITHUB_TOKEN'] ?? '';
  if (token === '')
    throw new ConfigurationError(
      'There is no token to ask GitHub with. Give it one of yours: `GH_TOKEN=$(gh auth token) planseal doctor`.',
    );
  return token;
};

const repositoryOf = async (given: Given, directory: string): Promise<Remote> => {
  const named = given.text('repository');
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(named ?? '') ?? [];
  if (named !== undefined && (owner === undefined || name === undefined))
    throw new ConfigurationError(`--repository: \`${named}\` is not of the form \`OWNER/NAME\`.`);
  if (owner !== undefined && name !== undefined) return { host: 'github.com', owner, name };
  const origin = await originOf(directory);
  if (origin !== undefined) return origin;
  throw new ConfigurationError(
    `\`${directory}\` has no remote \`origin\` on GitHub. Name the repository: \`--repository OWNER/NAME\`.`,
  );
};

const configOf = async (directory: string): Promise<Config> => {
  const file = join(directory, '.github/planseal.yml');
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  return exists ? readConfigFile(file, new Date().toISOString()) : NO_CONFIG;
};

/** `planseal doctor`: are the settings of the repository as the gate needs them? */
export const doctor: Work = async (given, { answer, aside }) => {
  const [directory = '.'] = given.operands;
  const remote = await repositoryOf(given, directory);
  const config = await configOf(directory);
  const { callers, ownJobs } = await usesIn(await workflowFiles(directory));
  const print = (text: string): void => {
    aside.write(text);
  };
  const log = terminalLog({ screen: aside, print, verbose: false });
  const client = createClient({
    token: tokenOf(process.env),
    apiUrl: process.env['GITHUB_API_URL'] ?? 'https://api.github.com',
    owner: remote.owner,
    repository: remote.name,
    log,
  });
  const repository = `${remote.owner}/${remote.name}`;
  const request = { host: remote.host, repository, callers, ownJobs, config, agent: given.text('agent') };
  const advice = await examine(request, settingsSource(client));
  if (given.flag('json')) answer.write(`${JSON.stringify(advice, null, 2)}\n`);
  else {
    const open = advice.filter(({ state }) => state === 'bad' || state === 'unknown').length;
    const end =
      open === 0 ? 'The gate can rely on these settings.' : `${open} of ${advice.length} to mend or to look at.`;
    answer.write(`\n  ${repository}\n\n${shown(advice, answer).join('\n')}\n\n  ${end}\n\n`);
  }
  return advice.some(({ state }) => state === 'bad' || state === 'unknown') ? EXIT.failed : EXIT.done;
};
