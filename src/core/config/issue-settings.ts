import type { IssueSettings } from '../drift/issue-plan';
import type { Config } from './schema';

/** What the inputs of the drift action say; they count where the configuration says nothing. */
export interface IssueInputs {
  readonly label?: string | undefined;
  readonly assignees?: readonly string[];
  readonly 'max-new-issues'?: number | undefined;
  readonly 'reopen-within-days'?: number | undefined;
}

/** How drift issues are kept. Snoozes are no settings: they are written as comments. */
export function issueSettingsOf({ drift = {} }: Config, given: IssueInputs = {}): IssueSettings {
  const label = drift.label ?? given.label ?? 'planseal-drift';
  const byLevel = drift['level-labels'];
  return {
    maxNewIssues: drift['max-new-issues'] ?? given['max-new-issues'] ?? 10,
    reopenWithinDays: drift['reopen-within-days'] ?? given['reopen-within-days'] ?? 14,
    labels: { drift: [label], error: [`${label}-check`], ...(byLevel && { byLevel }) },
    assignees: (drift.assignees ?? given.assignees ?? []).map((login) => login.replace(/^@/, '')),
    snoozes: [],
    ignore: drift.ignore ?? [],
  };
}
