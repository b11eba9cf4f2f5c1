import type { Annotation } from './annotations';

/** What the runner needs of the job it runs a step in; the local github.com in test/support/github makes such jobs. */
export interface Job {
  /** The job's GITHUB_TOKEN. */
  readonly token: string;
  /** GITHUB_*, ACTIONS_* and RUNNER_* variables that github.com decides about. */
  environment(): Record<string, string>;
  /** The webhook payload that started the run. */
  event(): object;
  /** Puts annotations on the check run of this job. */
  annotate(list: readonly Annotation[]): void;
}
