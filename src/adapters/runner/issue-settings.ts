import type { IssueSettings } from '../../core/drift/issue-plan';

/** How the drift action's inputs say that issues are kept. */
export const issueSettingsOf = (given: {
  readonly label: string;
  readonly assignees: readonly string[];
  readonly 'max-new-issues': number;
  readonly 'reopen-within-days': number;
}): IssueSettings => ({
  maxNewIssues: given['max-new-issues'],
  reopenWithinDays: given['reopen-within-days'],
  labels: { drift: [given.label], error: [`${given.label}-check`] },
  assignees: given.assignees,
  snoozes: [],
  ignore: [],
});
