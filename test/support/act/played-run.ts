import type { Job } from '../github/state/job';
import type { Run } from '../github/state/run';
import { ALLOWED } from '../runner/run-action';
import { RunnerOracle } from '../runner/oracle';
import { checkName, knownJobs, optionsOf, type KnownJob, type Matrix } from './callers';
import { printedIn, type LogLine } from './log';

/** One job of the run, as far as act's log tells it. */
export interface PlayedJob {
  readonly name: string;
  readonly id: string;
  readonly job: Job;
  readonly steps: Map<string, RunnerOracle>;
  result?: 'success' | 'failure';
}

export interface Asked {
  readonly workflow: string;
  readonly id: string;
  readonly matrix: Matrix;
}

const keyOf = (workflow: string, id: string, matrix: Matrix): string =>
  JSON.stringify([workflow, id, Object.entries(matrix).sort(([a], [b]) => (a < b ? -1 : 1))]);

/**
 * github.com's side of a run that act executes. Jobs begin, print and end as act's log says; each gets its check run, its
 * annotations and its own tokens. The log is read in order, so that whatever a job asks, github.com knows of those before it.
 */
export class PlayedRun {
  readonly run: Run;
  /** The consumer's workflow file. */
  readonly caller: string;
  readonly jobs: PlayedJob[] = [];
  /** Everything that act and the steps printed. */
  readonly lines: string[] = [];
  readonly #known: readonly KnownJob[];
  readonly #byKey = new Map<string, PlayedJob>();
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #onWaiting: (job: Job) => void;

  constructor(run: Run, caller: string, onWaiting: (job: Job) => void) {
    this.run = run;
    this.caller = caller;
    this.#known = knownJobs(caller);
    this.#onWaiting = onWaiting;
  }

  /** How each job ended, by the name of its check. */
  get results(): Record<string, string> {
    return Object.fromEntries(this.jobs.map(({ name, result }) => [name, result ?? 'unfinished']));
  }

  /** What is no command of ours, of every step. */
  get violations(): string[] {
    return this.jobs.flatMap(({ steps }) =>
      [...steps.values()].flatMap((step) => [...step.violations.map(({ line }) => line), ...step.failures]),
    );
  }

  take(line: LogLine): void {
    const printed = printedIn(line);
    this.lines.push(`${line.jobID ?? 'act'}: ${printed?.trimEnd() ?? line.msg.trimEnd()}`);
    if (line.jobID === undefined || line.job === undefined) return;
    const { job, jobID, matrix } = { ...line, job: line.job, jobID: line.jobID };
    const known = this.#known.find(({ id, prefix }) => id === jobID && job.startsWith(prefix));
    // The line of a caller, not of a job.
    if (known === undefined) return;
    const played = this.#playedJob(known, matrix ?? {});
    if (printed !== undefined) this.#stepOf(played, line).feed('stdout', `${printed.replace(/[\r\n]+$/, '')}\n`);
    if (line.jobResult === 'success' || line.jobResult === 'failure') this.#end(played, line.jobResult);
  }

  /** The job that a process belongs to, once its log has begun. */
  async jobOf({ workflow, id, matrix }: Asked): Promise<PlayedJob> {
    const key = keyOf(workflow, id, matrix);
    if (!this.#byKey.has(key))
      await new Promise<void>((resolve) => {
        this.#waiting.set(key, [...(this.#waiting.get(key) ?? []), resolve]);
      });
    return this.#byKey.get(key)!;
  }

  #playedJob(known: KnownJob, matrix: Matrix): PlayedJob {
    const key = keyOf(known.workflow, known.id, matrix);
    const found = this.#byKey.get(key);
    if (found !== undefined) return found;
    const name = checkName(known, matrix);
    const job = this.run.queueJob(name, optionsOf(known, matrix));
    if (job.status === 'waiting') this.#onWaiting(job);
    if (job.status === 'queued') job.start();
    const played = { name, id: known.id, job, steps: new Map<string, RunnerOracle>() };
    this.jobs.push(played);
    this.#byKey.set(key, played);
    for (const resume of this.#waiting.get(key) ?? []) resume();
    return played;
  }

  #stepOf({ steps }: PlayedJob, { stepID = [], stage = '' }: LogLine): RunnerOracle {
    const step = [...stepID, stage].join(' ');
    const oracle = steps.get(step) ?? new RunnerOracle({ allowed: [...ALLOWED, 'stop-commands'] });
    steps.set(step, oracle);
    return oracle;
  }

  #end(played: PlayedJob, result: 'success' | 'failure'): void {
    for (const step of played.steps.values()) {
      step.end();
      played.job.annotate(step.annotations);
    }
    played.result = result;
    if (played.job.status !== 'completed') played.job.conclude(result);
  }
}
