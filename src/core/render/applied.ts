import type { DecisionRecord } from '../gate/decision-record';
import { adoptCreated } from './adopt-created';
import { COMMENT_BUDGET, fitted, type Group, type Part, type Size, SUMMARY_BUDGET, always } from './budget';
import { checksTable, decisionGroup, emergencyWords } from './decision';
import { fold } from './fold';
import { leftOutWords } from './left-out';
import { markerNode } from './marker';
import { told } from './told';
import { fenced, heading, mono, paragraph, row, table, text, type Block, type TableRow } from './nodes';

const OUTCOMES: Readonly<Record<DecisionRecord['applied']['outcome'], string>> = {
  'not-started': '',
  'nothing-to-do': '✅ Nothing to apply',
  applied: '✅ Applied exactly as approved',
  partial: '🟠 Applied in part',
  failed: '⛔ The apply failed',
  interrupted: '🟠 The apply was interrupted',
};

/** The same where the glass was broken: nothing of it was approved in the usual way. */
const headlineOf = ({ applied, decision }: DecisionRecord): string =>
  applied.outcome === 'applied' && decision.emergency !== undefined
    ? '🚨 Applied in an emergency'
    : OUTCOMES[applied.outcome];

const STATUSES = { done: '✅', failed: '⛔', begun: '❔' } as const;

/** What became of each object: what failed first, because somebody must act on it. */
const objects = ({ applied }: DecisionRecord): Part[] => {
  if (applied.objects.length === 0) return [];
  const order = { failed: 0, begun: 1, done: 2 } as const;
  const rows = applied.objects.toSorted((a, b) => order[a.status] - order[b.status]);
  const leaves = rows.map(({ address, action, status, seconds }) => ({
    rank: status === 'done' ? 3 : 1,
    label: 'objects',
    full: () => [
      row([STATUSES[status]], [mono(address)], [text(action)], [seconds === undefined ? '' : `${seconds} s`]),
    ],
  }));
  return [{ wrap: (inside) => [table('cllr', ['', 'Object', 'Action', 'Time'], inside as TableRow[])], parts: leaves }];
};

const errors = ({ applied }: DecisionRecord): Part[] =>
  applied.errors.map((error) => ({ rank: 1, label: 'messages', full: () => [fenced('sh', error)] }));

/** What was not asked for in an emergency is never folded away. */
const lifted = ({ decision }: DecisionRecord): Part[] => {
  const checks = decision.checks.filter(({ status }) => status === 'lifted');
  return checks.length === 0 ? [] : [checksTable(checks)];
};

const adoption = (record: DecisionRecord): Part[] => {
  const blocks = adoptCreated(record);
  if (blocks === '') return [];
  return [
    {
      rank: 1,
      label: 'sections',
      full: () => [
        paragraph(
          'The tool was killed, so the state may not have what it created. Plan first; what the plan wants to create again is adopted with these blocks. They change nothing for what the state has.',
        ),
        ...fold(['Import blocks'], [fenced('hcl', blocks)]),
      ],
    },
  ];
};

const recordGroup = (record: DecisionRecord): Group => {
  const outcome = headlineOf(record);
  if (outcome === '') return decisionGroup(record.decision);
  const { stack, environment, approvers, changeDigest } = record.decision;
  return {
    wrap: (inside) => [heading(2, outcome), ...inside],
    parts: [
      always(
        paragraph(
          mono(stack),
          text(` in ${environment}`),
          ...(changeDigest === undefined ? [] : [' · changes ', mono(changeDigest.slice(0, 12))]),
          text(approvers.length === 0 ? '' : ` · approved by ${approvers.join(', ')}`, 600),
          ...emergencyWords(record.decision.emergency === undefined ? {} : { emergency: record.decision.emergency }),
        ),
      ),
      ...lifted(record),
      ...errors(record),
      ...objects(record),
      ...adoption(record),
      ...record.decision.notes.map((note) => ({
        rank: 1,
        label: 'notes',
        full: () => [paragraph('ℹ️ ', ...told(note))],
      })),
      {
        wrap: (inside) => fold(['Every check of the gate'], inside as Block[]),
        parts: [checksTable(record.decision.checks)],
      },
    ],
  };
};

const render = (
  records: readonly DecisionRecord[],
  above: readonly Block[],
  budget: Size,
  below: readonly Block[] = [],
): string =>
  fitted(
    {
      wrap: (inside) => [...above, ...inside, ...below],
      parts: records.map(recordGroup),
      note: (leftOut) => [paragraph(...leftOutWords(leftOut, {}))],
    },
    budget,
  );

/** Decisions between other blocks, as one comment. */
export const renderRecords = (
  records: readonly DecisionRecord[],
  above: readonly Block[],
  below: readonly Block[],
): string => render(records, above, COMMENT_BUDGET, below);

/** Summary of the apply job: what was done, or why nothing was. */
export const renderAppliedSummary = (record: DecisionRecord): string => render([record], [], SUMMARY_BUDGET);

/** Comment on the merged pull request over all stacks of the run; one such comment stands per pull request. */
export const renderAppliedComment = (
  records: readonly DecisionRecord[],
  run: { readonly key: string; readonly run: string },
): string =>
  render(records, [markerNode({ kind: 'decision', fields: { key: run.key, run: run.run } })], COMMENT_BUDGET);
