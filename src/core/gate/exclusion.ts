import type { Asked, Person, PullRequestFacts, RunFacts } from './facts';
import type { GatePolicy } from './policy';

/** Events whose actor chose to run the apply; on the push of a merged pull request the actor only pressed merge. */
const CHOSEN_BY_ACTOR = new Set(['workflow_dispatch', 'schedule', 'repository_dispatch']);

export interface Exclusion {
  /** Why this person's approval does not count; `undefined` when it does. */
  because(person: Person): string | undefined;
  /** Authors who have no account by which they could be told apart from an approver. */
  readonly unknownAuthors: number;
}

/**
 * The people who chose to run this apply, and so may not also approve it; on the first push of a merge nobody did.
 * `undefined` when somebody did and GitHub does not say who.
 */
export const startersOf = (asked: Asked, run: RunFacts): readonly Person[] | undefined => {
  if (!CHOSEN_BY_ACTOR.has(run.event) && asked.attempt === 1) return [];
  const { actor, triggeringActor } = run;
  return actor === undefined || triggeringActor === undefined ? undefined : [actor, triggeringActor];
};

/**
 * Who may not approve: the author of the pull request and everybody who wrote its commits, because GitHub's own
 * "prevent self-review" only stops the one who started the deployment
 * (T7; docs/platform-notes.md#environments-and-approvals); and whoever started a dispatched, scheduled or repeated run.
 */
export const exclusionOf = (
  policy: GatePolicy,
  pullRequest: Pick<PullRequestFacts, 'author' | 'contributors' | 'coAuthors' | 'unlinked'> | undefined,
  starters: readonly Person[],
): Exclusion => {
  const contributors = new Set(pullRequest?.contributors.map(({ id }) => id));
  const coAuthors = new Set(pullRequest?.coAuthors);
  const started = new Set(starters.map(({ id }) => id));
  return {
    unknownAuthors: policy.solo ? 0 : (pullRequest?.unlinked.length ?? 0),
    because: (person) => {
      if (person.type !== 'User') return 'is not a person';
      if (policy.solo) return undefined;
      if (person.id === pullRequest?.author?.id) return 'is the author of the pull request';
      if (contributors.has(person.id)) return 'wrote a commit of it';
      if (coAuthors.has(person.login.toLowerCase()) || coAuthors.has(String(person.id))) return 'is a co-author of it';
      if (started.has(person.id)) return 'started this run';
      return undefined;
    },
  };
};
