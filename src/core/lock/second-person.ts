import { ballotOf } from '../gate/ballot-of-facts';
import { ENVIRONMENT_CHECKS } from '../gate/checks/environment';
import { startersOf } from '../gate/exclusion';
import type { GateFacts, Person, RunFacts } from '../gate/facts';
import { suiteProblem } from '../gate/suite';
import type { RequestNotice } from './request-notice';

/** A run of the same workflow that was asked to release a lock. */
export interface UnlockRequest {
  readonly run: RunFacts;
  /** RFC 3339, by the server's clock. */
  readonly createdAt: string;
  readonly notices: readonly RequestNotice[];
}

/** So long a request agrees with another one. */
export const REQUEST_HOURS = 24;
const HOUR = 3_600_000;

const isRecent = (createdAt: string, now: string | undefined): boolean => {
  const age = Date.parse(now ?? '') - Date.parse(createdAt);
  return age >= -HOUR && age <= REQUEST_HOURS * HOUR;
};

/** Who asked for the same release by a run of their own that was as sound as this one. */
const requesters = (facts: GateFacts, lock: string, requests: readonly UnlockRequest[]): readonly Person[] => {
  const { asked, policy, repository, now } = facts;
  return requests.flatMap(({ run, createdAt, notices }) => {
    const { actor } = run;
    const isSame = notices.some(
      (notice) =>
        notice.lock === lock &&
        notice.stack === asked.stack &&
        notice.environment.toLowerCase() === asked.environment.toLowerCase(),
    );
    const isSound =
      run.id !== asked.runId &&
      // Of a later attempt its actor did not start it.
      run.attempt === 1 &&
      run.event === 'workflow_dispatch' &&
      run.path === asked.workflowPath &&
      run.repositoryId === asked.repositoryId &&
      run.headRepositoryId === asked.repositoryId &&
      run.headBranch === repository?.defaultBranch &&
      suiteProblem(run, policy.suite) === undefined &&
      isRecent(createdAt, now);
    return actor !== undefined && isSame && isSound ? [actor] : [];
  });
};

const environmentsMean = (facts: GateFacts): boolean =>
  ENVIRONMENT_CHECKS.every(({ id, verify }) => id !== 'approval-environments' || verify(facts).pass);

/**
 * The people besides the one who started this run that agree to the release: reviewers of the environment, where its
 * protection means something, and whoever asked for the same by a run of their own. `undefined` while it is not known who
 * started it or who approved.
 */
export const secondPeople = (
  facts: GateFacts,
  lock: string,
  requests: readonly UnlockRequest[],
): readonly Person[] | undefined => {
  const ballot = ballotOf(facts);
  const starters = facts.run && startersOf(facts.asked, facts.run);
  if (ballot === undefined || starters === undefined) return undefined;
  const agreed = [...(environmentsMean(facts) ? ballot.approvers : []), ...requesters(facts, lock, requests)];
  const others = agreed.filter(({ id, type }) => type === 'User' && starters.every((one) => one.id !== id));
  return [...new Map(others.map((person) => [person.id, person])).values()];
};
