import type { Undecided } from '../ledger/undecided';
import { always, fitted, type Group, type Part, SUMMARY_BUDGET } from './budget';
import { leftOutWords } from './left-out';
import { nextSteps } from './next-steps';
import { heading, mono, paragraph, row, table, text, type TableRow } from './nodes';

const rows = (stacks: readonly Undecided[]): Part => ({
  wrap: (inside) => [table('clll', ['', 'Stack', 'Environment', 'Why'], inside as TableRow[])],
  parts: stacks.map(({ stack, environment, begun, why }) => ({
    rank: begun ? 1 : 2,
    label: 'stacks without a decision',
    full: () => [row([begun ? '⛔' : '⏳'], [mono(stack)], [text(environment)], [text(why)])],
  })),
});

/** Stacks of the run that the gate said nothing of: those whose wave began first, because somebody must look there. */
export const undecidedSection = (stacks: readonly Undecided[]): Part[] => {
  if (stacks.length === 0) return [];
  const ordered = [...stacks.filter(({ begun }) => begun), ...stacks.filter(({ begun }) => !begun)];
  const begun = stacks.some((one) => one.begun);
  const step = begun
    ? 'Look at the log of the job that failed and correct the cause. Then re-run all jobs, or start a new run.'
    : 'Nothing is to be done for these: they follow when the wave before is applied as a whole.';
  return [
    {
      wrap: (inside) => [heading(2, begun ? '⛔ Not decided' : '⏳ Not begun'), ...inside],
      parts: [rows(ordered), always(...nextSteps([{ text: step }]))],
    },
  ];
};

/** The same on the summary of the report job. */
export const renderUndecidedSummary = (stacks: readonly Undecided[]): string => {
  const root: Group = {
    wrap: (inside) => [...inside],
    parts: undecidedSection(stacks),
    note: (leftOut) => [paragraph(...leftOutWords(leftOut, {}))],
  };
  return fitted(root, SUMMARY_BUDGET);
};
