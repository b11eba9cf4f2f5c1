import type { Log } from '../ports/log';
import type { CheckRun, Diagnostic } from '../ports/tool';

export const CHECK_NAMES = ['fmt', 'guard', 'init', 'validate', 'tflint', 'test', 'plan'] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** What became of one check, for the summary and the outputs. */
export interface CheckOutcome {
  readonly name: CheckName;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly note: string;
  readonly seconds: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string;
}

/**
 * The runner shows ten annotations of a kind per step and drops the rest without a word
 * (docs/platform-notes.md#limits). The last place is for the message that says what to do.
 */
const MOST_ANNOTATIONS = 9;

/** `2 errors, 1 warning`; nothing where there is none. */
export const foundNote = (diagnostics: readonly Diagnostic[]): string => {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return [
    errors > 0 ? `${errors} error${errors === 1 ? '' : 's'}` : '',
    warnings > 0 ? `${warnings} warning${warnings === 1 ? '' : 's'}` : '',
  ]
    .filter((words) => words !== '')
    .join(', ');
};

/** Runs one check and measures it. `passes` tells by how the tool ended whether all is well. */
export const timed = async <R extends CheckRun>(
  name: CheckName,
  work: () => Promise<R>,
  passes: (run: R) => boolean,
  clock: () => number,
): Promise<{ outcome: CheckOutcome; run: R }> => {
  const begun = clock();
  const run = await work();
  const passed = passes(run);
  const ended =
    'signal' in run.ending ? `killed by ${run.ending.signal}` : passed ? '' : `exit code ${run.ending.code}`;
  return {
    run,
    outcome: {
      name,
      status: passed ? 'passed' : 'failed',
      note: [foundNote(run.diagnostics), ended].filter((word) => word !== '').join(', '),
      seconds: Math.round((clock() - begun) / 100) / 10,
      diagnostics: run.diagnostics,
      text: run.text,
    },
  };
};

export const skipped = (name: CheckName, note: string): CheckOutcome => ({
  name,
  status: 'skipped',
  note,
  seconds: 0,
  diagnostics: [],
  text: '',
});

const placeOf = ({ severity, summary, detail, at }: Diagnostic): string =>
  JSON.stringify([severity, summary, detail, at]);

/** `validate` and `plan` find the same mistakes; each is told once. */
const distinct = <T extends Diagnostic>(all: readonly T[]): T[] => {
  const places = all.map(placeOf);
  return all.filter((one, at) => places.indexOf(placeOf(one)) === at);
};

/**
 * Every diagnostic becomes an annotation at its place, as far as the runner shows them. The message begins with our own
 * word, so that no text of a tool can pass for one of ours, such as a receipt.
 */
export const annotate = (log: Log, outcomes: readonly CheckOutcome[], redact: (text: string) => string): void => {
  const all = distinct(outcomes.flatMap(({ name, diagnostics }) => diagnostics.map((one) => ({ name, ...one }))));
  for (const severity of ['error', 'warning'] as const)
    for (const { name, summary, detail, at } of all
      .filter((one) => one.severity === severity)
      .slice(0, MOST_ANNOTATIONS))
      log[severity](redact(`${name}: ${detail === '' ? summary : `${summary}\n${detail}`}`), `PlanSeal ${name}`, at);
};
