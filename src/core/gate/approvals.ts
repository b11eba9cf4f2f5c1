import type { Requirements } from '../risk/assessment';
import type { Exclusion } from './exclusion';
import type { ApprovalRecord, GatePolicy, Person, Review } from './facts';

export interface Ballot {
  readonly approvers: readonly Person[];
  readonly rejections: readonly Person[];
  /** Approvals that do not count, with the reason. */
  readonly ignored: readonly { readonly login: string; readonly because: string }[];
}

/** What a review must belong to in order to count: the commit that was planned, and a time after the plan was shown. */
export interface Reviewed {
  readonly commit: string;
  readonly plannedAt: string;
}

const DECISIVE = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
const MAY_APPROVE = new Set(['admin', 'maintain', 'write']);

/** The latest decisive review of each person; comments decide nothing (GitHub docs, "About pull request reviews"). */
const latestDecisive = (reviews: readonly Review[]): Map<number, Review & { readonly person: Person }> => {
  const latest = new Map<number, Review & { readonly person: Person }>();
  const inOrder = [...reviews].sort((a, b) => Date.parse(a.submittedAt ?? '') - Date.parse(b.submittedAt ?? ''));
  for (const review of inOrder) {
    const { person } = review;
    if (person === undefined || review.submittedAt === undefined || !DECISIVE.has(review.state)) continue;
    latest.set(person.id, { ...review, person });
  }
  return latest;
};

const reviewCounts = (review: Review, permission: string | undefined, reviewed: Reviewed): string | undefined => {
  if (!MAY_APPROVE.has(permission ?? 'none')) return 'has no write access';
  if (review.commit !== reviewed.commit) return 'approved another commit';
  if (Date.parse(review.submittedAt ?? '') < Date.parse(reviewed.plannedAt))
    return 'approved before the plan was there';
  return undefined;
};

const fromReviews = (record: ApprovalRecord, reviewed: Reviewed, exclusion: Exclusion): Ballot => {
  const ballot = {
    approvers: [] as Person[],
    rejections: [] as Person[],
    ignored: [] as { login: string; because: string }[],
  };
  for (const review of latestDecisive(record.reviews).values()) {
    const permission = record.permissions.get(review.person.id);
    if (review.state === 'CHANGES_REQUESTED' && MAY_APPROVE.has(permission ?? 'none'))
      ballot.rejections.push(review.person);
    if (review.state !== 'APPROVED') continue;
    const because = exclusion.because(review.person) ?? reviewCounts(review, permission, reviewed);
    if (because === undefined) ballot.approvers.push(review.person);
    else ballot.ignored.push({ login: review.person.login, because });
  }
  return ballot;
};

const fromEnvironments = (record: ApprovalRecord, environments: readonly string[], exclusion: Exclusion): Ballot => {
  const wanted = new Set(environments.map((name) => name.toLowerCase()));
  const ballot = {
    approvers: [] as Person[],
    rejections: [] as Person[],
    ignored: [] as { login: string; because: string }[],
  };
  for (const { person, state, environments: asked } of record.environmentApprovals) {
    if (person === undefined) continue;
    // A rejection anywhere in the run is a no, whichever environment it was given for.
    if (state === 'rejected') ballot.rejections.push(person);
    if (state !== 'approved' || !asked.some((name) => wanted.has(name.toLowerCase()))) continue;
    const because = exclusion.because(person);
    if (because === undefined) ballot.approvers.push(person);
    else ballot.ignored.push({ login: person.login, because });
  }
  return ballot;
};

/** Distinct people by account id: two logins or two environments do not make two people (T8). */
const distinct = (people: readonly Person[]): Person[] => [
  ...new Map(people.map((person) => [person.id, person])).values(),
];

/**
 * Counts the approvals that policy admits. `reviewed` is `undefined` when no verified review run ties the reviews to
 * the planned changes: then no review counts.
 */
export const countBallot = (
  record: ApprovalRecord,
  policy: GatePolicy,
  exclusion: Exclusion,
  reviewed: Reviewed | undefined,
): Ballot => {
  const none: Ballot = { approvers: [], rejections: [], ignored: [] };
  const reviews =
    policy.approvalsFrom === 'environment' || reviewed === undefined ? none : fromReviews(record, reviewed, exclusion);
  const environments =
    policy.approvalsFrom === 'reviews' ? none : fromEnvironments(record, policy.approvalEnvironments, exclusion);
  return {
    approvers: distinct([...reviews.approvers, ...environments.approvers]),
    rejections: distinct([...reviews.rejections, ...environments.rejections]),
    ignored: [...reviews.ignored, ...environments.ignored],
  };
};

/** What is still missing, in words; empty when the ballot satisfies the requirements. */
export const missingApprovals = (
  ballot: Ballot,
  requirements: Requirements,
  teams: ApprovalRecord['teams'],
): string[] => {
  const missing: string[] = [];
  if (ballot.approvers.length < requirements.approvals)
    missing.push(`${ballot.approvers.length} of ${requirements.approvals} approvals`);
  for (const { team, count } of requirements.teams) {
    const members = teams.get(team);
    const given = ballot.approvers.filter(({ id }) => members?.has(id) === true).length;
    if (members === undefined)
      missing.push(
        `${count} of ${team}, whose members could not be read (give a token that may read the organisation's members)`,
      );
    else if (given < count) missing.push(`${given} of ${count} approvals of ${team}`);
  }
  return missing;
};
