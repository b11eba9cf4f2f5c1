import { LEVELS } from '../risk/level';
import type { Level } from '../risk/level';
import { DRIFT_CLASSES, isFailure } from './classify';
import type { DriftClass } from './classify';
import { secondsOf } from './issue-subject';
import { stackKey } from './marker';
import type { StackDriftResult } from './report';

/** What the dashboard remembers of one stack. Times are whole seconds since 1970. */
export interface DashboardRow {
  readonly stack: string;
  readonly environment: string;
  readonly class: DriftClass;
  readonly level: Level;
  /** Since when the class is what it is. */
  readonly since: number;
  /** When the last check was made. */
  readonly checked: number;
  /** When the last check succeeded: the heartbeat. 0 when none ever did. */
  readonly succeeded: number;
  /** How long the last check that succeeded took, in seconds, where somebody measured. */
  readonly seconds?: number;
}

/** More rows would not leave room for anything else in the body of an issue. */
const MOST_ROWS = 300;
const LONGEST_NAME = 100;
/** Bytes of all rows in the marker, encoded: names of other scripts take nine times their length. */
const MOST_BYTES = 30_000;
const DAY = 86_400;
/** A stack that nobody checked for so long is gone; until then its silence is an alarm. */
const FORGOTTEN_AFTER = 30 * DAY;
/** Without a successful check for longer than this, the heartbeat of a stack is stale. */
export const STALE_AFTER = 3 * DAY;

const keyOf = ({ stack, environment }: Pick<DashboardRow, 'stack' | 'environment'>) => stackKey(stack, environment);

/**
 * The rows with the results of a run taken in: a result that is older than its row is left out, and stacks that were not
 * checked keep theirs. Taking the same results in again changes nothing.
 */
export function updatedRows(
  rows: readonly DashboardRow[],
  results: readonly StackDriftResult[],
  levelOf: (result: StackDriftResult) => Level,
): DashboardRow[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const inOrder = [...results].sort((a, b) => secondsOf(a.checkedAt) - secondsOf(b.checkedAt));
  for (const result of inOrder) {
    const former = byKey.get(keyOf(result));
    const checked = secondsOf(result.checkedAt);
    const seconds = isFailure(result.class) ? former?.seconds : result.seconds;
    if (former !== undefined && checked <= former.checked) continue;
    byKey.set(keyOf(result), {
      stack: result.stack,
      environment: result.environment,
      class: result.class,
      level: levelOf(result),
      since: former?.class === result.class ? former.since : checked,
      checked,
      succeeded: isFailure(result.class) ? (former?.succeeded ?? 0) : checked,
      ...(seconds !== undefined && { seconds }),
    });
  }
  return [...byKey.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** For the planner: when each stack was last checked with success. */
export const lastChecked = (rows: readonly DashboardRow[]): Map<string, number> =>
  new Map(rows.map((row) => [keyOf(row), row.succeeded]));

/** Stacks without a successful check for longer than `seconds`: the alarm is silent, which is itself an alarm. */
export const staleRows = (rows: readonly DashboardRow[], now: number, seconds: number): DashboardRow[] =>
  rows.filter(({ succeeded }) => now - succeeded > seconds);

/** The rows without those of stacks that nobody has checked for a month: they are gone, or were renamed. */
export const rememberedRows = (rows: readonly DashboardRow[], now: number): DashboardRow[] =>
  rows.filter(({ checked }) => now - checked <= FORGOTTEN_AFTER);

/**
 * The rows as fields for `markerNode({ kind: 'drift', fields })`, and when they were written. Beyond the bounds those
 * checked longest ago go.
 */
export function dashboardFields(rows: readonly DashboardRow[], at?: number): Record<string, string> {
  let room = MOST_BYTES;
  const lines = [...rows]
    .filter(fits)
    .sort((a, b) => b.checked - a.checked)
    .slice(0, MOST_ROWS)
    .map(lineOf)
    .filter((line) => (room -= encodeURIComponent(line.replace(/\p{Cs}/gu, '\ufffd')).length + 3) >= 0);
  return {
    kind: 'dashboard',
    ...(at !== undefined && { at: String(at) }),
    ...(lines.length > 0 && { rows: lines.join('\n') }),
  };
}

function lineOf(row: DashboardRow): string {
  const numbers = [DRIFT_CLASSES.indexOf(row.class), LEVELS.indexOf(row.level), row.since, row.checked, row.succeeded];
  if (row.seconds !== undefined) numbers.push(row.seconds);
  return [numbers.map((number) => number.toString(36)).join('.'), row.environment, row.stack].join('\t');
}

/** A cut name would be the name of another stack: a row whose name is too long is not remembered. */
const fits = ({ stack, environment }: DashboardRow): boolean =>
  [stack, environment].every((name) => name.length <= LONGEST_NAME && !/[\t\r\n\u2028\u2029]/.test(name));

const LINE =
  /^([0-5])\.([0-3])\.([0-9a-z]{1,7})\.([0-9a-z]{1,7})\.([0-9a-z]{1,7})(?:\.([0-9a-z]{1,4}))?\t([^\t]{0,100})\t([^\t]{1,100})$/;

/**
 * The rows in the fields of `markerOf(body)`. Anybody who may edit the issue may have written them: unless every one is
 * exactly as `dashboardFields` writes it, there is no dashboard.
 */
export function rowsFrom(fields: Readonly<Record<string, string>>): DashboardRow[] | undefined {
  const known = Object.keys(fields).every((name) => ['kind', 'rows', 'at'].includes(name));
  if (!known || fields['kind'] !== 'dashboard' || !/^\d{1,11}$/.test(fields['at'] ?? '0')) return undefined;
  const lines = fields['rows']?.split('\n') ?? [];
  const rows = lines.map(rowFrom);
  const sound = rows.filter((row) => row !== undefined);
  return rows.length <= MOST_ROWS && sound.length === rows.length ? sound : undefined;
}

function rowFrom(line: string): DashboardRow | undefined {
  const [, is, level, since, checked, succeeded, seconds, environment, stack] = LINE.exec(line) ?? [];
  const known = DRIFT_CLASSES[Number(is)];
  const judged = LEVELS[Number(level)];
  if (known === undefined || judged === undefined || stack === undefined || environment === undefined) return undefined;
  const time = (text = '') => Number.parseInt(text, 36);
  return {
    stack,
    environment,
    class: known,
    level: judged,
    since: time(since),
    checked: time(checked),
    succeeded: time(succeeded),
    ...(seconds !== undefined && { seconds: time(seconds) }),
  };
}
