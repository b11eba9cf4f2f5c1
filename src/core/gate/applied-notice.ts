import type { Notice, NoticeEntry, Tone } from '../notify/notice';
import type { Undecided } from '../ledger/undecided';
import type { DecisionRecord } from './decision-record';

type Told = Pick<NoticeEntry, 'event' | 'text'> & { readonly tone: Tone };

/** Of objects that were begun, how many are done. */
const progress = ({ applied }: DecisionRecord): string =>
  `${applied.objects.filter(({ status }) => status === 'done').length} of ${applied.objects.length} begun objects done`;

const unsaved = ({ applied }: DecisionRecord): string =>
  applied.state === 'unsaved'
    ? '; the state is NOT saved'
    : applied.state === 'unknown'
      ? '; whether the state is saved is not known'
      : '';

/** What one decision is worth telling; nothing where a newer run does the work, or where nothing was to do. */
const toldOf = (record: DecisionRecord): Told | undefined => {
  const { decision, applied } = record;
  const refusal = decision.checks.find(({ status }) => status === 'fail')?.fact ?? '';
  const why = `${decision.headline}${refusal === '' ? '' : `: ${refusal}`}`;
  switch (applied.outcome) {
    case 'applied':
      return record.applied.verified?.verdict === 'differs'
        ? {
            event: 'apply-done',
            tone: 'warning',
            text: `applied (${progress(record)}), but a plan after it is not empty`,
          }
        : { event: 'apply-done', tone: 'good', text: `applied exactly as approved (${progress(record)})` };
    case 'partial':
      return { event: 'apply-partial', tone: 'alarm', text: `applied in part: ${progress(record)}${unsaved(record)}` };
    case 'interrupted':
      return { event: 'apply-partial', tone: 'alarm', text: `interrupted: ${progress(record)}${unsaved(record)}` };
    case 'failed':
      return {
        event: 'apply-failed',
        tone: 'alarm',
        text: `the apply failed before it changed anything${unsaved(record)}`,
      };
    case 'nothing-to-do':
      return undefined;
    case 'not-started':
      if (decision.outcome === 'superseded' || decision.outcome === 'apply') return undefined;
      return decision.outcome === 'wait'
        ? { event: 'apply-waiting', tone: 'plain', text: why }
        : { event: 'apply-refused', tone: 'warning', text: why };
  }
};

const TONES: readonly Tone[] = ['alarm', 'warning', 'plain', 'good'];
const UNSETTLED = 'Applied, but something is still to do';
const TITLES: Readonly<Record<Tone, string>> = {
  alarm: 'An apply did not end well',
  warning: 'An apply was refused',
  plain: 'An apply waits for approval',
  good: 'Applied',
};

/** A stack whose wave began, and of which the gate said nothing. */
const toldOfUndecided = ({ why }: Undecided): Told => ({
  event: 'apply-failed',
  tone: 'alarm',
  text: `not decided: ${why}`,
});

/** What people outside GitHub are told of a run; `undefined` when there is nothing to tell. The worst comes first. */
export const appliedNotice = (
  records: readonly DecisionRecord[],
  run: Omit<Notice, 'tone' | 'title' | 'entries'>,
  undecided: readonly Undecided[] = [],
): Notice | undefined => {
  const told = [
    ...records.flatMap((record) => {
      const one = toldOf(record);
      const { stack, environment } = record.decision;
      return one === undefined ? [] : [{ ...one, stack, environment }];
    }),
    ...undecided
      .filter(({ begun }) => begun)
      .map((one) => ({ ...toldOfUndecided(one), stack: one.stack, environment: one.environment })),
  ].sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone));
  const [worst] = told;
  if (worst === undefined) return undefined;
  return {
    ...run,
    tone: worst.tone,
    title: worst.tone === 'warning' && worst.event === 'apply-done' ? UNSETTLED : TITLES[worst.tone],
    entries: told.map(({ event, text, stack, environment }) => ({ event, stack, environment, text, url: run.runUrl })),
  };
};
