import type { DecisionRecord } from '../gate/decision-record';
import { sameBody } from '../report/sticky';
import { type ApplyMarker, applyMarkerOf } from './apply-marker';

/** An issue as far as finding our own one needs it. */
export interface SeenIssue {
  readonly number: number;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly authorId: number | undefined;
}

export type IssueStep =
  | { readonly do: 'open' }
  | { readonly do: 'update'; readonly number: number }
  | { readonly do: 'close'; readonly number: number }
  | { readonly do: 'nothing' };

/** `trouble`: somebody has to act. `well`: what was to be applied is. Anything else says nothing of the last apply. */
export const endOf = ({ applied }: DecisionRecord): 'trouble' | 'well' | 'no-apply' => {
  switch (applied.outcome) {
    case 'partial':
    case 'failed':
    case 'interrupted':
      return 'trouble';
    case 'applied':
    case 'nothing-to-do':
      return 'well';
    case 'not-started':
      return 'no-apply';
  }
};

const compare = (a: ApplyMarker, b: ApplyMarker): number => a.runId - b.runId || a.attempt - b.attempt;

/**
 * What to do so that one issue stands for a stack whose apply did not end well, and none once it did. Ours are known by
 * marker and author. What a newer run has said stays; what somebody closed by hand is not opened again by the same run.
 */
export const planApplyIssue = (
  issues: readonly SeenIssue[],
  self: number,
  record: DecisionRecord,
  body: string,
): readonly IssueStep[] => {
  const end = endOf(record);
  if (end === 'no-apply') return [];
  const { stack, environment } = record.decision;
  const mine = { stack, environment, runId: record.runId, attempt: record.attempt };
  const own = issues
    .filter(({ authorId }) => authorId === self)
    .flatMap((issue) => {
      const marker = applyMarkerOf(issue.body);
      return marker?.stack === stack && marker.environment === environment ? [{ issue, marker }] : [];
    })
    .sort((a, b) => a.issue.number - b.issue.number);
  if (own.some(({ marker }) => compare(marker, mine) > 0)) return [];
  const [first, ...others] = own.filter(({ issue }) => issue.state === 'open').map(({ issue }) => issue);
  const close = (all: readonly SeenIssue[]): IssueStep[] => all.map(({ number }) => ({ do: 'close', number }));
  if (end === 'well') return first === undefined ? [] : close([first, ...others]);
  if (first === undefined) return own.some(({ marker }) => compare(marker, mine) === 0) ? [] : [{ do: 'open' }];
  return [
    sameBody(first.body, body) ? { do: 'nothing' } : { do: 'update', number: first.number },
    // Two jobs that wrote at the same moment: the older issue stays.
    ...close(others),
  ];
};
