import { guard, type GuardFinding } from '../core/guard/guard';
import type { GuardSettings } from '../core/guard/settings';
import type { StackCode } from '../ports/code';
import type { Diagnostic } from '../ports/tool';
import { type CheckOutcome, foundNote } from './checks';

export interface GuardRun {
  readonly outcome: CheckOutcome;
  readonly refused: readonly GuardFinding[];
}

/** Only this cannot be told better than the tool tells it. */
export const UNREADABLE = 'unreadable-configuration';

const diagnosticOf = (
  { level, rule, message, remedy, file, line, column }: GuardFinding,
  code: StackCode,
): Diagnostic => ({
  severity: level === 'refuse' ? 'error' : 'warning',
  summary: `${message} (${rule})`,
  detail: remedy,
  at: { file: code.shown(file), line, endLine: line, column },
});

/**
 * The static guard: reads the code before anything of it runs, before `init` downloads anything and before there is a
 * credential. What it refuses is not run.
 */
export const guardCheck = async (code: StackCode, settings: GuardSettings, clock: () => number): Promise<GuardRun> => {
  const begun = clock();
  const { configuration, files } = await code.read();
  const findings = guard(configuration, files, settings);
  const refused = findings.filter(({ level }) => level === 'refuse');
  const diagnostics = findings.map((finding) => diagnosticOf(finding, code));
  return {
    refused,
    outcome: {
      name: 'guard',
      status: refused.length > 0 ? 'failed' : 'passed',
      note: foundNote(diagnostics),
      seconds: Math.round((clock() - begun) / 100) / 10,
      diagnostics,
      text: '',
    },
  };
};

const MOST_NAMED = 3;

/** Why nothing of the code was run, with the reasons of the first findings. */
export const refusalOf = (refused: readonly GuardFinding[], directory: string): string => {
  const named = refused.slice(0, MOST_NAMED).map(({ message, rule, file, line, why, remedy }) => {
    const place = line > 1 ? `${file}:${line}` : file;
    return `${message} (${rule}, ${place}). ${why} ${remedy}`;
  });
  const more = refused.length > MOST_NAMED ? ` And ${refused.length - MOST_NAMED} more.` : '';
  return `The guard refuses ${directory}, so nothing of it was run. ${named.join(' ')}${more}`;
};
