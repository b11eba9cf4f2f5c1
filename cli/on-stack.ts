import { interruptible } from '../src/adapters/terminal/interrupt';
import { type LocalStack, openLocalStack } from '../src/adapters/terminal/local-stack';
import { terminalLog } from '../src/adapters/terminal/log';
import { type Progress, progressOn, type Rows } from '../src/adapters/terminal/progress';
import { type Folder, withScratch } from '../src/adapters/terminal/scratch';
import type { Terminal } from '../src/adapters/terminal/terminal';
import { watchedLinter, watchedTool } from '../src/adapters/terminal/watched-tool';
import { ConfigurationError } from '../src/core/errors';
import type { Log } from '../src/ports/log';
import type { Given } from './command';

/** A stack of this machine with all that a flow over it needs. */
export interface OpenedStack extends LocalStack {
  readonly scratch: Folder;
  readonly log: Log;
  readonly progress: Progress;
}

const assignments = (given: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new ConfigurationError(`--var must look like NAME=VALUE, but is \`${text}\`.`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );

const engineNamed = (name: string | undefined): 'terraform' | 'opentofu' | undefined => {
  if (name === undefined || name === 'terraform') return name;
  if (name === 'tofu' || name === 'opentofu') return 'opentofu';
  throw new ConfigurationError(`--tool must be \`terraform\` or \`tofu\`, but is \`${name}\`.`);
};

const opened = async (given: Given, terminal: Terminal, rows: Rows, scratch: Folder): Promise<OpenedStack> => {
  const stack = await openLocalStack(
    {
      directory: given.operands[0] ?? '.',
      tool: engineNamed(given.text('tool')),
      workspace: given.text('workspace'),
      varFiles: given.texts('var-file'),
      variables: assignments(given.texts('var')),
      backendConfig: given.texts('backend-config'),
    },
    scratch,
    process.env,
  );
  const { aside } = terminal;
  if (stack.leftOut.length > 0)
    aside.write(`  ${stack.leftOut.join(', ')}: not handed on, so that this is a plan of the whole stack\n`);
  aside.write('\n');
  const progress = progressOn(aside, rows, () => performance.now());
  const print = (text: string): void => {
    progress.print(text);
  };
  const tool = watchedTool(stack.tool, progress);
  const linter = stack.linter && watchedLinter(stack.linter, progress);
  const log = terminalLog({ screen: aside, print, verbose: given.flag('verbose') });
  return { ...stack, tool, linter, scratch, log, progress };
};

/**
 * Opens the stack that the arguments name, with its steps in `rows`, and does `work` on it. When it is over nothing of it
 * is left, however it ended.
 */
export const onStack = (
  given: Given,
  terminal: Terminal,
  rows: Rows,
  work: (stack: OpenedStack) => Promise<number>,
): Promise<number> =>
  interruptible(
    () =>
      withScratch(async (scratch) => {
        const stack = await opened(given, terminal, rows, scratch);
        try {
          return await work(stack);
        } finally {
          stack.progress.finish();
        }
      }),
    (signal) => {
      terminal.aside.write(
        `planseal: stopped by ${signal}. Nothing was changed, no lock was taken, and the plan file is gone.\n`,
      );
    },
  );
