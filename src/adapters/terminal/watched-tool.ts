import type { CheckRun, InfraTool, Linter } from '../../ports/tool';
import type { Progress } from './progress';

/** `2 errors, 1 warning`. */
const found = ({ diagnostics }: CheckRun): string =>
  (['error', 'warning'] as const)
    .map((severity) => ({ severity, count: diagnostics.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');

const passed = ({ ending, diagnostics }: CheckRun, codes: readonly number[]): boolean =>
  'code' in ending && codes.includes(ending.code) && diagnostics.every(({ severity }) => severity !== 'error');

/** Lets people see a tool's run as the step `name`. */
const watched = async <R extends CheckRun>(
  progress: Progress,
  name: string,
  codes: readonly number[],
  work: () => Promise<R>,
): Promise<R> => {
  progress.begin(name);
  try {
    const run = await work();
    progress.end(name, passed(run, codes) ? 'passed' : 'failed', found(run));
    return run;
  } catch (error) {
    progress.end(name, 'failed');
    throw error;
  }
};

/** The tool, with its steps `init`, `fmt`, `validate`, `refresh` and `plan` shown. Exit code 2 of `plan` means changes. */
export const watchedTool = (tool: InfraTool, progress: Progress): InfraTool => ({
  ...tool,
  initialise: () => watched(progress, 'init', [0], () => tool.initialise()),
  formatCheck: async () => {
    const run = await watched(progress, 'fmt', [0], () => tool.formatCheck());
    if (!passed(run, [0])) progress.note('fmt', 'not formatted');
    return run;
  },
  validate: () => watched(progress, 'validate', [0], () => tool.validate()),
  plan: (options) =>
    watched(progress, options.refreshOnly === true ? 'refresh' : 'plan', [0, 2], () => tool.plan(options)),
});

/** The linter, with its step shown. Exit code 2 means issues. */
export const watchedLinter = (linter: Linter, progress: Progress): Linter => ({
  ...linter,
  lint: () => watched(progress, 'tflint', [0, 2], () => linter.lint()),
});
