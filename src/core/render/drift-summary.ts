import type { Level } from '../risk/level';
import { rank } from '../risk/level';
import { SUMMARY_BUDGET, always, fitted, type Group, type Part, type Size } from './budget';
import { driftTable, type DriftItemView } from './drift-issue';
import { fold } from './fold';
import { leftOutWords } from './left-out';
import { sign } from './level-sign';
import { link } from './link';
import {
  fenced,
  heading,
  mono,
  paragraph,
  row,
  strong,
  table,
  text,
  type Block,
  type TableRow,
  type Words,
} from './nodes';

export type DriftStatus = 'in-sync' | 'drift' | 'pending' | 'both' | 'unreadable' | 'error';

/** `not-checked`: it had no turn in this run, so nothing is known of it. */
export type SummaryStatus = DriftStatus | 'not-checked';

/** The result of one check; drift and pending code are never mixed up, an error is neither. */
export interface DriftStackView {
  readonly stack: string;
  readonly environment: string;
  readonly status: SummaryStatus;
  /** Of the drift; absent when there is none. */
  readonly level?: Level;
  readonly items: readonly DriftItemView[];
  readonly pendingChanges?: number;
  /** Why it could not be checked: `error` and `unreadable`. */
  readonly error?: string;
  readonly issueUrl?: string;
}

const STATUSES: Readonly<Record<SummaryStatus, readonly [icon: string, words: string, urgency: number]>> = {
  error: ['⛔', 'could not be checked', 5],
  unreadable: ['🙈', 'partly unreadable', 4],
  both: ['🔀', 'drift, and code not applied', 3],
  drift: ['🔀', 'drift', 3],
  'not-checked': ['⏳', 'not checked: no time left', 2],
  pending: ['📥', 'code not applied; no drift', 1],
  'in-sync': ['✅', 'in sync', 0],
};

const urgency = ({ status, level }: DriftStackView): number =>
  STATUSES[status][2] * 10 + (level === undefined ? 0 : rank(level));

const countOf = (views: readonly DriftStackView[], ...statuses: readonly SummaryStatus[]): number =>
  views.filter(({ status }) => statuses.includes(status)).length;

const headline = (views: readonly DriftStackView[]): Words => {
  const failed = countOf(views, 'error', 'unreadable');
  const drifted = countOf(views, 'drift', 'both');
  const pending = countOf(views, 'pending', 'both');
  const waiting = countOf(views, 'not-checked');
  const words = [
    ...(failed === 0 ? [] : [`${failed} could not be checked fully`]),
    ...(drifted === 0 ? [] : [`${drifted} drifted`]),
    ...(pending === 0 ? [] : [`${pending} with code that is not applied`]),
    ...(waiting === 0 ? [] : [`${waiting} not checked for lack of time`]),
  ];
  if (views.length === 0) return ['⛔ No stack was checked'];
  if (words.length === 0) return [`✅ No drift in ${views.length === 1 ? '1 stack' : `${views.length} stacks`}`];
  return [
    `${failed > 0 ? '⛔' : drifted > 0 ? '🔀' : pending > 0 ? '📥' : '⏳'} Of ${views.length === 1 ? '1 stack' : `${views.length} stacks`}: ${words.join(', ')}`,
  ];
};

const stackRow = (view: DriftStackView): TableRow => {
  const [icon, words] = STATUSES[view.status];
  return row(
    [view.level === undefined ? icon : sign(view.level)],
    [mono(view.stack)],
    [text(view.environment)],
    [view.level === undefined ? words : strong(`${view.level} ${words}`)],
    [view.items.length === 0 ? '' : String(view.items.length)],
    [view.pendingChanges === undefined || view.pendingChanges === 0 ? '' : String(view.pendingChanges)],
    view.issueUrl === undefined ? [] : [link('issue', view.issueUrl)],
  );
};

const stackRows = (views: readonly DriftStackView[]): Group => ({
  wrap: (inside) => [
    table('clllrrl', ['', 'Stack', 'Environment', 'Result', 'Drifted', 'Pending', ''], inside as TableRow[]),
  ],
  parts: views.map((view) => ({ rank: 1, label: 'stacks', full: () => [stackRow(view)] })),
});

const details = (view: DriftStackView): Part[] => [
  ...(view.error === undefined
    ? []
    : [
        {
          rank: 2,
          label: 'errors',
          full: () => [paragraph(strong(mono(view.stack)), ' could not be checked:'), fenced('sh', view.error ?? '')],
        },
      ]),
  ...(view.items.length === 0
    ? []
    : [
        {
          wrap: (inside: readonly unknown[]) =>
            fold([mono(view.stack), `: ${view.items.length} drifted`], inside as Block[]),
          parts: [driftTable(view.items)],
        },
      ]),
];

/** All checked stacks: the job summary of a drift run, and the body of the dashboard when `above` holds its marker. */
export const renderDriftSummary = (
  views: readonly DriftStackView[],
  above: readonly Block[] = [],
  budget: Size = SUMMARY_BUDGET,
): string => {
  const ordered = views.toSorted((a, b) => urgency(b) - urgency(a));
  return fitted(
    {
      wrap: (inside) => [...above, heading(2, ...headline(views)), ...inside],
      parts: [
        ...(views.length === 0
          ? [always(paragraph('An empty check proves nothing: look at which stacks the configuration finds.'))]
          : [stackRows(ordered)]),
        ...ordered.flatMap(details),
      ],
      note: (leftOut) => [paragraph(...leftOutWords(leftOut, {}))],
    },
    budget,
  );
};
