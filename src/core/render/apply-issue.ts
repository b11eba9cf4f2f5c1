import { type Reverted, revertCommands } from '../after-apply/revert';
import { watchCommands } from '../after-apply/watch-list';
import { applyFields } from '../after-apply/apply-marker';
import type { AppliedRollback, DecisionRecord } from '../gate/decision-record';
import { always, COMMENT_BUDGET, fitted, type Part } from './budget';
import { appliedErrors, appliedObjects, adoption } from './applied-parts';
import { shortDigest } from './digest';
import { displayProse } from './display-text';
import { fold } from './fold';
import { leftOutWords } from './left-out';
import { link } from './link';
import { markerNode } from './marker';
import { nextSteps } from './next-steps';
import { fenced, heading, item, list, mono, paragraph, present, strong, text, type Block } from './nodes';
import { told } from './told';

/** Where an issue leads its reader. */
export interface ApplyIssueLinks extends Reverted {
  readonly runUrl: string;
}

const pullUrl = ({ runUrl, pull }: ApplyIssueLinks): string =>
  `${runUrl.replace(/\/actions\/runs\/\d+$/, '')}/pull/${pull ?? ''}`;

const HAPPENED = {
  partial: 'was applied in part: some changes are done and some are not',
  failed: 'failed before it changed anything',
  interrupted: 'was interrupted: what it had begun may be unfinished',
} as const;

const STATES = {
  saved: 'The state is saved.',
  unsaved:
    'The state is **not** saved. The log of the apply job says where it was kept and how to push it: do that before anything else.',
  unknown:
    'Whether the state is saved is not known: the tool was killed, or what it said could not be read. Plan before anything else, and look at what the plan wants to create again.',
} as const;

/** The words of a state: bold where it is our own. */
const stateWords = (state: keyof typeof STATES): Block => {
  const [before = '', bold, after = ''] = STATES[state].split('**');
  return paragraph(text(before), ...(bold === undefined ? [] : [strong(bold), text(after)]));
};

const tally = ({ applied }: DecisionRecord): string => {
  const count = (status: string): number => applied.objects.filter((one) => one.status === status).length;
  const words = [
    `${count('done')} done`,
    `${count('failed')} failed`,
    ...(count('begun') === 0 ? [] : [`${count('begun')} begun and not known to be done`]),
  ];
  return applied.objects.length === 0 ? '' : ` ${words.join(', ')}.`;
};

const rollbackItem = ({ address, text: words, commands }: AppliedRollback): ReturnType<typeof item> => {
  const point = item([mono(address), text(': '), ...told(words)]);
  const own = commands.filter((command) => !command.startsWith('git revert'));
  return own.length === 0 ? point : { ...point, children: [...point.children, fenced('sh', own.join('\n'))] };
};

const rollbackSection = ({ applied }: DecisionRecord): Part[] => {
  const { rollbacks = [] } = applied;
  if (rollbacks.length === 0) return [];
  return [
    {
      rank: 1,
      label: 'sections',
      full: () => [heading(3, 'Before you roll back'), list(rollbacks.map(rollbackItem))],
    },
  ];
};

const nowSection = (record: DecisionRecord, links: ApplyIssueLinks): Part[] => {
  const { afterTrouble = [] } = record.decision;
  const watch = watchCommands(record);
  return [
    always(
      heading(3, 'What now'),
      paragraph(
        strong('Forwards'),
        text(
          `: correct the cause. What is left is another plan than the approved one, so this run is not re-run.${afterTrouble.length === 0 ? ' A new one plans what is left, judges it and asks again.' : ''}`,
        ),
      ),
      ...nextSteps(afterTrouble),
      paragraph(
        strong('Backwards'),
        text(
          ': a revert is a change like any other. It is planned, judged and approved, and it brings back no data. If the pull request was merged by rebase, revert each of its commits.',
        ),
      ),
      fenced('sh', revertCommands(links).join('\n')),
    ),
    ...(watch.length === 0
      ? []
      : [
          {
            rank: 2,
            label: 'sections',
            full: () => fold(['What is there now'], [fenced('sh', watch.join('\n'))]),
          },
        ]),
  ];
};

/** The issue of an apply that did not end well: the state of things, the way on and the way back. */
export const renderApplyIssue = (
  record: DecisionRecord,
  links: ApplyIssueLinks,
): { readonly title: string; readonly body: string } => {
  const { decision, applied, runId, attempt, commit } = record;
  const { stack, environment, changeDigest, approvers } = decision;
  const happened = applied.outcome in HAPPENED ? HAPPENED[applied.outcome as keyof typeof HAPPENED] : 'ended';
  return {
    title: `⛔ The apply of ${displayProse(stack, 120)} to ${displayProse(environment, 80)} did not end well`,
    body: fitted(
      {
        wrap: (inside) => [
          markerNode({ kind: 'apply', fields: applyFields({ stack, environment, runId, attempt }) }),
          ...inside,
        ],
        parts: [
          always(
            paragraph(
              'The apply of ',
              mono(stack),
              ' to ',
              strong(text(environment)),
              text(` ${happened}.${tally(record)}`),
            ),
            ...present(applied.state !== undefined && stateWords(applied.state)),
            list([
              item([
                'Commit ',
                mono(commit.slice(0, 12)),
                ...(links.pull === undefined ? [] : [' of ', link(`#${links.pull}`, pullUrl(links))]),
                ...(changeDigest === undefined ? [] : [', changes ', mono(shortDigest(changeDigest))]),
              ]),
              ...(approvers.length === 0 ? [] : [item([text(`Approved by ${approvers.join(', ')}`, 600)])]),
              item([link('The run', links.runUrl)]),
            ]),
          ),
          ...appliedErrors(record),
          ...appliedObjects(record),
          ...adoption(record),
          ...nowSection(record, links),
          ...rollbackSection(record),
          always(paragraph('This issue closes itself with the next apply of this stack that ends well.')),
        ],
        note: (leftOut) => [paragraph(...leftOutWords(leftOut, { summaryUrl: links.runUrl }))],
      },
      COMMENT_BUDGET,
    ),
  };
};
