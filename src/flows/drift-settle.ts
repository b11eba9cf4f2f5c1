import { lastChecked } from '../core/drift/dashboard';
import type { IssueLinks } from '../core/drift/issue-body';
import type { IssueOperation } from '../core/drift/issue-operation';
import { type IssueSettings, planIssues } from '../core/drift/issue-plan';
import { stackKey } from '../core/drift/marker';
import { entryOfStale, entryOfStep } from '../core/drift/happenings';
import type { StackDriftResult } from '../core/drift/report';
import type { NoticeEntry } from '../core/notify/notice';
import type { Snooze } from '../core/drift/snooze';
import { messageOf, OperationError } from '../core/errors';
import type { Comments, Issue, Issues } from '../ports/github';
import type { Log } from '../ports/log';
import { keepDashboard, rowsOf } from './drift-dashboard';
import { execute, type Step } from './drift-execute';
import { findIssues, type OurIssues, withNew } from './drift-found';
import { readSnoozes } from './drift-snooze';

export interface SettleRequest {
  readonly settings: IssueSettings;
  readonly links: IssueLinks;
  /** RFC 3339. */
  readonly now: string;
}

export interface IssuePorts {
  readonly issues: Issues;
  readonly comments: Comments;
  readonly log: Log;
}

/** Rounds of planning and doing: an operation whose answer was lost is found done, or is planned again. */
const ROUNDS = 4;
/** So many failures in one round are GitHub's trouble, not that of one issue. */
const MOST_FAILURES = 3;

const isStep = (operation: IssueOperation): operation is Step => operation.op !== 'none';

const BECAUSE = {
  older: 'a newer check was reported already',
  snoozed: 'it is snoozed',
  cap: 'no more issues may be opened in one run; it has its turn in a later one',
} as const;

/** What one run of the report knows and has done. */
class Report {
  readonly #request: SettleRequest;
  readonly #results: readonly StackDriftResult[];
  readonly #ports: IssuePorts;
  readonly #written: Issue[] = [];
  /** What was done that people outside GitHub are told. */
  readonly happened: NoticeEntry[] = [];
  /** Tried, whether answered or not: the cap holds for both. */
  #opened = 0;
  #snoozes: readonly Snooze[] | undefined;
  #self: { readonly id: number; readonly login: string } | undefined;

  constructor(request: SettleRequest, results: readonly StackDriftResult[], ports: IssuePorts) {
    this.#request = request;
    this.#results = results;
    this.#ports = ports;
  }

  async find(): Promise<OurIssues> {
    const { issues, comments } = this.#ports;
    this.#self ??= await comments.self();
    const { settings, now } = this.#request;
    return withNew(await findIssues(issues, this.#self, settings.reopenWithinDays, now), this.#written);
  }

  async plan(ours: OurIssues): Promise<IssueOperation[]> {
    const { settings, now } = this.#request;
    const rows = rowsOf(ours.dashboards);
    const stacks = new Set(this.#results.map(({ stack, environment }) => stackKey(stack, environment)));
    this.#snoozes ??= await readSnoozes(ours, rows, stacks, this.#self?.id ?? 0, this.#ports);
    return planIssues({
      results: this.#results,
      issues: ours.known,
      lastChecked: lastChecked(rows),
      settings: {
        ...settings,
        snoozes: [...settings.snoozes, ...this.#snoozes],
        maxNewIssues: Math.max(0, settings.maxNewIssues - this.#opened),
      },
      now,
    });
  }

  /** Does the steps; after one that failed, the others of the same issue have to wait for the next round. */
  async run(operations: readonly Step[], ours: OurIssues): Promise<void> {
    const stuck = new Set<number>();
    let failures = 0;
    for (const operation of operations) {
      if ('number' in operation && stuck.has(operation.number)) continue;
      if (operation.op === 'open') this.#opened++;
      try {
        const opened = await execute(operation, ours, this.#request.links, this.#ports);
        if (opened !== undefined) this.#written.push(opened);
        this.#note(operation, ours, opened);
      } catch (error) {
        this.#ports.log.info(`${messageOf(error)} Looking at the issues again before going on.`);
        if ('number' in operation) stuck.add(operation.number);
        if (++failures === MOST_FAILURES) return;
      }
    }
  }

  #note(step: Step, { known, byNumber }: OurIssues, opened: Issue | undefined): void {
    const number = 'number' in step ? step.number : undefined;
    const key = known.find((issue) => issue.number === number)?.marker.stack;
    const place =
      step.op === 'open'
        ? step.view.result
        : this.#results.find(({ stack, environment }) => stackKey(stack, environment) === key);
    if (place === undefined) return;
    const entry = entryOfStep(step, place, opened?.url ?? byNumber.get(number ?? 0)?.url);
    if (entry !== undefined) this.happened.push(entry);
  }

  /** Says why nothing is written although there is drift or a failure. */
  explain(operations: readonly IssueOperation[]): void {
    const names = new Map(this.#results.map(({ stack, environment }) => [stackKey(stack, environment), stack]));
    for (const operation of operations)
      if (operation.op === 'none') {
        const { stack, kind, because } = operation;
        this.#ports.log.info(
          `${names.get(stack) ?? stack} (${kind}): nothing is written, because ${BECAUSE[because]}.`,
        );
      }
  }

  /** Says whether it opened one. */
  async dashboard(ours: OurIssues): Promise<boolean> {
    const { settings, links, now } = this.#request;
    const label = settings.labels.drift[0] ?? 'planseal-drift';
    const { opened, stale } = await keepDashboard({ label, links, now }, this.#results, ours, this.#ports);
    this.happened.push(...stale.map(entryOfStale));
    return opened;
  }
}

/** Tries once more, after another look, what failed or was not answered; two runs that both opened one leave one. */
const dashboard = async (report: Report, ours: OurIssues, log: Log): Promise<void> => {
  try {
    if (!(await report.dashboard(ours))) return;
    const again = await report.find();
    if (again.dashboards.length > 1) await report.dashboard(again);
  } catch (error) {
    log.info(`${messageOf(error)} Looking for the dashboard again before going on.`);
    await report.dashboard(await report.find());
  }
};

/**
 * Makes the issues say what the checks found, reads them back until they do, and only then lets the dashboard remember
 * the checks: what a run that died did not do is news for the next one. Gives what people outside GitHub are told.
 */
export const settleIssues = async (
  request: SettleRequest,
  results: readonly StackDriftResult[],
  ports: IssuePorts,
): Promise<readonly NoticeEntry[]> => {
  const report = new Report(request, results, ports);
  for (let round = 1; round <= ROUNDS; round++) {
    const ours = await report.find();
    const operations = await report.plan(ours);
    const steps = operations.filter(isStep);
    if (steps.length === 0) {
      report.explain(operations);
      await dashboard(report, ours, ports.log);
      return report.happened;
    }
    await report.run(steps, ours);
  }
  throw new OperationError(
    `The issues still do not say what the checks found after ${ROUNDS} tries; the log names what failed. Run the job again.`,
  );
};
