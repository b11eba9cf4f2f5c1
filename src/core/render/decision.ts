import { SUMMARY_BUDGET, always, fitted, type Group, type Part, type Size } from './budget';
import { names } from './logins';
import { shortDigest } from './digest';
import { displayText } from './display-text';
import { fold } from './fold';
import { leftOutWords } from './left-out';
import { nextSteps, type NextStepView } from './next-steps';
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

export interface CheckView {
  readonly stage: 'A' | 'B' | 'C';
  readonly id: string;
  readonly title: string;
  readonly status: 'pass' | 'fail' | 'lifted' | 'skip' | 'not-reached';
  readonly fact: string;
}

/** A decision as it is shown: `Decision` of the gate fits it. All strings are treated as untrusted text. */
export interface DecisionView {
  readonly outcome: 'apply' | 'wait' | 'refuse' | 'superseded' | 'stale';
  readonly stack: string;
  readonly environment: string;
  readonly changeDigest?: string;
  readonly headline: string;
  readonly checks: readonly CheckView[];
  readonly approvers?: readonly string[];
  readonly next: readonly NextStepView[];
  readonly comparison?: {
    readonly verdict: string;
    readonly changes: readonly { readonly address: string; readonly was?: string; readonly now?: string }[];
  };
  readonly leftOut: readonly string[];
  readonly notes: readonly string[];
  readonly emergency?: {
    readonly incident: number;
    readonly startedBy: readonly string[];
    readonly agreedBy: readonly string[];
  };
}

const OUTCOMES = {
  apply: ['✅', 'May be applied'],
  wait: ['⏳', 'Waiting'],
  refuse: ['⛔', 'Not applied'],
  superseded: ['⏭', 'Superseded'],
  stale: ['⛔', 'Not applied'],
} as const;

const STATUSES = { pass: '✅', fail: '⛔', lifted: '🚨', skip: '➖', 'not-reached': '➖' } as const;

const factOf = (status: CheckView['status'], fact: string): string =>
  status === 'not-reached' ? 'not reached' : status === 'lifted' ? `lifted by the emergency: ${fact}` : fact;

/** Every check with its stage and fact. */
export const checksTable = (checks: readonly CheckView[]): Group => ({
  wrap: (inside) => [table('ccll', ['', 'Stage', 'Check', 'Fact'], inside as TableRow[])],
  parts: checks.map(({ stage, title, status, fact }) => ({
    rank: status === 'fail' || status === 'lifted' ? 0 : 1,
    label: 'checks',
    full: () => [row([STATUSES[status]], [stage], told(title), told(factOf(status, fact)))],
  })),
});

const comparisonLines = ({ address, was, now }: NonNullable<DecisionView['comparison']>['changes'][number]): string =>
  [
    ...(was === undefined ? [] : [`- ${displayText(address)}   ${displayText(was)}`]),
    ...(now === undefined ? [] : [`+ ${displayText(address)}   ${displayText(now)}`]),
  ].join('\n');

const HOW_WIDE: Readonly<Record<string, string>> = {
  narrower: 'less than what was approved',
  wider: 'more than what was approved',
  different: 'not what was approved',
};

/** Changes told in the open; the rest follows folded. */
const MOST_OPEN = 25;

const comparison = (compared: NonNullable<DecisionView['comparison']>): Part[] => {
  const lines = compared.changes.map(comparisonLines);
  if (lines.length === 0) return [];
  const rest = lines.slice(MOST_OPEN);
  return [
    always(
      paragraph(strong('Changed since the approval'), text(` — ${HOW_WIDE[compared.verdict] ?? compared.verdict}`)),
      fenced('diff', lines.slice(0, MOST_OPEN).join('\n')),
    ),
    ...(rest.length === 0
      ? []
      : [
          {
            rank: 2,
            label: 'sections',
            full: () => fold([`${rest.length} more`], [fenced('diff', rest.join('\n'))]),
            short: () => [paragraph(`… and ${rest.length} more.`)],
          },
        ]),
  ];
};

const leftOut = (attributes: readonly string[]): Part[] =>
  attributes.length === 0
    ? []
    : [
        {
          rank: 2,
          label: 'sections',
          full: () => [
            paragraph('Left out of the change digest by config, so not compared:'),
            list(attributes.map((attribute) => item([mono(attribute)]))),
          ],
        },
      ];

/** Who did what where the usual approvals were not asked for. */
export const emergencyWords = ({ emergency }: Pick<DecisionView, 'emergency'>): Words =>
  emergency === undefined
    ? []
    : [
        text(' · emergency '),
        mono(`#${emergency.incident}`),
        ...(emergency.startedBy.length === 0 ? [] : [' · started by ', ...names(emergency.startedBy)]),
        ...(emergency.agreedBy.length === 0 ? [] : [' · agreed to by ', ...names(emergency.agreedBy)]),
      ];

const facts = ({ stack, environment, changeDigest, approvers = [], emergency }: DecisionView): Block =>
  paragraph(
    mono(stack),
    ' · ',
    strong(text(environment)),
    ...(changeDigest === undefined ? [] : [' · changes ', mono(shortDigest(changeDigest))]),
    ...(approvers.length === 0 ? [] : [' · approved by ', ...names(approvers)]),
    ...emergencyWords(emergency === undefined ? {} : { emergency }),
  );

/** More rows than this hide the one that failed. */
const MOST_ROWS = 8;

/** What failed is in the open; the rest is folded when it would bury it. */
const checks = ({ checks: all }: DecisionView): Part[] => {
  if (all.length <= MOST_ROWS) return [checksTable(all)];
  const isOpen = ({ status }: CheckView): boolean => status === 'fail' || status === 'lifted';
  const failed = all.filter(isOpen);
  const others = all.filter((check) => !isOpen(check));
  const passed = others.filter(({ status }) => status === 'pass').length;
  const unreached = others.length - passed;
  const title = `${passed} checks passed${unreached === 0 ? '' : `, ${unreached} not reached`}`;
  return [
    ...(failed.length === 0 ? [] : [checksTable(failed)]),
    { wrap: (inside) => fold([title], inside as Block[]), parts: [checksTable(others)] },
  ];
};

const parts = (view: DecisionView): Part[] => [
  ...checks(view),
  ...(view.comparison === undefined ? [] : comparison(view.comparison)),
  always(...nextSteps(view.next)),
  ...view.notes.map((note) => ({ rank: 1, label: 'notes', full: () => [paragraph('ℹ️ ', ...told(note))] })),
  ...leftOut(view.leftOut),
];

/** One decision as a part of a larger page. */
export const decisionGroup = (view: DecisionView): Group => {
  const [icon, words] = OUTCOMES[view.outcome];
  return {
    wrap: (inside) => [heading(2, `${icon} ${words}: `, ...told(view.headline)), facts(view), ...inside],
    parts: parts(view),
    note: (missing) => [paragraph(...leftOutWords(missing, {}))],
  };
};

/** Decisions as a job summary, or within the budget of a comment; several stand one below the other. */
export const renderDecisions = (views: readonly DecisionView[], budget: Size = SUMMARY_BUDGET): string =>
  fitted({ wrap: (inside) => inside, parts: views.map(decisionGroup) }, budget);

/** One decision: the verdict, every check with its stage and fact, what changed since the approval, and what now. */
export const renderDecision = (view: DecisionView, budget: Size = SUMMARY_BUDGET): string =>
  renderDecisions([view], budget);
