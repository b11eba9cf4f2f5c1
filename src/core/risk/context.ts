import type { RiskSettings } from './settings';

/** What the judge is told beside the plan. Everything comes from the base branch or the event, nothing from the plan. */
export interface JudgeContext {
  readonly stack: string;
  /** As the configuration calls it; one that it does not know is judged as production. */
  readonly environment: string;
  readonly settings: RiskSettings;
  /** The time of the judgement, RFC 3339. */
  readonly now: string;
  /** The commit that was planned. */
  readonly commit?: string;
  /** The head of the pull request now. */
  readonly headCommit?: string;
  /** Files under PlanSeal's control that the pull request edits: configuration, policies, their code owners. */
  readonly controlFilesChanged?: readonly string[];
  /** Configuration addresses that had `prevent_destroy = true` on the base branch and have it no longer. */
  readonly preventDestroyRemoved?: readonly string[];
  /** The role with which the pipeline applies: its ARN, or the address or client id of a service account. */
  readonly deployRoleArn?: string;
  /** What the reader of the verdict must know of how it was reached. */
  readonly notes?: readonly string[];
  /** Where a resource stands in the code, when the code is at hand. */
  readonly locate?: (address: string) => { readonly file: string; readonly line: number } | undefined;
}
