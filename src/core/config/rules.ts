import type { Config } from './schema';

/** The configuration that holds for a job, and what the pull request at hand does to it. */
export interface Rules {
  readonly config: Config;
  /** Files by which pull requests are judged and which this one edits. */
  readonly controlFilesChanged: readonly string[];
  /** What is wrong with the pull request's own configuration, which would hold after the merge. */
  readonly ownProblem: string | undefined;
}
