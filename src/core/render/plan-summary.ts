import { fitted, type Leaf, type Part, SUMMARY_BUDGET, always } from './budget';
import { leftOutWords } from './left-out';
import { heading, mono, paragraph, row, strong, table, text, type TableRow } from './nodes';

export interface PlanSummaryView {
  readonly stack: string;
  readonly checks: readonly {
    readonly name: string;
    readonly status: 'passed' | 'failed' | 'skipped';
    readonly note: string;
    readonly seconds: number;
    readonly diagnostics: readonly {
      readonly severity: 'error' | 'warning';
      readonly summary: string;
      readonly detail: string;
      readonly at?: { readonly file: string; readonly line?: number };
    }[];
  }[];
  readonly changeDigest?: string;
  readonly hasChanges?: boolean;
  readonly failure?: string;
}

const SIGNS = { passed: '✅', failed: '⛔', skipped: '➖' } as const;

const diagnosticsOf = ({ checks }: PlanSummaryView): Leaf[] =>
  checks.flatMap(({ name, diagnostics }) =>
    diagnostics.map(({ severity, summary, detail, at }) => ({
      rank: severity === 'error' ? 1 : 2,
      label: 'messages',
      full: () => [
        row(
          [severity === 'error' ? '⛔' : '⚠️'],
          [name],
          [at === undefined ? '' : mono(at.line === undefined ? at.file : `${at.file}:${at.line}`)],
          [strong(text(summary, 400)), detail === '' ? '' : text(` ${detail}`, 2_000)],
        ),
      ],
    })),
  );

const verdict = ({ failure, hasChanges }: PlanSummaryView): string => {
  if (failure !== undefined) return 'The plan may not be used';
  return hasChanges === true ? 'Planned' : 'Planned: no changes';
};

/** Summary of the plan job: one table over all checks, then every message with its place. */
export const renderPlanSummary = (view: PlanSummaryView): string => {
  const rows = view.checks.map(({ name, status, note, seconds }) =>
    row([SIGNS[status]], [name], [text(note, 400)], [status === 'skipped' ? '' : `${seconds.toFixed(1)} s`]),
  );
  const messages = diagnosticsOf(view);
  const parts: Part[] = [
    ...(view.failure === undefined ? [] : [always(paragraph(strong(text(view.failure, 2_000))))]),
    always(table('cllr', ['', 'Check', 'Result', 'Time'], rows)),
    ...(messages.length === 0
      ? []
      : [
          {
            wrap: (inside: readonly unknown[]) => [
              table('clll', ['', 'Check', 'Where', 'Message'], inside as TableRow[]),
            ],
            parts: messages,
          },
        ]),
    ...(view.changeDigest === undefined
      ? []
      : [always(paragraph('Change digest ', mono(view.changeDigest.slice(0, 12))))]),
  ];
  return fitted(
    {
      wrap: (inside) => [heading(3, `${verdict(view)}: `, mono(view.stack)), ...inside],
      parts,
      note: (leftOut) => [paragraph(...leftOutWords(leftOut, {}))],
    },
    SUMMARY_BUDGET,
  );
};
