import type { Level } from '../risk/level';
import { rank } from '../risk/level';
import { COMMENT_BUDGET, always, fitted, type Group, type Part } from './budget';
import { displayProse } from './display-text';
import { fold, lineInCell } from './fold';
import { leftOutWords } from './left-out';
import { sign } from './level-sign';
import { link } from './link';
import { calledTeams } from './logins';
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
  type Words,
} from './nodes';
import { told } from './told';

/** What the code that is merged will do to a drifted attribute at the next apply. */
export type Pending = 'untouched' | 'reverts' | 'overwrites' | 'recreates' | 'unknown';

export interface DriftItemView {
  readonly level: Level;
  readonly address: string;
  /** What happened outside, as a clause: `was deleted`, `tag Owner was changed`. */
  readonly what: string;
  readonly attribute?: string;
  /** Masked values in the state and in reality. */
  readonly before?: string;
  readonly after?: string;
  readonly pending: Pending;
  /** Where the code declares it: `net/main.tf:12`. */
  readonly place?: string;
  /** Who touched it last by its own word, and the attribute that says so. */
  readonly touched?: { readonly by: string; readonly from: string };
}

export interface RemedyView {
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  readonly command?: string;
}

/** One stack's drift as its issue shows it. All strings are untrusted text; times are as they should be read. */
export interface DriftIssueView {
  readonly stack: string;
  readonly environment: string;
  readonly level: Level;
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** How many checks saw it, where somebody counted. */
  readonly checks?: number;
  readonly items: readonly DriftItemView[];
  readonly itemsLeftOut?: number;
  readonly remedies: readonly RemedyView[];
  /** HCL that would make the code match reality. */
  readonly adoptHcl?: string;
  readonly history: readonly { readonly at: string; readonly text: string }[];
  /** Fields of the hidden marker: stack id and fingerprint. */
  readonly marker: Readonly<Record<string, string>>;
  readonly runUrl?: string;
  /** Teams of the configuration that are called: `@acme/sre`. */
  readonly teams?: readonly string[];
  readonly notes?: readonly string[];
}

const PENDING: Readonly<Record<Pending, string>> = {
  untouched: 'untouched by code',
  reverts: 'apply will set it back',
  overwrites: 'apply will set it to a third value',
  recreates: 'apply will re-create it',
  unknown: 'not known',
};

const values = ({ attribute, before, after }: DriftItemView): Words => [
  ...(attribute === undefined ? [] : [' · ', mono(attribute, 120)]),
  ...(before === undefined ? [] : [' ', mono(before, 160)]),
  ...(before === undefined && after === undefined ? [] : [' → ']),
  ...(after === undefined ? [] : [mono(after, 160)]),
];

/** Where to look and whom to ask, below the change. */
const hints = ({ place, touched }: DriftItemView): Words => {
  const said: Words[] = [
    ...(place === undefined ? [] : [[mono(place, 200)]]),
    ...(touched === undefined
      ? []
      : [['last touched by ', mono(touched.by, 100), ', as its own ', mono(touched.from, 100), ' says']]),
  ];
  return said.flatMap((words, at) => [at === 0 ? lineInCell : ' · ', ...words]);
};

const itemRow = (each: DriftItemView): TableRow =>
  row(
    [sign(each.level)],
    [mono(each.address), lineInCell, strong(...told(each.what, 300)), ...values(each), ...hints(each)],
    [text(PENDING[each.pending])],
  );

/** The drifted objects, the most dangerous first. */
export const driftTable = (items: readonly DriftItemView[]): Group => ({
  wrap: (inside) => [table('cll', ['', 'What happened outside Terraform', 'Pending code'], inside as TableRow[])],
  parts: items
    .toSorted((a, b) => rank(b.level) - rank(a.level))
    .map((each, at) => ({ rank: at === 0 ? 0 : 2, label: 'objects', full: () => [itemRow(each)] })),
});

const remedyItem = ({ title, text: words, url, command }: RemedyView): ReturnType<typeof item> => {
  const point = item([url === undefined ? strong(text(title)) : strong(link(title, url)), ': ', ...told(words)]);
  return command === undefined ? point : { ...point, children: [...point.children, fenced('sh', command)] };
};

const adoption = (hcl: string | undefined): Part[] =>
  hcl === undefined
    ? []
    : [{ rank: 3, label: 'sections', full: () => fold(['The code that would match reality'], [fenced('hcl', hcl)]) }];

const history = (entries: DriftIssueView['history']): Part[] =>
  entries.length === 0
    ? []
    : [
        {
          wrap: (inside) => fold(['History'], inside as Block[]),
          parts: [
            {
              wrap: (inside) => [table('ll', ['When', 'Result'], inside as TableRow[])],
              parts: entries.map(({ at, text: words }) => ({
                rank: 4,
                label: 'checks',
                full: () => [row([text(at, 60)], told(words))],
              })),
            },
          ],
        },
      ];

const parts = (view: DriftIssueView): Part[] => [
  always(
    paragraph(
      strong(`${sign(view.level)} ${view.level} drift in `, mono(view.stack)),
      ...(view.environment === '' ? [] : [' (', text(view.environment), ')']),
      text(` — reality no longer matches the state. First seen ${view.firstSeen}, last seen ${view.lastSeen}`),
      view.checks === undefined ? '.' : view.checks === 1 ? ', 1 check.' : `, ${view.checks} checks.`,
    ),
  ),
  ...(view.teams === undefined || view.teams.length === 0
    ? []
    : [always(paragraph('For ', ...calledTeams(view.teams)))]),
  driftTable(view.items),
  ...(view.itemsLeftOut === undefined || view.itemsLeftOut === 0
    ? []
    : [always(paragraph(`${view.itemsLeftOut} more objects are too many for the result of the check.`))]),
  ...(view.notes ?? []).map((note) => ({ rank: 1, label: 'notes', full: () => [paragraph(...told(note))] })),
  ...(view.remedies.length === 0
    ? []
    : [always(heading(3, 'What you can do'), list(view.remedies.slice(0, 10).map(remedyItem)))]),
  ...adoption(view.adoptHcl),
  ...history(view.history),
];

/** Title of the issue: one line, no mark-up, safe as text. */
export const driftIssueTitle = ({ level, stack }: Pick<DriftIssueView, 'level' | 'stack'>): string =>
  `${sign(level)} Drift in ${displayProse(stack, 180)}`;

/** Body of the issue within the budget of a comment; its first line is our marker. */
export const renderDriftIssue = (view: DriftIssueView): { readonly title: string; readonly body: string } => ({
  title: driftIssueTitle(view),
  body: fitted(
    {
      wrap: (inside) => [markerNode({ kind: 'drift', fields: view.marker }), ...inside],
      parts: parts(view),
      note: (leftOut) => [
        paragraph(...leftOutWords(leftOut, view.runUrl === undefined ? {} : { summaryUrl: view.runUrl })),
      ],
    },
    COMMENT_BUDGET,
  ),
});
