import type { DecisionRecord } from '../gate/decision-record';
import { agreementTo, type IncidentMarker, incidentFields } from '../gate/incident';
import type { Lift } from '../gate/lift';
import type { Assessment } from '../risk/assessment';
import { renderRecords } from './applied';
import { COMMENT_BUDGET } from './budget';
import { renderReport } from './comment';
import { displayProse } from './display-text';
import { link } from './link';
import { names } from './logins';
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
  type Words,
} from './nodes';
import type { Run } from './report-input';

export interface IncidentView {
  readonly marker: IncidentMarker;
  readonly reason: string;
  /** Login. */
  readonly startedBy: string;
  readonly lifts: readonly Lift[];
  /** Logins of those who alone may agree, where the configuration names them. */
  readonly people?: readonly string[];
  /** RFC 3339. */
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly runUrl: string;
}

const MEANING: Readonly<Record<Lift, string>> = {
  approvals: 'that the right people have reviewed and approved exactly this',
  evidence: 'what has to be proven besides, such as a ticket or a backup',
  promotion: 'that the environments before got the same first',
  blockers: 'what policies and rules forbid whoever approves',
};

/** `2026-11-21 14:02 UTC` */
const minute = (time: string): string => `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;

const fact = (name: string, ...words: Words) => row([strong(name)], words);

const liftItems = (lifts: readonly Lift[]) => lifts.map((lift) => item([mono(lift), `: ${MEANING[lift]}`]));

const opened = ({ marker, reason, startedBy, lifts, people, openedAt, expiresAt, runUrl }: IncidentView): Block[] => [
  markerNode({ kind: 'incident', fields: incidentFields(marker) }),
  paragraph(
    strong(...names([startedBy]), ' wants to apply ', mono(marker.stack), ' to ', text(marker.environment)),
    ' without what is usually asked for.',
  ),
  table(
    'll',
    ['', ''],
    [
      fact('Why', text(reason, 2_000)),
      fact('Commit', mono(marker.commit.slice(0, 12))),
      fact('Run', link(String(marker.run), runUrl)),
      fact('Opened', minute(openedAt)),
      fact('Expires', strong(minute(expiresAt))),
    ],
  ),
  heading(3, 'What is lifted'),
  list(liftItems(lifts)),
  paragraph(
    'Nothing else: the gate still verifies the run, the commit, the receipt, the digest, the state and every file, and a rejection is still a no.',
  ),
  heading(3, 'A second person must agree'),
  paragraph(
    'The plan follows as a comment, with the line by which somebody agrees to exactly that. It counts from ',
    ...(people === undefined ? ['anybody'] : ['those of ', ...names(people)]),
    ' who may write to this repository, but not from ',
    ...names([startedBy]),
    ', from whoever starts the apply, or from those who wrote the code. Then ',
    ...names([startedBy]),
    ' starts all jobs of the run again.',
  ),
  paragraph(
    'Do not edit this description or an agreement: what was edited does not count. Close this issue to call it off.',
  ),
];

/** An incident: the issue that is opened before anything else happens. Its words are not changed after that. */
export const renderIncident = (view: IncidentView): { readonly title: string; readonly body: string } => ({
  title: `🚨 Break-glass: ${displayProse(view.marker.stack, 120)} in ${displayProse(view.marker.environment, 100)}`,
  body: opened(view).map(markdown).join('\n'),
});

export interface IncidentPlanView {
  readonly key: string;
  readonly digest: string;
  readonly assessment: Assessment;
  readonly run: Run;
  readonly repository: string;
  readonly commit: string;
}

/** What would be done, and the line that agrees to it. */
export const renderIncidentPlan = ({ key, digest, assessment, run, repository, commit }: IncidentPlanView): string =>
  renderReport(
    { run, repository, commit, stacks: [assessment], links: {} },
    [
      markerNode({ kind: 'assessment', fields: { key, run: `${run.id}.${run.attempt}` } }),
      paragraph(strong('To agree to exactly this'), ', comment with this line first:'),
      fenced('sh', agreementTo(digest)),
    ],
    { summaryUrl: run.url },
    COMMENT_BUDGET,
  );

/** Outcomes after which something may be other than before, so that somebody has to look after it. */
const CHANGED: ReadonlySet<string> = new Set(['applied', 'partial', 'failed', 'interrupted']);

const followUp = (records: readonly DecisionRecord[]): Block[] => {
  const lifted = records.flatMap(({ decision }) => decision.checks.filter(({ status }) => status === 'lifted'));
  const ids = [...new Set(lifted.map(({ id }) => id))];
  const open = (...words: Words) => item(words, false);
  return [
    heading(3, 'Before this issue is closed'),
    list([
      ...(ids.length === 0
        ? []
        : [
            open(
              ...ids.flatMap((id, at): Words => [at === 0 ? '' : ', ', mono(id)]),
              ': what was lifted is made up for. The people who are usually asked have looked at it.',
            ),
          ]),
      open('It is known what was broken and why, and it stands in this issue.'),
      open('What was done by hand meanwhile is in the code, and a drift check is clean.'),
      open('It is known what would have made break-glass unnecessary.'),
    ]),
    paragraph('Nothing closes this issue but a person: close it when all of this is done.'),
  ];
};

/** What became of an emergency: one comment for each attempt of a run. */
export const renderEmergency = (
  records: readonly DecisionRecord[],
  run: { readonly key: string; readonly run: string },
): string => {
  const [record] = records;
  const outcome = record?.applied.outcome ?? 'not-started';
  const above = [markerNode({ kind: 'emergency', fields: { key: run.key, run: run.run, outcome } })];
  if (record === undefined)
    return [
      ...above,
      paragraph('⛔ The apply job left no decision: it was skipped, failed early or was cancelled. Look at its log.'),
    ]
      .map(markdown)
      .join('\n');
  return renderRecords(
    records,
    above,
    records.some(({ applied }) => CHANGED.has(applied.outcome)) ? followUp(records) : [],
  );
};
