import { issueText, type IssueLinks, withMarker } from '../core/drift/issue-body';
import type { IssueOperation, KnownIssue } from '../core/drift/issue-operation';
import { type IssueSettings, planIssues } from '../core/drift/issue-plan';
import { markerFrom } from '../core/drift/marker';
import { type StackDriftResult, stackDriftSchema } from '../core/drift/report';
import { messageOf } from '../core/errors';
import { renderDriftComment } from '../core/render/drift-comment';
import { renderDriftSummary } from '../core/render/drift-summary';
import { itemViews } from '../core/drift/item-views';
import { highest } from '../core/risk/level';
import { markerOf } from '../core/render/marker';
import type { ArtifactSource, Comments, Issue, Issues } from '../ports/github';
import type { Log } from '../ports/log';
import type { Summary } from '../ports/scratch';
import { readArtifacts } from './read-artifacts';

export interface DriftReportRequest {
  readonly runId: number;
  readonly attempt: number;
  readonly settings: IssueSettings;
  readonly links: IssueLinks;
  readonly now: string;
}

export interface DriftReportPorts {
  readonly artifacts: ArtifactSource;
  readonly issues: Issues;
  readonly comments: Comments;
  readonly log: Log;
  readonly summary: Summary;
}

/** Rounds of planning and doing: an operation whose answer was lost is found done, or is planned again. */
const ROUNDS = 3;

interface Found {
  readonly known: readonly KnownIssue[];
  readonly byNumber: ReadonlyMap<number, Issue>;
}

/** Our issues: with our label, written by this account, and with a marker that is exactly ours. Titles prove nothing. */
const findIssues = async ({ issues }: DriftReportPorts, self: number, { labels }: IssueSettings): Promise<Found> => {
  const names = [...new Set([labels.drift[0], labels.error[0]].filter((name) => name !== undefined))];
  const all = (await Promise.all(names.map((name) => issues.withLabel(name)))).flat();
  const byNumber = new Map(all.filter(({ authorId }) => authorId === self).map((issue) => [issue.number, issue]));
  const known = [...byNumber.values()].flatMap((issue): KnownIssue[] => {
    const found = markerOf(issue.body);
    const marker = found?.kind === 'drift' ? markerFrom(found.fields) : undefined;
    if (marker === undefined) return [];
    const { number, state, locked, labels: worn, closedAt } = issue;
    return [
      {
        number,
        state,
        locked,
        labels: worn,
        marker,
        ...(closedAt && { closedAt: Math.floor(Date.parse(closedAt) / 1_000) }),
      },
    ];
  });
  return { known, byNumber };
};

const bodyOf = ({ byNumber }: Found, number: number): string => byNumber.get(number)?.body ?? '';

/** Does one step. State and body go in one request wherever both change. */
const execute = async (
  operation: IssueOperation,
  found: Found,
  { links }: DriftReportRequest,
  { issues, comments, log }: DriftReportPorts,
): Promise<void> => {
  switch (operation.op) {
    case 'open': {
      const { url } = await issues.open({
        ...issueText(operation.view, links),
        labels: operation.labels,
        assignees: operation.assignees,
      });
      log.info(`Opened ${url}`);
      return;
    }
    case 'update':
      return issues.update(operation.number, issueText(operation.view, links));
    case 'reopen':
      return issues.update(operation.number, {
        ...issueText(operation.view, links),
        state: 'open',
        stateReason: 'reopened',
      });
    case 'mark':
      return issues.update(operation.number, { body: withMarker(bodyOf(found, operation.number), operation.marker) });
    case 'close':
      return issues.update(operation.number, {
        body: withMarker(bodyOf(found, operation.number), operation.marker),
        state: 'closed',
        stateReason: operation.reason,
      });
    case 'merge':
      return issues.update(operation.number, {
        body: withMarker(bodyOf(found, operation.number), operation.marker),
        state: 'closed',
        stateReason: 'not_planned',
      });
    case 'comment':
      await comments.create(operation.number, renderDriftComment(operation.comment));
      return;
    case 'label': {
      const worn = found.byNumber.get(operation.number)?.labels ?? [];
      const kept = worn.filter((label) => !operation.remove.includes(label));
      return issues.update(operation.number, { labels: [...new Set([...kept, ...operation.add])] });
    }
    case 'none':
      log.info(`Nothing is written for ${operation.stack} (${operation.kind}): ${operation.because}.`);
  }
};

const settle = async (
  request: DriftReportRequest,
  results: readonly StackDriftResult[],
  ports: DriftReportPorts,
): Promise<void> => {
  const self = (await ports.comments.self()).id;
  for (let round = 1; ; round++) {
    const found = await findIssues(ports, self, request.settings);
    const operations = planIssues({ results, issues: found.known, settings: request.settings, now: request.now });
    try {
      for (const operation of operations) await execute(operation, found, request, ports);
      return;
    } catch (error) {
      if (round === ROUNDS) throw error;
      ports.log.info(`${messageOf(error)} Looking at the issues again before going on.`);
    }
  }
};

const viewOf = (result: StackDriftResult) => ({
  stack: result.stack,
  environment: result.environment,
  status: result.class,
  ...(result.items.length > 0 && { level: highest(result.items.map(({ level }) => level)) }),
  items: itemViews(result.items),
  pendingChanges: result.pending.length + result.pendingLeftOut,
  ...(result.reason !== undefined && { error: result.reason }),
});

/** The story of the drift report: read what the checks of this run left, and make the issues say it. */
export const reportDrift = async (request: DriftReportRequest, ports: DriftReportPorts) => {
  const read = await readArtifacts(ports.artifacts, request, 'drift', stackDriftSchema);
  const results = read.flatMap(({ content }) => content ?? []);
  await ports.summary.add(renderDriftSummary(results.map(viewOf)));
  await settle(request, results, ports);
  const problems = read.flatMap(({ problem }) => problem ?? []);
  if (results.length === 0)
    problems.push('No check of this run left a result. Look at the logs of the check jobs; nothing was closed.');
  return {
    outputs: {
      stacks: results.length,
      drifted: results.filter(({ class: found }) => found === 'drift' || found === 'both').length,
    },
    ...(problems.length > 0 && { failure: problems.join('\n') }),
  };
};
