import type { Counts } from '../risk/assessment';
import { SUMMARY_BUDGET, always, fitted, type Part } from './budget';
import { countWords, isNothing } from './change-words';
import { renderReport } from './comment';
import { shortDigest } from './digest';
import { leftOutWords } from './left-out';
import { nextSteps, type NextStepView } from './next-steps';
import {
  fenced,
  heading,
  mono,
  paragraph,
  present,
  row,
  strong,
  table,
  text,
  type Block,
  type TableRow,
} from './nodes';
import type { ShownReport } from './report-input';
import { told } from './told';

/** The job summary of `risk`: as the comment, with the room of a summary and no marker. */
export const renderRiskSummary = (report: ShownReport): string =>
  renderReport(report, [], report.links.report === undefined ? {} : { reportUrl: report.links.report }, SUMMARY_BUDGET);

export interface DiagnosticView {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail?: string;
  readonly file?: string;
  readonly line?: number;
}

/** What a plan job did. All strings are treated as untrusted text. */
export interface PlanSummaryView {
  readonly stack: string;
  readonly environment: string;
  /** `terraform 1.15.1`. */
  readonly tool: string;
  readonly outcome: 'planned' | 'failed';
  /** Why it failed, in one clause. */
  readonly failure?: string;
  readonly counts?: Counts;
  readonly steps: readonly {
    readonly name: string;
    readonly status: 'pass' | 'warn' | 'fail' | 'skip';
    readonly fact: string;
  }[];
  readonly diagnostics: readonly DiagnosticView[];
  readonly changeDigest?: string;
  readonly next: readonly NextStepView[];
}

const STATUSES = { pass: '✅', warn: '⚠️', fail: '⛔', skip: '➖' } as const;

const planVerdict = ({ outcome, failure, counts }: PlanSummaryView): Block => {
  if (outcome === 'failed') return heading(2, '⛔ No plan: ', ...told(failure ?? 'the reason is not known'));
  if (counts === undefined) return heading(2, '📐 Planned');
  return heading(2, `${isNothing(counts) ? '✅' : '📐'} Planned: ${countWords(counts)}`);
};

const diagnosticPart = ({ severity, summary, detail, file, line }: DiagnosticView): Part => {
  const head = paragraph(
    `${severity === 'error' ? '⛔' : '⚠️'} `,
    strong(...told(summary)),
    ...(file === undefined ? [] : [' in ', mono(line === undefined ? file : `${file}:${line}`)]),
  );
  return {
    rank: severity === 'error' ? 1 : 2,
    label: 'messages',
    full: () => present<Block>(head, detail !== undefined && detail !== '' && fenced('sh', detail)),
    short: () => [head],
  };
};

/** The job summary of `plan`: what was done, what the tool said, what now. */
export const renderPlanSummary = (view: PlanSummaryView): string =>
  fitted(
    {
      wrap: (inside) => [planVerdict(view), ...inside],
      parts: [
        always(
          paragraph(
            mono(view.stack),
            ' · ',
            strong(text(view.environment)),
            text(` · ${view.tool}`),
            ...(view.changeDigest === undefined ? [] : [' · changes ', mono(shortDigest(view.changeDigest))]),
          ),
        ),
        {
          wrap: (inside) => [table('cll', ['', 'Step', 'Result'], inside as TableRow[])],
          parts: view.steps.map(({ name, status, fact }) => ({
            rank: 0,
            label: 'steps',
            full: () => [row([STATUSES[status]], [text(name)], told(fact))],
          })),
        },
        ...view.diagnostics.map(diagnosticPart),
        always(...nextSteps(view.next)),
      ],
      note: (leftOut) => [paragraph(...leftOutWords(leftOut, {}))],
    },
    SUMMARY_BUDGET,
  );
