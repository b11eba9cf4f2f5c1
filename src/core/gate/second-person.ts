import { type Ballot, countBallot, MAY_APPROVE } from './approvals';
import { namesChanges, soleReceipt } from './ballot-of-facts';
import { weaknessOf } from './environment-weakness';
import { type Exclusion, exclusionOf, startersOf } from './exclusion';
import type { GateFacts, Person } from './facts';
import { agreesTo, type IncidentFacts } from './incident';

/** Who agreed to exactly these changes, whose word does not count and why, and how many it takes. */
export interface Agreement extends Pick<Ballot, 'ignored'> {
  readonly agreed: readonly Person[];
  /** One, and one more for each author who has no account and may be the one who agreed. */
  readonly needed: number;
}

/** Where the configuration names people, nobody else is the second person. A login is the same in any case. */
const onlyNamed = (exclusion: Exclusion, people: readonly string[] | undefined): Exclusion => {
  if (people === undefined) return exclusion;
  const named = new Set(people.map((login) => login.toLowerCase()));
  const because = (person: Person): string | undefined =>
    exclusion.because(person) ??
    (named.has(person.login.toLowerCase()) ? undefined : 'is not among the people that the configuration names');
  return { ...exclusion, because };
};

const fromComments = ({ remarks }: IncidentFacts, exclusion: Exclusion, digest: string): Omit<Agreement, 'needed'> => {
  const agreed: Person[] = [];
  const ignored: { login: string; because: string }[] = [];
  for (const { person, body, isEdited, permission } of remarks) {
    if (person === undefined || !agreesTo(body, digest)) continue;
    const because =
      exclusion.because(person) ??
      (MAY_APPROVE.has(permission) ? undefined : 'has no write access') ??
      (isEdited ? 'edited the comment, or somebody else did' : undefined);
    if (because === undefined) agreed.push(person);
    else ignored.push({ login: person.login, because });
  }
  return { agreed, ignored };
};

/** Whoever releases this very job in an environment whose protections mean something agrees as well. */
const fromEnvironment = (
  { asked, environment, approvals, policy }: GateFacts,
  exclusion: Exclusion,
  digest: string,
): Omit<Agreement, 'needed'> => {
  const none = { agreed: [], ignored: [] };
  if (approvals === undefined || environment === undefined || weaknessOf(environment, false) !== undefined) return none;
  const counting = { ...policy, approvalsFrom: 'environment' as const, approvalEnvironments: [asked.environment] };
  const names = ({ comment }: { readonly comment: string }): boolean =>
    asked.attempt === 1 || namesChanges(comment, digest);
  const { approvers, ignored } = countBallot(approvals, counting, exclusion, undefined, names);
  return { agreed: approvers, ignored };
};

/**
 * The second person of an emergency: anybody who may write, or whom of them the configuration names; never who started this run or the one that opened the
 * incident, or who wrote the code. `solo` does not count here: one person alone breaks no glass. `undefined` while
 * something of this is not known.
 */
export const agreementOf = (facts: GateFacts): Agreement | undefined => {
  const { asked, policy, run, incident, pullRequest } = facts;
  const digest = soleReceipt(facts)?.receipt?.changeDigest;
  if (run === undefined || typeof incident !== 'object' || digest === undefined) return undefined;
  const authors = pullRequest === 'none' ? incident.authors : pullRequest;
  const starters = startersOf(asked, run);
  const { actor, triggeringActor } = incident.opening ?? {};
  if (authors === undefined || starters === undefined || actor === undefined || triggeringActor === undefined)
    return undefined;
  const others = exclusionOf({ ...policy, solo: false }, authors, [...starters, actor, triggeringActor]);
  const exclusion = onlyNamed(others, policy.breakGlass?.people);
  const comments = fromComments(incident, exclusion, digest);
  const environment = fromEnvironment(facts, exclusion, digest);
  const everybody = [...comments.agreed, ...environment.agreed];
  return {
    agreed: [...new Map(everybody.map((person) => [person.id, person])).values()],
    ignored: [...comments.ignored, ...environment.ignored],
    needed: 1 + exclusion.unknownAuthors,
  };
};
