import type { LedgerEntry } from '../ledger/read';
import { unappliedFields } from '../ledger/unapplied';
import { always, COMMENT_BUDGET, fitted, type Group } from './budget';
import { leftOutWords } from './left-out';
import { link } from './link';
import { markerNode } from './marker';
import { fenced, heading, item, list, mono, paragraph, row, strong, table, text, type TableRow } from './nodes';
import { told } from './told';

export interface UnappliedView {
  /** The oldest commit first. */
  readonly entries: readonly LedgerEntry[];
  readonly hours: number;
  /** `https://github.com/acme/infra` */
  readonly repositoryUrl: string;
  /** Page of the run that looked. */
  readonly runUrl: string;
  /** Page of the workflow that applies. */
  readonly applyUrl: string | undefined;
  /** Older records were not read. */
  readonly cut: boolean;
}

/** `2026-11-21 06:12 UTC` of RFC 3339. */
const timeOf = (time: string): string =>
  Number.isNaN(Date.parse(time)) ? 'unknown' : `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const STATES = { pending: '⏳ waits', failed: '⛔ failed' } as const;

/** The run's words without the name of the stack, which has a column of its own. */
const wordsOf = ({ stack, description }: LedgerEntry): string =>
  description.startsWith(`${stack}: `) ? description.slice(stack.length + 2) : description;

const rowOf = (entry: LedgerEntry): TableRow =>
  row(
    [STATES[entry.state === 'pending' ? 'pending' : 'failed']],
    [mono(entry.stack)],
    [text(entry.environment)],
    [text(timeOf(entry.at))],
    [...told(wordsOf(entry)), ' · ', link('Run', entry.logUrl)],
  );

const commitGroup = (commit: string, entries: readonly LedgerEntry[], { repositoryUrl }: UnappliedView): Group => ({
  wrap: (inside) => [
    heading(3, 'Commit ', link(commit.slice(0, 12), `${repositoryUrl}/commit/${commit}`)),
    table('lllll', ['State', 'Stack', 'Environment', 'Since', 'What the run said'], inside as TableRow[]),
  ],
  parts: entries.map((entry) => ({ rank: 1, label: 'stacks', full: () => [rowOf(entry)] })),
});

const runOf = ({ logUrl = '' }: LedgerEntry): string | undefined => /\/actions\/runs\/(\d{1,15})/.exec(logUrl)?.[1];

const nextWords = ({ entries, applyUrl }: UnappliedView) => {
  const rerun = entries.findLast(({ state }) => state === 'pending');
  const id = rerun && runOf(rerun);
  const waits = item([
    strong('Waits'),
    ': have it approved, or what comes before it applied, and then re-run all jobs of its run.',
  ]);
  return list([
    ...(rerun === undefined
      ? []
      : [id === undefined ? waits : { ...waits, children: [...waits.children, fenced('sh', `gh run rerun ${id}`)] }]),
    ...(entries.some(({ state }) => state === 'failed')
      ? [
          item([
            strong('Failed'),
            ': the run says why. Correct that, and start the workflow that applies: a new run plans what is left of all commits together, and asks again. ',
            ...(applyUrl === undefined ? [] : [link('Start it', applyUrl)]),
          ]),
        ]
      : []),
    item([
      strong('No longer wanted'),
      ': take it back by a pull request. What is merged and not applied comes along with the next apply of its stack.',
    ]),
  ]);
};

const waitingParts = (view: UnappliedView): Group['parts'] => {
  const commits = [...new Set(view.entries.map(({ commit }) => commit))];
  return [
    always(
      paragraph(
        'This is merged, and for more than ',
        text(view.hours === 1 ? 'an hour' : `${view.hours} hours`),
        ' it has not been applied. The code says what is not there. The oldest commit comes first; what a later commit has brought along is left out.',
      ),
    ),
    ...commits.map((commit) =>
      commitGroup(
        commit,
        view.entries.filter((one) => one.commit === commit),
        view,
      ),
    ),
    always(heading(3, 'What now'), nextWords(view)),
    always(
      paragraph(
        'This issue closes itself when nothing is left. Close it, and it stays closed until something else waits so long.',
        ...(view.cut ? [' Records older than the last thousand deployments were not read.'] : []),
      ),
    ),
  ];
};

/** The one issue of what is merged and not applied; without entries it says that there is nothing any more. */
export const renderUnapplied = (view: UnappliedView): { readonly title: string; readonly body: string } => {
  const { entries, runUrl } = view;
  const stacks = new Set(entries.map(({ stack, environment }) => JSON.stringify([stack, environment]))).size;
  return {
    title:
      entries.length === 0
        ? 'Merged but not applied: nothing'
        : `Merged but not applied: ${stacks} ${stacks === 1 ? 'stack' : 'stacks'}`,
    body: fitted(
      {
        wrap: (inside) => [markerNode({ kind: 'unapplied', fields: unappliedFields(entries) }), ...inside],
        parts:
          entries.length === 0
            ? [always(paragraph('✅ Everything that was named here is applied, or a later commit brought it along.'))]
            : waitingParts(view),
        note: (leftOut) => [paragraph(...leftOutWords(leftOut, { summaryUrl: runUrl }))],
      },
      COMMENT_BUDGET,
    ),
  };
};
