import { evaluate, type Json } from './evaluate';
import type { WorkflowJob } from './workflows';

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';
export type Jobs = Readonly<Record<string, WorkflowJob>>;

export interface Situation {
  readonly github?: Json;
  readonly inputs?: Json;
  /** Outputs of jobs that ran. */
  readonly outputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How jobs end that run; success where nothing is said. */
  readonly ends?: Readonly<Record<string, Result>>;
  /** The run is cancelled once this job has ended. */
  readonly cancelledAfter?: string;
}

export const needsOf = ({ needs = [] }: WorkflowJob): readonly string[] => [needs].flat();

const ancestorsOf = (jobs: Jobs, name: string): ReadonlySet<string> => {
  const all = new Set<string>();
  const visit = (job: string): void => {
    for (const need of needsOf(jobs[job]!)) if (!all.has(need)) visit((all.add(need), need));
  };
  visit(name);
  return all;
};

const read = new Map<WorkflowJob, readonly string[]>();
/** Jobs whose results or outputs a job reads. What it does not need is empty for it. */
const namedIn = (job: WorkflowJob): readonly string[] => {
  const names = read.get(job) ?? [
    ...new Set([...JSON.stringify(job).matchAll(/\bneeds\.([\w-]+)\./g)].map(([, name]) => name!)),
  ];
  read.set(job, names);
  return names;
};

/** Jobs so that each comes after those that it needs. Unknown needs and circles are errors, as for GitHub. */
const inOrder = (jobs: Jobs): string[] => {
  const done: string[] = [];
  const names = Object.keys(jobs);
  while (done.length < names.length) {
    const next = names.find(
      (name) => !done.includes(name) && needsOf(jobs[name]!).every((need) => done.includes(need)),
    );
    if (next === undefined) throw new Error(`No job can start after ${done.join(', ')}.`);
    done.push(next);
  }
  return done;
};

/** Without a status function in it, GitHub puts `success() &&` before a condition (docs, "Status check functions"). */
const condition = (written: string | undefined): string => {
  const bare = (written ?? 'true').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  return /\b(?:success|failure|cancelled|always)\(\)/.test(bare) ? bare : `success() && (${bare})`;
};

/**
 * Which jobs run and how each ends, by GitHub's rules: `success()` and `failure()` look at all jobs further up, a job that
 * was skipped is no success (actions/runner#491), and only the jobs that are needed directly are in `needs`.
 */
export const schedule = (jobs: Jobs, situation: Situation = {}): Record<string, Result> => {
  const results: Record<string, Result> = {};
  let isCancelled = false;
  for (const name of inOrder(jobs)) {
    const job = jobs[name]!;
    for (const need of namedIn(job))
      if (!needsOf(job).includes(need)) throw new Error(`${name} reads needs.${need} without needing it.`);
    const above = [...ancestorsOf(jobs, name)].map((one) => results[one]!);
    const outputsOf = (need: string): Json => (results[need] === 'success' ? (situation.outputs?.[need] ?? {}) : {});
    const needs = Object.fromEntries(
      needsOf(job).map((need) => [need, { result: results[need]!, outputs: outputsOf(need) }]),
    );
    const status = {
      success: !isCancelled && above.every((result) => result === 'success'),
      failure: above.includes('failure'),
      cancelled: isCancelled,
      always: true,
    };
    const contexts = { github: {}, inputs: {}, ...situation, needs } as unknown as Readonly<Record<string, Json>>;
    const runs = evaluate(condition(job.if), contexts, status) === 'true';
    results[name] = runs ? (situation.ends?.[name] ?? 'success') : isCancelled ? 'cancelled' : 'skipped';
    if (situation.cancelledAfter === name) isCancelled = true;
  }
  return results;
};
