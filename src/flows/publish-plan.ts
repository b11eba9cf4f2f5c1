import { receiptNotice } from '../core/gate/receipt';
import { renderPlanSummary } from '../core/render/summary';
import type { Log } from '../ports/log';
import type { Scratch, Summary } from '../ports/scratch';
import { annotate, type CheckOutcome } from './checks';
import type { PlanReport } from './plan';
import type { PlanFacts } from './plan-facts';

export interface PublishPorts {
  readonly log: Log;
  readonly summary: Summary;
  readonly scratch: Scratch;
}

export interface PublishedStack {
  readonly stack: string;
  readonly environment: string;
  readonly tool: { readonly name: string; readonly version: string };
}

const showText = async (
  log: Log,
  { name, status, text }: CheckOutcome,
  redact: (text: string) => string,
): Promise<void> => {
  if (text.trim() === '' || (status !== 'failed' && name !== 'fmt')) return;
  await log.group(`${name}: ${status}`, () => {
    log.foreign(redact(text));
  });
};

const factsOf = ({ made }: PlanReport): PlanFacts | undefined =>
  made && {
    receipt: made.receipt,
    secretsInDigest: made.digest.secretsIncluded,
    leftOut: [...made.digest.leftOut],
    ...(made.fingerprints && {
      fingerprints: made.fingerprints.map((one) => ({ ...one, attributes: [...one.attributes] })),
    }),
  };

const MARKS = { passed: 'pass', failed: 'fail', skipped: 'skip' } as const;

const summaryOf = (
  { checks, made, failure, redact }: PlanReport,
  { stack, environment, tool }: PublishedStack,
): string =>
  renderPlanSummary({
    stack,
    environment,
    tool: `${tool.name} ${tool.version}`,
    outcome: made === undefined ? 'failed' : 'planned',
    ...(failure && { failure: redact(failure.message) }),
    steps: checks.map(({ name, status, note, seconds }) => ({
      name,
      status: MARKS[status],
      fact: [redact(note), status === 'skipped' ? '' : `${seconds.toFixed(1)} s`]
        .filter((word) => word !== '')
        .join(' · '),
    })),
    diagnostics: checks.flatMap(({ diagnostics }) =>
      diagnostics.map(({ severity, summary, detail, at }) => ({
        severity,
        summary: redact(summary),
        detail: redact(detail),
        ...at,
      })),
    ),
    ...(made && { changeDigest: made.digest.digest, counts: made.counts }),
    next: [],
  });

/** Tells people and later steps what came of the plan: annotations, summary, outputs, and the receipt last of all. */
export const publishPlan = async (
  report: PlanReport,
  stack: PublishedStack,
  { log, summary, scratch }: PublishPorts,
) => {
  const { checks, made, failure, redact } = report;
  for (const outcome of checks) await showText(log, outcome, redact);
  annotate(log, checks, redact);
  await summary.add(summaryOf(report, stack));
  const facts = factsOf(report);
  // A job that fails vouches for nothing, also when its plan was made.
  const receipt = failure === undefined ? made?.receipt : undefined;
  if (receipt !== undefined) {
    const notice = receiptNotice(receipt);
    log.notice(notice.message, notice.title);
  }
  return {
    outputs: {
      stack: stack.stack,
      'has-changes': made?.hasChanges,
      'exit-code': report.ending !== undefined && 'code' in report.ending ? report.ending.code : '',
      counts: made && JSON.stringify(made.counts),
      'to-create': made?.counts.create,
      'to-update': made?.counts.update,
      'to-replace': made?.counts.replace,
      'to-delete': made?.counts.delete,
      'change-digest': made?.digest.digest,
      receipt: receipt && JSON.stringify(receipt),
      'artifact-id': receipt?.artifact?.id,
      'bundle-digest': receipt?.artifact?.digest,
      'plan-json': made?.jsonFile,
      'plan-text': made?.textFile,
      'plan-facts': facts && (await scratch.write('plan-facts.json', JSON.stringify(facts))),
      ...Object.fromEntries(checks.map(({ name, status }) => [name, status])),
      'failure-reason': failure?.reason ?? '',
      'lock-info': report.lock === undefined ? '' : JSON.stringify(report.lock),
    },
    ...(failure && { failure: redact(failure.message) }),
  };
};
