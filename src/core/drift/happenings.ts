import type { Notice, NoticeEntry, NoticeEvent, Tone } from '../notify/notice';
import { rank } from '../risk/level';
import type { DashboardRow } from './dashboard';
import { timeOf } from './issue-body';
import type { IssueComment, IssueOperation } from './issue-operation';
import type { StackDriftResult } from './report';

type Place = Pick<StackDriftResult, 'stack' | 'environment'>;

const EVENTS: Readonly<Partial<Record<IssueComment['event'], NoticeEvent>>> = {
  worse: 'drift-worse',
  again: 'drift-new',
  'snooze-over': 'drift-new',
  clean: 'drift-resolved',
  recovered: 'check-recovered',
};

/** What a step that was done tells people outside GitHub; most steps tell nothing. */
export function entryOfStep(step: IssueOperation, place: Place, url: string | undefined): NoticeEntry | undefined {
  const where = { stack: place.stack, environment: place.environment, ...(url !== undefined && { url }) };
  if (step.op === 'open') {
    const { result, level } = step.view;
    return step.kind === 'drift'
      ? { ...where, event: 'drift-new', text: driftWords(result), level }
      : { ...where, event: 'check-failing', text: `check fails: ${firstLine(result.reason)}` };
  }
  const event = step.op === 'comment' ? EVENTS[step.comment.event] : undefined;
  if (step.op !== 'comment' || event === undefined) return undefined;
  if (!('news' in step.comment)) return { ...where, event, text: WORDS[event] ?? '' };
  const [worst] = step.comment.news.fresh;
  const text = worst === undefined ? 'still drifts' : `${worst.address}: ${wordsOf(worst)}`;
  return { ...where, event, text, level: step.comment.level };
}

const WORDS: Readonly<Partial<Record<NoticeEvent, string>>> = {
  'drift-resolved': 'matches the state again',
  'check-recovered': 'check works again',
};

type Item = StackDriftResult['items'][number];
const wordsOf = ({ findings, gone, level }: Item): string =>
  gone ? 'was deleted' : level === 'LOW' ? 'was changed' : (findings[0] ?? 'was changed');

const driftWords = ({ items, itemsLeftOut }: StackDriftResult): string => {
  const [worst] = items;
  const more = items.length - 1 + itemsLeftOut;
  const others = more > 0 ? `, and ${more} more` : '';
  return worst === undefined ? 'drifted' : `${worst.address}: ${wordsOf(worst)}${others}`;
};

const firstLine = (reason = 'no reason was given'): string => reason.split('\n', 1)[0]?.trim() ?? '';

/** The alarm that no alarm came. */
export const entryOfStale = ({ stack, environment, succeeded }: DashboardRow): NoticeEntry => ({
  event: 'check-stale',
  stack,
  environment,
  text: succeeded > 0 ? `no successful check since ${timeOf(succeeded)}` : 'no check ever succeeded',
});

const ORDER: readonly NoticeEvent[] = [
  'drift-worse',
  'drift-new',
  'check-stale',
  'check-failing',
  'drift-resolved',
  'check-recovered',
];
const TITLES: Readonly<Partial<Record<NoticeEvent, (count: number) => string>>> = {
  'drift-worse': (count) => `${count} got worse`,
  'drift-new': (count) => `${count} drifted`,
  'check-stale': (count) => `${count} without a heartbeat`,
  'check-failing': (count) => `${count} cannot be checked`,
  'drift-resolved': (count) => `${count} resolved`,
  'check-recovered': (count) => `${count} can be checked again`,
};

const toneOf = (entries: readonly NoticeEntry[]): Tone => {
  const isAlarm = ({ event, level }: NoticeEntry) =>
    event === 'check-stale' ||
    ((event === 'drift-new' || event === 'drift-worse') && rank(level ?? 'LOW') >= rank('HIGH'));
  if (entries.some(isAlarm)) return 'alarm';
  return entries.some(
    ({ event }) => event.startsWith('drift-new') || event === 'drift-worse' || event === 'check-failing',
  )
    ? 'warning'
    : 'good';
};

/** One notice for all that a report has to tell, the most urgent first; `undefined` when nothing is new. */
export function driftNotice(
  entries: readonly NoticeEntry[],
  from: Pick<Notice, 'repository' | 'runUrl' | 'at'>,
): Notice | undefined {
  const first = new Map(entries.map((entry) => [`${entry.event} ${entry.environment} ${entry.stack}`, entry]));
  const sorted = [...first.values()].sort(
    (a, b) => ORDER.indexOf(a.event) - ORDER.indexOf(b.event) || rank(b.level ?? 'LOW') - rank(a.level ?? 'LOW'),
  );
  if (sorted.length === 0) return undefined;
  const parts = ORDER.flatMap((event) => {
    const count = sorted.filter((entry) => entry.event === event).length;
    return count === 0 ? [] : [TITLES[event]?.(count) ?? ''];
  });
  return { ...from, tone: toneOf(sorted), title: `Drift: ${parts.join(', ')}`, entries: sorted };
}
