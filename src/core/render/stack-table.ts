import { rank } from '../risk/level';
import type { Group, Leaf, Part } from './budget';
import { isNothing } from './change-words';
import { fold } from './fold';
import { leftOutWords, type Whereabouts } from './left-out';
import { sign } from './level-sign';
import { costCell } from './money';
import { mono, paragraph, row, strong, table, type Block, type TableRow, type Words } from './nodes';
import { inOrder, isFailure, type StackReport } from './report-input';

/** Rows that everyone sees; the rest is folded, and is always less dangerous. */
const MOST_OPEN = 10;

const HEAD = ['', 'Stack', 'Level', 'Add', 'Change', 'Replace', 'Destroy', 'Cost / month'];

const count = (value: number, grave = false): Words =>
  value === 0 ? ['0'] : [grave ? strong(String(value)) : String(value)];

const stackRow = (report: StackReport): TableRow => {
  if (isFailure(report))
    return row(['⛔'], [mono(report.stack)], [strong('NOT JUDGED')], ['?'], ['?'], ['?'], ['?'], ['not known']);
  const { counts, level, cost, stack } = report;
  if (isNothing(counts) && level === 'LOW')
    return row(['⚪'], [mono(stack)], ['no changes'], ['0'], ['0'], ['0'], ['0'], costCell(cost));
  return row(
    [sign(level)],
    [mono(stack)],
    [rank(level) >= rank('HIGH') ? strong(level) : level],
    count(counts.create),
    count(counts.update),
    count(counts.replace, true),
    count(counts.delete, true),
    costCell(cost),
  );
};

const leaf = (report: StackReport, at: number): Leaf => ({
  rank: at < MOST_OPEN ? 0 : isFailure(report) ? 1 : 3,
  label: 'stacks',
  full: () => [stackRow(report)],
});

const rows = (parts: readonly Part[]): Group => ({
  wrap: (inside) => [table('cllrrrrr', HEAD, inside as TableRow[])],
  parts,
});

/** One row for each stack, failures and the most dangerous first. Of one alone the line above says as much, on a phone too. */
export const stackTable = (stacks: readonly StackReport[], where: Whereabouts): Part[] => {
  if (stacks.length < 2) return [];
  const leaves = inOrder(stacks).map(leaf);
  const rest = leaves.slice(MOST_OPEN);
  if (rest.length === 0) return [rows(leaves)];
  return [
    rows(leaves.slice(0, MOST_OPEN)),
    {
      wrap: (inside) => fold([`${rest.length} more stacks`], inside as Block[]),
      parts: [rows(rest)],
      note: (leftOut) => [paragraph(...leftOutWords(leftOut, where))],
    },
  ];
};
