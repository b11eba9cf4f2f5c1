import { rank } from '../risk/level';
import type { Level } from '../risk/level';
import type { IgnoreRule } from './ignore';
import type { IssueOperation, KnownIssue } from './issue-operation';
import { driftSubject, errorSubject, secondsOf } from './issue-subject';
import type { Subject } from './issue-subject';
import { mergeSteps, stepsOf } from './issue-thread';
import { stackKey } from './marker';
import type { IssueKind } from './marker';
import type { StackDriftResult } from './report';
import type { Snooze } from './snooze';

export interface IssueSettings {
  /** Most issues opened in one run, over both kinds; the most dangerous first. */
  readonly maxNewIssues: number;
  readonly reopenWithinDays: number;
  readonly labels: {
    /** The first is the one by which issues are found. */
    readonly drift: readonly string[];
    readonly error: readonly string[];
    /** One more label by level; the label of a level that is over is taken off. */
    readonly byLevel?: Readonly<Record<Level, string>>;
  };
  readonly assignees: readonly string[];
  readonly snoozes: readonly Snooze[];
  readonly ignore: readonly IgnoreRule[];
}

export interface IssuePlanInput {
  /** Checks of this run; several of one stack count by their time. */
  readonly results: readonly StackDriftResult[];
  readonly issues: readonly KnownIssue[];
  /** When each stack (`stackKey`) was last checked with success, from the dashboard: an older result is not news. */
  readonly lastChecked?: ReadonlyMap<string, number>;
  readonly settings: IssueSettings;
  /** RFC 3339, UTC. */
  readonly now: string;
}

const DAY = 86_400;
const KINDS: readonly IssueKind[] = ['drift', 'error'];

/**
 * The steps that make the issues say what the checks found: one open issue for each stack whose last successful check saw drift
 * that is neither snoozed nor ignored, one for each stack whose check fails, and no other. A stack without a result is
 * left alone, and a failed check leaves the drift issue alone. Planning again after the steps plans nothing.
 */
export function planIssues(input: IssuePlanInput): IssueOperation[] {
  const byStack = resultsByStack(input.results);
  const threads = [...new Set([...byStack.keys(), ...input.issues.map(({ marker }) => marker.stack)])].flatMap(
    (stack) => KINDS.map((kind) => threadOf(input, stack, kind, byStack.get(stack) ?? [])),
  );
  return capped(threads.sort(byDanger), input.settings.maxNewIssues);
}

function resultsByStack(results: readonly StackDriftResult[]): ReadonlyMap<string, readonly StackDriftResult[]> {
  const found = new Map<string, StackDriftResult[]>();
  for (const result of results) {
    const key = stackKey(result.stack, result.environment);
    found.set(key, [...(found.get(key) ?? []), result]);
  }
  return found;
}

interface Thread {
  readonly stack: string;
  readonly kind: IssueKind;
  readonly level: Level;
  readonly steps: readonly IssueOperation[];
}

const byDanger = (a: Thread, b: Thread): number =>
  rank(b.level) - rank(a.level) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.stack < b.stack ? -1 : 1);

function threadOf(input: IssuePlanInput, stack: string, kind: IssueKind, results: readonly StackDriftResult[]): Thread {
  const { settings, now } = input;
  const issues = input.issues
    .filter(({ marker }) => marker.stack === stack && marker.kind === kind)
    .sort((a, b) => a.number - b.number);
  const [keep, ...duplicates] = issues.filter(({ state }) => state === 'open');
  const issue = keep ?? lastClosed(issues);
  const former = issues.filter((one) => one.state === 'closed' && one !== issue);
  const merges = issue === undefined ? [] : mergeSteps(issue, duplicates, former, secondsOf(now));
  const subject = kind === 'drift' ? driftSubject(results, settings.ignore, now) : errorSubject(results);
  if (subject === undefined) return { stack, kind, level: 'LOW', steps: merges };
  const heard = new Set([issue, ...duplicates].map((one) => one?.number));
  const steps = stepsOf({
    stack,
    subject,
    issue,
    latest: input.lastChecked?.get(stack) ?? 0,
    snoozes: settings.snoozes.filter((snooze) => snooze.kind === kind && heard.has(snooze.issue)),
    now: secondsOf(now),
    reopenWithin: settings.reopenWithinDays * DAY,
    labels: labelsOf(settings, subject),
    levelLabels: Object.values(settings.labels.byLevel ?? {}),
    assignees: settings.assignees,
  });
  return { stack, kind, level: subject.present ? subject.level : 'LOW', steps: [...steps, ...merges] };
}

const lastClosed = (issues: readonly KnownIssue[]): KnownIssue | undefined =>
  issues.filter(({ marker: { closed } }) => closed !== 'duplicate' && closed !== 'superseded').at(-1);

function labelsOf({ labels }: IssueSettings, { kind, level }: Subject): readonly string[] {
  if (kind === 'error') return labels.error;
  return labels.byLevel === undefined ? labels.drift : [...labels.drift, labels.byLevel[level]];
}

/** Opens no more than the cap allows; what is left has its turn in a later run. */
function capped(threads: readonly Thread[], most: number): IssueOperation[] {
  let left = most;
  return threads.flatMap(({ stack, kind, steps }): readonly IssueOperation[] =>
    steps.some(({ op }) => op === 'open') && left-- <= 0 ? [{ op: 'none', stack, kind, because: 'cap' }] : steps,
  );
}
