import type { Level } from '../risk/level';
import { rank } from '../risk/level';
import { COMMENT_BUDGET, always, fitted, type Part } from './budget';
import type { DriftStatus } from './drift-summary';
import { leftOutWords } from './left-out';
import { sign } from './level-sign';
import { link } from './link';
import { markdown } from './markdown';
import { markerNode } from './marker';
import {
  fenced,
  heading,
  item,
  list,
  mono,
  paragraph,
  row,
  strong,
  table,
  text,
  type Block,
  type TableRow,
} from './nodes';

/** One stack on the dashboard. All strings are untrusted text; times are as they should be read. */
export interface DashboardStackView {
  readonly stack: string;
  readonly environment: string;
  readonly status: DriftStatus;
  readonly level: Level;
  readonly since: string;
  /** When a check last succeeded; absent when none ever did. */
  readonly succeeded?: string;
  readonly isStale: boolean;
  readonly issueUrl?: string;
}

export interface DashboardView {
  readonly stacks: readonly DashboardStackView[];
  readonly updated: string;
  readonly staleAfterDays: number;
  readonly runUrl: string;
  /** Fields of the hidden marker. */
  readonly marker: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<DriftStatus, readonly [icon: string, words: string, urgency: number]>> = {
  both: ['🔀', 'drift, and code not applied', 4],
  drift: ['🔀', 'drift', 4],
  error: ['⛔', 'check fails', 3],
  unreadable: ['🙈', 'state cannot be read', 3],
  pending: ['📥', 'code not applied', 1],
  'in-sync': ['✅', 'in sync', 0],
};

const drifted = ({ status }: DashboardStackView): boolean => status === 'drift' || status === 'both';

/** Drift that is known comes first, then what nobody knows any more; the alarm above names that anyway. */
const urgency = (view: DashboardStackView): number =>
  Math.max(view.isStale ? 35 : 0, WORDS[view.status][2] * 10 + (drifted(view) ? rank(view.level) : 0));

const stackRow = (view: DashboardStackView): TableRow => {
  const [icon, words] = WORDS[view.status];
  const heartbeat = view.succeeded ?? 'never';
  // What was found long ago may be true no more.
  const found = view.isStale && view.succeeded !== undefined ? `last: ${words}` : words;
  return row(
    [view.isStale ? '⏰' : drifted(view) ? sign(view.level) : icon],
    [mono(view.stack)],
    [text(view.environment)],
    [drifted(view) ? strong(`${view.level} ${found}`) : found],
    [view.since],
    [view.isStale ? strong(heartbeat) : heartbeat],
    view.issueUrl === undefined ? [] : [link('issue', view.issueUrl)],
  );
};

/** How many stacks are in which class, as a small pie. Nothing in it comes from outside. */
const chart = (stacks: readonly DashboardStackView[]): Part[] => {
  const counts = Object.entries(WORDS)
    .map(([status, [, words]]) => ({ words, count: stacks.filter((view) => view.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `  "${words}" : ${count}`);
  const pie = ['pie showData', '  title Stacks', ...counts].join('\n');
  return counts.length === 0 ? [] : [{ rank: 1, label: 'sections', full: () => [fenced('mermaid', pie)] }];
};

const MOST_NAMED = 20;

const named = (views: readonly DashboardStackView[]): Block => {
  const shown = views
    .slice(0, MOST_NAMED)
    .map(({ stack, environment, succeeded }) =>
      item([
        mono(stack),
        ...(environment === '' ? [] : [' (', text(environment), ')']),
        `: ${succeeded === undefined ? 'no check ever succeeded' : `last successful check ${succeeded}`}`,
      ]),
    );
  return list(views.length > MOST_NAMED ? [...shown, item([`and ${views.length - MOST_NAMED} more`])] : shown);
};

const alarm = ({ stacks, staleAfterDays }: DashboardView): Part[] => {
  const stale = stacks.filter(({ isStale }) => isStale);
  if (stale.length === 0) return [];
  const words = `⏰ ${stale.length === 1 ? '1 stack has' : `${stale.length} stacks have`} had no successful check for ${staleAfterDays} days: nobody knows whether they drift`;
  return [always(paragraph(strong(words)), named(stale))];
};

/** The one issue that shows all stacks; its first line is our marker. */
export const renderDriftDashboard = (view: DashboardView): { readonly title: string; readonly body: string } => {
  const ordered = view.stacks.toSorted((a, b) => urgency(b) - urgency(a));
  return {
    title: 'Drift dashboard',
    body: fitted(
      {
        wrap: (inside) => [markerNode({ kind: 'drift', fields: view.marker }), heading(2, 'Drift'), ...inside],
        parts: [
          ...alarm(view),
          always(
            paragraph(
              `Written ${view.updated} by `,
              link('this run', view.runUrl),
              text('. Every run of the drift workflow writes it anew; when this time stands still, the schedule does.'),
            ),
          ),
          ...chart(ordered),
          {
            wrap: (inside) => [
              table(
                'cllllll',
                ['', 'Stack', 'Environment', 'Result', 'Since', 'Last successful check', ''],
                inside as TableRow[],
              ),
            ],
            parts: ordered.map((each) => ({ rank: 2, label: 'stacks', full: () => [stackRow(each)] })),
          },
        ],
        note: (leftOut) => [paragraph(...leftOutWords(leftOut, { summaryUrl: view.runUrl }))],
      },
      COMMENT_BUDGET,
    ),
  };
};

/** Said once when heartbeats go stale, because an edit of a body tells nobody. */
export const renderStaleComment = (stale: readonly DashboardStackView[], staleAfterDays: number): string =>
  markdown([paragraph(strong(`⏰ No successful check for ${staleAfterDays} days:`)), named(stale)]);
