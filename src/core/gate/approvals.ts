import type { PeopleDemanded } from './demands';
import type { Exclusion } from './exclusion';
import type { ApprovalRecord, EnvironmentApproval, Person, Review } from './facts';
import type { GatePolicy } from './policy';
import { type InTeam, knownOf, WAYS_TO_PROVE_A_TEAM } from './teams';

export interface Ballot {
  readonly approvers: readonly Person[];
  /** Which of them approved as one of a team, by GitHub's own word. */
  readonly inTeams: readonly InTeam[];
  readonly rejections: readonly Person[];
  /** Approvals that do not count, with the reason. */
  readonly ignored: readonly { readonly login: string; readonly because: string }[];
  /** Authors without an account. Each may be one of the approvers, so each asks for one approval more. */
  readonly unknownAuthors: number;
}

/** What a review must belong to in order to count: the commit that was planned, and a time after the plan was shown. */
export interface Reviewed {
  readonly commit: string;
  readonly plannedAt: string;
}

/** Whether an environment approval is tied to these changes. */
export type Names = (approval: EnvironmentApproval) => boolean;

/** The team that alone can have released an environment, by the environment's name; `undefined` where there is none. */
export type TeamBehind = (environment: string) => string | undefined;

const DECISIVE = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
/** Permissions of those whose word counts. */
export const MAY_APPROVE: ReadonlySet<string> = new Set(['admin', 'maintain', 'write']);

/** Whoever rejected and deleted the account since: the rejection stands (GitHub shows such people as @ghost). */
const GHOST: Person = { id: 10137, login: 'ghost', type: 'User' };

interface Decisive extends Review {
  readonly person: Person;
  readonly at: number;
}

/** The latest decisive review of each person; comments decide nothing (GitHub docs, "About pull request reviews"). */
const latestDecisive = (reviews: readonly Review[]): readonly Decisive[] => {
  const decisive = reviews.flatMap((review): Decisive[] => {
    const at = Date.parse(review.submittedAt ?? '');
    const { person, state } = review;
    return person === undefined || Number.isNaN(at) || !DECISIVE.has(state) ? [] : [{ ...review, person, at }];
  });
  return [...new Map(decisive.sort((a, b) => a.at - b.at).map((review) => [review.person.id, review])).values()];
};

const flawOf = (review: Decisive, mayApprove: boolean, reviewed: Reviewed | undefined): string | undefined => {
  if (!mayApprove) return 'has no write access';
  if (reviewed === undefined) return 'approved without a review run that shows the plan';
  if (review.commit !== reviewed.commit) return 'approved another commit';
  // Written so that a time which cannot be read is no.
  return review.at >= Date.parse(reviewed.plannedAt) ? undefined : 'approved before the plan was there';
};

type Counted = Omit<Ballot, 'unknownAuthors'>;

const fromReviews = (record: ApprovalRecord, reviewed: Reviewed | undefined, exclusion: Exclusion): Counted => {
  const approvers: Person[] = [];
  const inTeams: InTeam[] = [];
  const rejections: Person[] = [];
  const ignored: { login: string; because: string }[] = [];
  for (const review of latestDecisive(record.reviews)) {
    const { person, state } = review;
    const permission = record.permissions.get(person.id);
    const mayApprove = permission !== undefined && MAY_APPROVE.has(permission);
    if (state === 'CHANGES_REQUESTED' && mayApprove) rejections.push(person);
    if (state !== 'APPROVED') continue;
    const because = exclusion.because(person) ?? flawOf(review, mayApprove, reviewed);
    if (because !== undefined) {
      ignored.push({ login: person.login, because });
      continue;
    }
    approvers.push(person);
    inTeams.push(...(review.onBehalfOf ?? []).map((team) => ({ id: person.id, team })));
  }
  return { approvers, inTeams, rejections, ignored };
};

const fromEnvironments = (
  record: ApprovalRecord,
  environments: readonly string[],
  exclusion: Exclusion,
  names: Names,
  teamBehind: TeamBehind,
): Counted => {
  const wanted = new Set(environments.map((name) => name.toLowerCase()));
  const approvers: Person[] = [];
  const inTeams: InTeam[] = [];
  const rejections: Person[] = [];
  const ignored: { login: string; because: string }[] = [];
  for (const approval of record.environmentApprovals) {
    const { person, state, environments: asked } = approval;
    // Whichever environment it was given for.
    if (state === 'rejected') rejections.push(person ?? GHOST);
    const released = asked.filter((name) => wanted.has(name.toLowerCase()));
    if (person === undefined || state !== 'approved' || released.length === 0) continue;
    const because = exclusion.because(person) ?? (names(approval) ? undefined : 'did not name the changes');
    if (because !== undefined) {
      ignored.push({ login: person.login, because });
      continue;
    }
    approvers.push(person);
    inTeams.push(...released.flatMap((name) => teamBehind(name) ?? []).map((team) => ({ id: person.id, team })));
  }
  return { approvers, inTeams, rejections, ignored };
};

/** Distinct people by account id: two logins or two environments do not make two people (T8). */
const distinct = (people: readonly Person[]): Person[] => [
  ...new Map(people.map((person) => [person.id, person])).values(),
];

/**
 * Counts the approvals that policy admits, and every rejection: one of them anywhere is a no, whatever approvals come
 * from. `reviewed` is `undefined` when no verified review run ties the reviews to the planned changes: then no review
 * counts. `names` says which environment approvals belong to these changes; all of them in the first attempt of a run.
 * `teamBehind` says of which team whoever released an environment must be; of none where nobody asks.
 */
export const countBallot = (
  record: ApprovalRecord,
  policy: GatePolicy,
  exclusion: Exclusion,
  reviewed: Reviewed | undefined,
  names: Names = () => true,
  teamBehind: TeamBehind = () => undefined,
): Ballot => {
  const reviews = fromReviews(record, reviewed, exclusion);
  const environments = fromEnvironments(record, policy.approvalEnvironments, exclusion, names, teamBehind);
  const counted = [
    ...(policy.approvalsFrom === 'environment' ? [] : [reviews]),
    ...(policy.approvalsFrom === 'reviews' ? [] : [environments]),
  ];
  return {
    approvers: distinct(counted.flatMap(({ approvers }) => approvers)),
    inTeams: counted.flatMap(({ inTeams }) => inTeams),
    rejections: distinct([...reviews.rejections, ...environments.rejections]),
    ignored: counted.flatMap(({ ignored }) => ignored),
    unknownAuthors: exclusion.unknownAuthors,
  };
};

/** What is still missing, in words; empty when the ballot satisfies the requirements. */
export const missingApprovals = (
  ballot: Ballot,
  requirements: PeopleDemanded,
  teams: ApprovalRecord['teams'],
): string[] => {
  const missing: string[] = [];
  const { unknownAuthors: more } = ballot;
  const because =
    more === 0
      ? ''
      : ` (${more} more, for ${more} ${more === 1 ? 'author' : 'authors'} whose address belongs to no account and who may be among the approvers)`;
  // Nobody needs to approve what asks for nobody, whoever wrote it.
  const approvals = requirements.approvals === 0 ? 0 : requirements.approvals + more;
  if (ballot.approvers.length < approvals)
    missing.push(`${ballot.approvers.length} of ${approvals} approvals${because}`);
  for (const { team, count: least } of requirements.teams) {
    const known = knownOf(team, teams, ballot.inTeams);
    const given = ballot.approvers.filter(({ id }) => known?.has(id) === true).length;
    const count = least + more;
    if (given >= count) continue;
    const unread = teams.has(team) ? '' : `, whose members could not be read (${WAYS_TO_PROVE_A_TEAM})`;
    missing.push(`${given} of ${count} approvals of ${team}${because}${unread}`);
  }
  return missing;
};
