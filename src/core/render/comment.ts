import { blastRadius } from './blast-radius';
import { COMMENT_BUDGET, fitted, type Part, type Size } from './budget';
import { changesSection } from './change-section';
import { checklist } from './checklist';
import { shortDigest } from './digest';
import { shortened } from './display-text';
import { eyesSection } from './eyes-section';
import { smallPrint } from './fold';
import { leftOutWords, type Whereabouts } from './left-out';
import { link } from './link';
import { markerNode } from './marker';
import { deletedSection } from './deleted-section';
import { fenced, mono, paragraph, strong, text, type Block, type Inline } from './nodes';
import { assessmentsOf, isFailure, type Report, type ShownReport } from './report-input';
import { acceptedSection, costSection, policySection } from './side-sections';
import { stackTable } from './stack-table';
import { isCalm, subtitle, verdict } from './verdict';
import { told } from './told';

const failures = ({ stacks }: ShownReport): Part[] =>
  stacks.filter(isFailure).map(({ stack, error }, at) => ({
    rank: at < 5 ? 0 : 1,
    label: 'failures',
    full: () => [
      paragraph('⛔ ', strong(mono(stack)), ' has no assessment, so nothing of it may be applied:'),
      fenced('sh', shortened(error, 2_000)),
    ],
    short: () => [paragraph('⛔ ', strong(mono(stack)), ': ', ...told(error, 200))],
  }));

const notes = ({ stacks, around }: ShownReport): Part[] => {
  const all = new Set([...(around?.notes ?? []), ...assessmentsOf(stacks).flatMap((each) => each.notes)]);
  return [...all].map((note) => ({ rank: 2, label: 'notes', full: () => [paragraph('ℹ️ ', ...told(note))] }));
};

const footer = (report: ShownReport): Block => {
  const digests = assessmentsOf(report.stacks).flatMap(({ plan }) => plan.changeDigest ?? []);
  const [only] = digests;
  const words: Inline[][] = [
    ...(digests.length === 1 && only !== undefined ? [[text('Change digest '), mono(shortDigest(only))]] : []),
    ...(report.links.report === undefined ? [] : [[link('full report', report.links.report)]]),
    ...(report.run === undefined ? [] : [[link(`run ${report.run.id}`, report.run.url)]]),
    ...(report.links.rules === undefined ? [] : [[link('why these levels', report.links.rules)]]),
  ];
  return smallPrint(...words.flatMap((each, at) => (at === 0 ? each : [text(' · '), ...each])));
};

const body = (report: ShownReport, where: Whereabouts): Part[] => {
  const assessments = assessmentsOf(report.stacks);
  const several = report.stacks.length > 1;
  const deleted = report.around === undefined ? [] : deletedSection(report.around);
  if (isCalm(report)) return [...(several ? stackTable(report.stacks, where) : []), ...deleted, ...notes(report)];
  return [
    ...stackTable(report.stacks, where),
    ...failures(report),
    ...deleted,
    ...checklist(report),
    ...eyesSection(assessments, several, where),
    ...notes(report),
    ...assessments.flatMap((each) => policySection(each, several)),
    ...assessments.flatMap((each) => costSection(each, several)),
    ...assessments.flatMap((each) => acceptedSection(each, several)),
    ...changesSection(assessments, several, 5, where),
    ...blastRadius(assessments),
  ];
};

/** A report within `budget`: `above` it whatever identifies it, below it the small print. */
export const renderReport = (report: ShownReport, above: readonly Block[], where: Whereabouts, budget: Size): string =>
  fitted(
    {
      wrap: (inside) => [...above, verdict(report), subtitle(report), ...inside, footer(report)],
      parts: body(report, where),
      note: (leftOut) => [paragraph(...leftOutWords(leftOut, where))],
    },
    budget,
  );

/**
 * The one comment of a pull request, over all its stacks: GitHub Markdown of at most 60,000 UTF-16 units and 65,000
 * bytes that begins with our marker (`markerOf`). Everything in `stacks` is treated as untrusted text.
 */
export const renderComment = (report: Report & { readonly key: string }): string => {
  const run = `${report.run.id}.${report.run.attempt}`;
  const where: Whereabouts = {
    summaryUrl: report.run.url,
    ...(report.links.report === undefined ? {} : { reportUrl: report.links.report }),
  };
  return renderReport(
    report,
    [markerNode({ kind: 'assessment', fields: { key: report.key, run } })],
    where,
    COMMENT_BUDGET,
  );
};
