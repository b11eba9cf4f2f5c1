import { evaluate, type Json, type Status } from './evaluate';
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

/** Every job that a job waits for, directly or not. */
export const ancestorsOf = (jobs: Jobs, name: string): ReadonlySet<string> => {
  const all = new Set<string>();
  const visit = (job: string): void => {
    for (const need of needsOf(jobs[job]!)) if (!all.has(need)) visit((all.add(need), need));
  };
  visit(name);
  return all;
};

/** What jobs read of jobs that they do not need: GitHub gives them nothing of it. */
export const readsInVain = (jobs: Jobs): string[] =>
  Object.entries(jobs).flatMap(([name, job]) =>
    [...new Set([...JSON.stringify(job).matchAll(/\bneeds\.([\w-]+)\./g)].map(([, need]) => need!))]
      .filter((need) => !needsOf(job).includes(need))
      .map((need) => `${name} reads needs.${need} without needing it`),
  );

const bare = (expression: string): string => expression.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');

/** Expressions of a job that read `needs`, but for its own condition: what its steps, matrix and environment are told. */
const told = new Map<WorkflowJob, readonly string[]>();
const expressionsOf = (job: WorkflowJob): readonly string[] => {
  const written = [
    ...[...JSON.stringify({ ...job, if: '' }).matchAll(/\$\{\{(.*?)\}\}/g)].map(
      ([, inner]) => JSON.parse(`"${inner!}"`) as string,
    ),
    ...(job.steps ?? []).flatMap((step) => ('if' in step ? bare(step.if) : [])),
  ];
  const found = told.get(job) ?? [...new Set(written.filter((one) => /\bneeds\./.test(one)))];
  told.set(job, found);
  return found;
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
  const inner = bare(written ?? 'true');
  return /\b(?:success|failure|cancelled|always)\(\)/.test(inner) ? inner : `success() && (${inner})`;
};

interface Played {
  readonly results: Readonly<Record<string, Result>>;
  /** What the expressions of a job come to that read `needs`; `undefined` of a job that does not run. */
  readonly toldTo: (name: string) => Readonly<Record<string, string>> | undefined;
}

/** What an expression comes to, whatever its type; an error is what GitHub fails the job with. */
const valueOf = (expression: string, contexts: Readonly<Record<string, Json>>, status: Status): string => {
  try {
    return evaluate(`toJSON(${expression})`, contexts, status);
  } catch (error) {
    return `error: ${(error as Error).message}`;
  }
};

/** Contexts that nothing is known of before a job runs. */
const EMPTY = { matrix: {}, steps: {}, secrets: {}, job: {}, runner: {} };

/**
 * Which jobs run and how each ends, by GitHub's rules: `success()` and `failure()` look at all jobs further up, a job that
 * was skipped is no success (actions/runner#491), and only the jobs that are needed directly are in `needs`: of any other
 * it has nothing.
 */
export const play = (jobs: Jobs, situation: Situation = {}): Played => {
  const results: Record<string, Result> = {};
  const told: Record<string, () => Readonly<Record<string, string>>> = {};
  let isCancelled = false;
  for (const name of inOrder(jobs)) {
    const job = jobs[name]!;
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
    if (runs)
      told[name] = () =>
        Object.fromEntries(expressionsOf(job).map((one) => [one, valueOf(one, { ...EMPTY, ...contexts }, status)]));
    results[name] = runs ? (situation.ends?.[name] ?? 'success') : isCancelled ? 'cancelled' : 'skipped';
    if (situation.cancelledAfter === name) isCancelled = true;
  }
  return { results, toldTo: (name) => told[name]?.() };
};

/** Only how each job ends. */
export const schedule = (jobs: Jobs, situation: Situation = {}): Readonly<Record<string, Result>> =>
  play(jobs, situation).results;
