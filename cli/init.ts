import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { defaultBranchOf } from '../src/adapters/repository/remote';
import { surveyOf } from '../src/adapters/repository/survey';
import { workflowFiles } from '../src/adapters/repository/workflows';
import { paintOn, wrapped } from '../src/core/render/terminal-text';
import type { Screen, Terminal } from '../src/adapters/terminal/terminal';
import { propose } from '../src/core/init/propose';
import type { Proposal, ProposedFile } from '../src/core/init/survey';
import { ConfigurationError } from '../src/core/errors';
import { displayLines, displayText } from '../src/core/render/display-text';
import type { Given, Work } from './command';
import { EXIT } from './end';

const SUITE = 'planseal/planseal';

const shown = ({ files, notes }: Proposal, screen: Screen): string => {
  const paint = paintOn(screen);
  const lines = files.flatMap(({ path, text, why }) => [
    `  ${paint('bold', path)}  ${paint('dim', why)}`,
    '',
    ...displayLines(text.trimEnd()).map((line) => `    ${line}`),
    '',
  ]);
  const told = notes.flatMap((note) =>
    wrapped(displayText(note, 1_000), screen.width - 6).map(
      (line, at) => `  ${at === 0 ? paint('yellow', '●') : ' '} ${line}`,
    ),
  );
  return `\n${[...lines, ...told].join('\n')}\n\n`;
};

const existing = async (directory: string, { path, text }: ProposedFile): Promise<'none' | 'same' | 'other'> => {
  const found = await readFile(join(directory, path), 'utf8').catch(() => undefined);
  return found === undefined ? 'none' : found === text ? 'same' : 'other';
};

/** On consent: `--write`, or a person who says yes at a terminal. */
const consents = async (given: Given, { aside }: Terminal): Promise<boolean> => {
  if (given.flag('write')) return true;
  if (!process.stdin.isTTY || !aside.live) {
    aside.write('Nothing was written. `planseal init --write` writes these files.\n');
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question('Write these files? [y/N] ');
  lines.close();
  return /^y(?:es)?$/i.test(answer.trim());
};

const write = async (directory: string, files: readonly ProposedFile[]): Promise<void> => {
  for (const { path, text } of files) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    // Never over somebody's work, also not when it came between looking and writing.
    await writeFile(join(directory, path), text, { flag: 'wx' });
  }
};

/** `planseal init`: looks at a repository, proposes the workflows and, where needed, the configuration. */
export const init: Work = async (given, terminal) => {
  const [directory = '.'] = given.operands;
  const commit = given.text('commit');
  if (commit !== undefined && !/^[0-9a-f]{40}$/.test(commit))
    throw new ConfigurationError(`--commit: \`${commit}\` is no full commit hash of 40 letters and digits.`);
  const branch = given.text('branch') ?? (await defaultBranchOf(directory));
  const proposal = propose(await surveyOf(directory, branch, await workflowFiles(directory)), { suite: SUITE, commit });
  terminal.answer.write(shown(proposal, terminal.answer));
  if (proposal.files.length === 0) return EXIT.failed;
  const states = await Promise.all(proposal.files.map((file) => existing(directory, file)));
  const others = proposal.files.filter((_, at) => states[at] === 'other').map(({ path }) => `\`${path}\``);
  const missing = proposal.files.filter((_, at) => states[at] === 'none');
  if (others.length > 0)
    terminal.aside.write(`${others.join(', ')} exists with other content and stays as it is. Compare the two.\n`);
  if (missing.length === 0) return EXIT.done;
  if (await consents(given, terminal)) {
    await write(directory, missing);
    terminal.aside.write(`Written: ${missing.map(({ path }) => path).join(', ')}.\n`);
  }
  return EXIT.done;
};
