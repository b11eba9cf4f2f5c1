import { access } from 'node:fs/promises';
import { join, posix } from 'node:path';
import * as v from 'valibot';
import type { CheckRun, Diagnostic, Linter } from '../../ports/tool';
import { endedWith, run, type ToolProcess } from '../terraform/process';
import { onPath } from '../terraform/locate';

const position = v.object({ line: v.number(), column: v.number() });
const range = v.exactOptional(v.object({ filename: v.string(), start: position, end: position }));
const report = v.object({
  issues: v.array(v.object({ rule: v.object({ name: v.string(), severity: v.string() }), message: v.string(), range })),
  errors: v.array(v.object({ message: v.string(), summary: v.exactOptional(v.string()), range })),
});
type Range = v.InferOutput<typeof range>;

const locationOf = (at: Range | undefined, directory: string): Pick<Diagnostic, 'at'> =>
  at === undefined || at.filename === ''
    ? {}
    : {
        at: {
          file: posix.join(directory, at.filename),
          line: at.start.line,
          endLine: at.end.line,
          column: at.start.column,
          endColumn: at.end.column,
        },
      };

const reportIn = (stdout: string): v.InferOutput<typeof report> | undefined => {
  try {
    return v.parse(report, JSON.parse(stdout));
  } catch {
    return undefined;
  }
};

const diagnosticsOf = ({ issues, errors }: v.InferOutput<typeof report>, directory: string): Diagnostic[] => {
  return [
    ...errors.map((error): Diagnostic => ({
      severity: 'error',
      summary: error.summary ?? 'tflint',
      detail: error.message,
      ...locationOf(error.range, directory),
    })),
    ...issues.map((issue): Diagnostic => ({
      severity: issue.rule.severity === 'error' ? 'error' : 'warning',
      summary: issue.rule.name,
      detail: issue.message,
      ...locationOf(issue.range, directory),
    })),
  ];
};

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

export interface TflintOptions {
  readonly directory: string;
  readonly shownDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Absolute path of a configuration of the caller; else the directory's own `.tflint.hcl`. */
  readonly config?: string;
}

/** tflint from PATH; `undefined` when it is not there. Exit codes: 0 clean, 2 issues, 1 it could not work (tflint README). */
export const findTflint = async ({
  directory,
  shownDirectory,
  environment,
  config,
}: TflintOptions): Promise<Linter | undefined> => {
  const program = await onPath('tflint', environment['PATH'] ?? '');
  if (program === undefined) return undefined;
  const tool: ToolProcess = { program, directory, environment };
  const configured = config === undefined ? [] : [`--config=${config}`];
  // Nothing is run here: even `--version` starts the plugins of the directory, before the guard has looked at them.
  return {
    name: 'tflint',
    lint: async (): Promise<CheckRun> => {
      // Plugins stand only in a configuration; without one there is nothing to install.
      if (config !== undefined || (await exists(join(directory, '.tflint.hcl')))) {
        const init = await run(tool, ['--init', ...configured]);
        if (!endedWith(init.ending, 0))
          return { ending: init.ending, diagnostics: [], text: init.stdout + init.stderr };
      }
      const { ending, stdout, stderr } = await run(tool, ['--format=json', '--no-color', ...configured]);
      const found = reportIn(stdout);
      if (found !== undefined) return { ending, diagnostics: diagnosticsOf(found, shownDirectory), text: stderr };
      // What is not its report cannot say that all is well.
      const failed = endedWith(ending, 0, 2) ? { code: 1 } : ending;
      return { ending: failed, diagnostics: [], text: stdout + stderr };
    },
  };
};
