import { matchesGlob } from '../risk/glob';
import type { DriftItem, StackDriftResult } from './report';

/** Drift that somebody decided to live with, for a time. It is listed in the issue, never hidden. */
export interface IgnoreRule {
  /** Globs: `*` is anything up to a dot, `**` anything. Without `stack` or `attribute` all of them are meant. */
  readonly stack?: string;
  readonly address: string;
  readonly attribute?: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds, `2027-01-31` (UTC). */
  readonly expires: string;
}

/** Items that need attention, and those that rules cover. */
export interface Sifted {
  readonly items: readonly DriftItem[];
  readonly ignored: readonly { readonly item: DriftItem; readonly rule: IgnoreRule }[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Sorts out what rules cover that have not expired by `now` (RFC 3339, UTC). A date that cannot be read has expired. */
export function sift(result: StackDriftResult, rules: readonly IgnoreRule[], now: string): Sifted {
  const valid = rules.filter(
    (rule) =>
      DAY.test(rule.expires) && rule.expires >= now.slice(0, 10) && matchesGlob(rule.stack ?? '**', result.stack),
  );
  const decided = result.items.map((item) => ({ item, rule: ruleFor(item, valid) }));
  return {
    items: decided.flatMap(({ item, rule }) => (rule === undefined ? [item] : [])),
    ignored: decided.flatMap(({ item, rule }) => (rule === undefined ? [] : [{ item, rule }])),
  };
}

/** A rule for the whole object, or rules that together cover every attribute that differs; the last of these. */
function ruleFor(item: DriftItem, rules: readonly IgnoreRule[]): IgnoreRule | undefined {
  const fitting = rules.filter((rule) => matchesGlob(rule.address, item.address));
  const whole = fitting.find((rule) => rule.attribute === undefined);
  if (whole !== undefined || item.gone || item.settings.length === 0 || item.settingsLeftOut > 0) return whole;
  const each = item.settings.map(({ path }) => fitting.find((rule) => matchesGlob(rule.attribute ?? '', path)));
  return each.every((rule) => rule !== undefined) ? each.at(-1) : undefined;
}
