import type { DecisionRecord } from '../gate/decision-record';
import type { Health } from '../after-apply/health';
import type { Undecided } from '../ledger/undecided';
import { outputsSection, verificationSection, watchSection } from './after-apply';
import { adoption, appliedErrors, appliedObjects } from './applied-parts';
import { COMMENT_BUDGET, fitted, type Group, type Part, type Size, SUMMARY_BUDGET, always } from './budget';
import { checksTable, decisionGroup, emergencyWords } from './decision';
import { fold } from './fold';
import { healthSection } from './health';
import { shortDigest } from './digest';
import { leftOutWords } from './left-out';
import { markerNode } from './marker';
import { nextSteps } from './next-steps';
import { told } from './told';
import { undecidedSection } from './undecided';
import { heading, mono, paragraph, text, type Block } from './nodes';

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

/** What was not asked for in an emergency is never folded away. */
const lifted = ({ decision }: DecisionRecord): Part[] => {
  const checks = decision.checks.filter(({ status }) => status === 'lifted');
  return checks.length === 0 ? [] : [checksTable(checks)];
};

const ENDED_BADLY: ReadonlySet<string> = new Set(['partial', 'failed', 'interrupted']);

/** After an apply that did not end well. How it is done in detail stands in the issue of the stack. */
const nextSection = ({ applied, decision }: DecisionRecord): Part[] =>
  ENDED_BADLY.has(applied.outcome)
    ? [
        always(
          ...nextSteps([
            {
              text: 'Correct the cause. Do not re-run this run: what is left is another plan than the approved one. An issue of this stack has the commands of a revert, too.',
            },
            ...(decision.afterTrouble ?? []),
          ]),
        ),
      ]
    : [];

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
          ...(changeDigest === undefined ? [] : [' · changes ', mono(shortDigest(changeDigest))]),
          text(approvers.length === 0 ? '' : ` · approved by ${approvers.join(', ')}`, 600),
          ...emergencyWords(record.decision.emergency === undefined ? {} : { emergency: record.decision.emergency }),
        ),
      ),
      ...lifted(record),
      ...verificationSection(record),
      ...appliedErrors(record),
      ...appliedObjects(record),
      ...adoption(record),
      ...nextSection(record),
      ...outputsSection(record),
      ...watchSection(record),
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
  below: readonly Part[],
  budget: Size,
  first: readonly Part[] = [],
): string =>
  fitted(
    {
      wrap: (inside) => [...above, ...inside],
      parts: [...first, ...records.map(recordGroup), ...below],
      note: (leftOut) => [paragraph(...leftOutWords(leftOut, {}))],
    },
    budget,
  );

/** Decisions between other blocks, as one comment. */
export const renderRecords = (
  records: readonly DecisionRecord[],
  above: readonly Block[],
  below: readonly Block[],
): string => render(records, above, [always(...below)], COMMENT_BUDGET);

/** Summary of the apply job: what was done, or why nothing was. */
export const renderAppliedSummary = (record: DecisionRecord): string => render([record], [], [], SUMMARY_BUDGET);

/** Comment on the merged pull request over all stacks of the run; one such comment stands per pull request. */
export const renderAppliedComment = (
  records: readonly DecisionRecord[],
  run: { readonly key: string; readonly run: string },
  healths: readonly Health[] = [],
  undecided: readonly Undecided[] = [],
): string =>
  render(
    records,
    [markerNode({ kind: 'decision', fields: { key: run.key, run: run.run } })],
    healthSection(healths),
    COMMENT_BUDGET,
    undecidedSection(undecided),
  );
