/** `/planseal snooze 7d because …`, written as a comment by somebody with write permission. */
export interface SnoozeCommand {
  /** How long, in seconds. */
  readonly seconds: number;
  readonly reason: string;
}

/** A snooze that was asked for on an issue. The caller has verified who asked. Times are seconds since 1970. */
export interface Snooze {
  /** Number of the issue on which it was said: it belongs to that issue, and is gone with it. */
  readonly issue: number;
  readonly kind: 'drift' | 'error';
  /** When the command was written. */
  readonly at: number;
  readonly until: number;
  readonly reason: string;
  /** Login of the person. */
  readonly by: string;
}

const SECONDS = { h: 3_600, d: 86_400, w: 604_800 } as const;
/** Longer than this is no snooze but an ignore rule, which has an owner. */
const LONGEST = 90 * SECONDS.d;
const LONGEST_REASON = 300;
const FORM = /^\/planseal snooze (\d{1,4})([hdw]) because (\S.*)$/;
const HOW =
  'Write "/planseal snooze 7d because …" alone in a comment: a number of h, d or w up to 90 days, and a reason of up to 300 characters.';

export type SnoozeReading =
  | { readonly is: 'command'; readonly command: SnoozeCommand }
  /** Meant as a command, but not one: tell the person `problem`. */
  | { readonly is: 'mistake'; readonly problem: string }
  | { readonly is: 'other' };

/** Reads a comment. Only a comment that is nothing but the command counts, so that a quoted one does not. */
export function readSnooze(comment: string): SnoozeReading {
  const line = comment.slice(0, 2_000).trim();
  if (!/^\/planseal\s+snooze\b/.test(line)) return { is: 'other' };
  const [, amount, unit, reason] = FORM.exec(line) ?? [];
  if (amount === undefined || unit === undefined || reason === undefined)
    return mistake('This is not how a snooze is written.');
  const seconds = Number(amount) * SECONDS[unit as keyof typeof SECONDS];
  if (seconds <= 0 || seconds > LONGEST) return mistake(`${amount}${unit} is not between one hour and 90 days.`);
  if (reason.length > LONGEST_REASON) return mistake('The reason is too long.');
  return { is: 'command', command: { seconds, reason } };
}

const mistake = (what: string): SnoozeReading => ({ is: 'mistake', problem: `${what} ${HOW}` });
