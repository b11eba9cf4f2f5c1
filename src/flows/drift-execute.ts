import { type IssueLinks, issueText, withMarker } from '../core/drift/issue-body';
import type { IssueOperation } from '../core/drift/issue-operation';
import { renderDriftComment } from '../core/render/drift-comment';
import type { Comments, Issue, Issues } from '../ports/github';
import type { Log } from '../ports/log';
import type { OurIssues } from './drift-found';

interface Ports {
  readonly issues: Issues;
  readonly comments: Comments;
  readonly log: Log;
}

const bodyOf = ({ byNumber }: OurIssues, number: number): string => byNumber.get(number)?.body ?? '';

/** A step that writes something. */
export type Step = Exclude<IssueOperation, { readonly op: 'none' }>;

/** Does one step; gives the issue that it opened. State and body go in one request wherever both change. */
export const execute = async (
  operation: Step,
  ours: OurIssues,
  links: IssueLinks,
  { issues, comments, log }: Ports,
): Promise<Issue | undefined> => {
  switch (operation.op) {
    case 'open': {
      const { view, labels, assignees } = operation;
      const issue = await issues.open({ ...issueText(view, links), labels, assignees });
      log.info(`Opened ${issue.url}`);
      return issue;
    }
    case 'comment':
      await comments.create(operation.number, renderDriftComment(operation.comment));
      return undefined;
    default:
      await issues.update(operation.number, changeOf(operation, ours, links));
      return undefined;
  }
};

type Change = Exclude<Step, { readonly op: 'open' | 'comment' }>;

const changeOf = (operation: Change, ours: OurIssues, links: IssueLinks): Parameters<Issues['update']>[1] => {
  switch (operation.op) {
    case 'update':
      return issueText(operation.view, links);
    case 'reopen':
      return { ...issueText(operation.view, links), state: 'open', stateReason: 'reopened' };
    case 'label': {
      const worn = ours.byNumber.get(operation.number)?.labels ?? [];
      const kept = worn.filter((label) => !operation.remove.includes(label));
      return { labels: [...new Set([...kept, ...operation.add])] };
    }
    default: {
      const body = withMarker(bodyOf(ours, operation.number), operation.marker);
      if (operation.op === 'mark') return { body };
      return { body, state: 'closed', stateReason: operation.op === 'close' ? operation.reason : 'not_planned' };
    }
  }
};
