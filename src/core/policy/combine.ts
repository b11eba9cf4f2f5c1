import type { PolicyResult } from '../risk/assessment';
import { clip } from '../risk/clip';
import { NO_POLICY, type NoAnswer, type PolicyAnswer, type PolicyItem } from './model';

const MOST_RESULTS = 200;
const ORDER = { error: 0, deny: 1, warn: 2 } as const;

/**
 * What all policies together say. `configured` is whether somebody asked for any: one that then gives no answer is an
 * error and never a pass.
 */
export const policyOf = (answers: readonly (PolicyAnswer | NoAnswer)[], configured: boolean): PolicyResult => {
  if (answers.length === 0 && !configured) return NO_POLICY;
  const said = answers.filter((answer): answer is PolicyAnswer => !('problem' in answer));
  const silent = answers.filter((answer): answer is NoAnswer => 'problem' in answer);
  const nothing: NoAnswer[] =
    answers.length === 0 ? [{ tool: '', problem: 'Policies are configured, but none of them gave a result' }] : [];
  const errors = [...silent, ...nothing].map(({ tool, problem }): PolicyItem => ({
    tool: clip(tool || 'policy', 80),
    outcome: 'error',
    message: clip(problem, 1_000),
  }));
  const items = [...errors, ...said.flatMap((answer) => answer.items)].sort(
    (a, b) => ORDER[a.outcome] - ORDER[b.outcome],
  );
  const count = (outcome: PolicyItem['outcome']): number => items.filter((item) => item.outcome === outcome).length;
  const [failed, warned] = [count('deny'), count('warn')];
  const left = items.length - MOST_RESULTS;
  const notes = [
    ...said.flatMap((answer) => answer.notes ?? []),
    ...(left > 0 ? [`${left} more results of policies are not shown.`] : []),
  ];
  return {
    status: errors.length > 0 ? 'error' : failed > 0 ? 'denied' : warned > 0 ? 'warned' : 'passed',
    tools: [...new Set([...said, ...silent].map(({ tool }) => clip(tool || 'policy', 80)))].slice(0, 20),
    passed: said.reduce((sum, { passed }) => sum + passed, 0),
    failed,
    warned,
    results: items.slice(0, MOST_RESULTS),
    notes: notes.slice(0, 20).map((note) => clip(note, 400)),
  };
};
