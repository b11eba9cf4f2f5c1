import { closedMarker, shownMarker, viewOf } from './issue-marker';
import type { IssueComment, IssueOperation, KnownIssue } from './issue-operation';
import type { Subject } from './issue-subject';
import { isWorse, newsOf } from './news';
import type { Snooze } from './snooze';

/** What is known of one stack and kind. Times are seconds since 1970. */
export interface Story {
  readonly stack: string;
  readonly subject: Subject;
  /** The open issue, else the one closed last; never a closed duplicate. */
  readonly issue: KnownIssue | undefined;
  /** When the newest check was made of which something is written; older ones are not news. */
  readonly latest: number;
  readonly snoozes: readonly Snooze[];
  readonly now: number;
  readonly reopenWithin: number;
  readonly labels: readonly string[];
  /** The labels of all levels. */
  readonly levelLabels: readonly string[];
  readonly assignees: readonly string[];
}

type Steps = readonly IssueOperation[];
type WithIssue = Story & { readonly issue: KnownIssue };

/** The steps from what the issue says to what it should say. None when it says so already. */
export function stepsOf(story: Story): Steps {
  const { subject, issue } = story;
  if (issue === undefined && !subject.present) return [];
  if (subject.at < Math.max(story.latest, issue?.marker.at ?? 0)) return still(story, 'older');
  if (issue === undefined) return beginning(story);
  const known: WithIssue = { ...story, issue };
  return subject.present ? present(known) : settled(known);
}

const still = ({ stack, subject }: Story, because: 'older' | 'snoozed'): Steps => [
  { op: 'none', stack, kind: subject.kind, because },
];

/** People lock an issue to end the talk: its body and state are kept true, but nothing is said. */
const say = ({ issue }: WithIssue, comment: IssueComment): Steps =>
  issue.locked ? [] : [{ op: 'comment', number: issue.number, comment }];

function beginning(story: Story): Steps {
  const { stack, subject, labels, assignees } = story;
  const marker = shownMarker(stack, subject, undefined, 'opened');
  return [{ op: 'open', kind: subject.kind, view: viewOf(marker, subject), labels, assignees }];
}

/** A check found nothing: close, or note that what a person or a snooze closed is settled now. */
function settled(story: WithIssue): Steps {
  const { issue, subject } = story;
  const asked = newestCommand(story);
  const because = subject.ignored.length > 0 ? 'ignored' : 'clean';
  if (issue.state === 'closed') {
    const isSettled = issue.marker.closed === 'clean' || issue.marker.closed === 'ignored';
    return isSettled
      ? []
      : [
          {
            op: 'mark',
            number: issue.number,
            marker: closedMarker(issue.marker, because, subject.at, asked && { asked: asked.at }),
          },
        ];
  }
  const comment: IssueComment =
    because === 'ignored'
      ? { event: 'ignored', ignored: subject.ignored }
      : {
          event: subject.kind === 'drift' ? 'clean' : 'recovered',
          checkedAt: subject.result.checkedAt,
          class: subject.result.class,
        };
  const marker = closedMarker(issue.marker, because, subject.at, asked && { asked: asked.at });
  return [{ op: 'close', number: issue.number, marker, reason: 'completed' }, ...say(story, comment)];
}

function present(story: WithIssue): Steps {
  const { issue, subject } = story;
  const worse = isWorse(issue.marker, subject);
  const asked = newestCommand(story);
  if (!worse && asked !== undefined) return snooze(story, asked);
  if (!worse && isSnoozed(story)) return still(story, 'snoozed');
  return issue.state === 'open' ? open(story, worse, asked) : closed(story, worse, asked);
}

/** A command counts once, for the drift that it was written about: a clean check, a turn for the worse and a person who reopens spend it. */
const newestCommand = ({ issue, snoozes, now }: WithIssue): Snooze | undefined =>
  [...snoozes]
    .filter(({ at, until }) => until > now && at > (issue.marker.asked ?? 0))
    .sort((a, b) => a.at - b.at)
    .at(-1);

/** A snoozed issue is closed; if it is open, somebody reopened it and wants to hear of it again. */
const isSnoozed = ({ issue: { marker, state }, now }: WithIssue): boolean =>
  state === 'closed' && marker.closed === 'snoozed' && marker.until !== undefined && marker.until > now;

function snooze(story: WithIssue, command: Snooze): Steps {
  const { issue, subject } = story;
  const marker = closedMarker(issue.marker, 'snoozed', subject.at, { until: command.until, asked: command.at });
  const step: IssueOperation =
    issue.state === 'open'
      ? { op: 'close', number: issue.number, marker, reason: 'not_planned' }
      : { op: 'mark', number: issue.number, marker };
  return [step, ...say(story, { event: 'snoozed', snooze: command })];
}

function open(story: WithIssue, worse: boolean, asked: Snooze | undefined): Steps {
  const { issue, subject, stack } = story;
  const { marker } = issue;
  const same = marker.fingerprint === subject.fingerprint;
  const labels = labelSteps(story);
  if (same && marker.closed === undefined && asked === undefined) return labels;
  const next = shownMarker(stack, subject, marker, same ? 'reopened' : 'changed', asked?.at);
  const update: IssueOperation = { op: 'update', number: issue.number, view: viewOf(next, subject) };
  return [update, ...labels, ...(same ? [] : say(story, told(story, worse ? 'worse' : 'changed')))];
}

function closed(story: WithIssue, worse: boolean, asked: Snooze | undefined): Steps {
  const { issue, subject, stack, now, reopenWithin } = story;
  const { marker } = issue;
  const wasSnoozed = marker.closed === 'snoozed';
  if (!wasSnoozed && now - (issue.closedAt ?? marker.at) > reopenWithin)
    return [...beginning(story), ...silenced(issue, now)];
  const next = shownMarker(stack, subject, marker, 'reopened', asked?.at);
  const event = wasSnoozed
    ? worse
      ? 'worse'
      : 'snooze-over'
    : marker.closed === undefined
      ? 'closed-by-hand'
      : 'again';
  return [
    { op: 'reopen', number: issue.number, view: viewOf(next, subject) },
    ...labelSteps(story),
    ...say(story, told(story, event)),
  ];
}

type Telling = Extract<IssueComment, { readonly news: unknown }>;
const told = ({ issue, subject }: WithIssue, event: Telling['event']): IssueComment =>
  subject.kind === 'error'
    ? { event: 'failing', how: event === 'worse' ? 'changed' : event }
    : { event, level: subject.level, news: newsOf(issue.marker, subject) };

/** Labels of another level are taken off; all others that people put on stay. Label names do not differ by case. */
function labelSteps({ issue, labels, levelLabels }: WithIssue): Steps {
  const wanted = namesOf(labels);
  const levels = namesOf(levelLabels);
  const has = namesOf(issue.labels);
  const add = labels.filter((label) => !has.has(label.toLowerCase()));
  const remove = issue.labels.filter((label) => levels.has(label.toLowerCase()) && !wanted.has(label.toLowerCase()));
  return add.length + remove.length === 0 ? [] : [{ op: 'label', number: issue.number, add, remove }];
}

const namesOf = (labels: readonly string[]): ReadonlySet<string> => new Set(labels.map((label) => label.toLowerCase()));

/**
 * The closing of each duplicate, which points to the issue that goes on. A closed one that could still speak for the stack,
 * because a person closed it or it is snoozed, is superseded: what was said on it is over, also when the issue that goes
 * on is deleted.
 */
export function mergeSteps(
  keep: KnownIssue,
  duplicates: readonly KnownIssue[],
  former: readonly KnownIssue[],
  now: number,
): Steps {
  const merges = duplicates.flatMap((issue): Steps => {
    const { number } = issue;
    const pointer: IssueOperation = { op: 'comment', number, comment: { event: 'duplicate', of: keep.number } };
    return [
      { op: 'merge', number, into: keep.number, marker: closedMarker(issue.marker, 'duplicate', now) },
      ...(issue.locked ? [] : [pointer]),
    ];
  });
  return [...merges, ...former.flatMap((issue) => silenced(issue, now))];
}

function silenced(issue: KnownIssue, now: number): Steps {
  const { closed } = issue.marker;
  const speaks = closed === undefined || closed === 'snoozed';
  return speaks ? [{ op: 'mark', number: issue.number, marker: closedMarker(issue.marker, 'superseded', now) }] : [];
}
