import type { EnvironmentFacts } from '../gate/facts';
import type { Caller } from './caller';
import type { OwnJob } from './own-jobs';

/** What the API says, or why it could not be asked. */
export type Fact<T> = { readonly known: T } | { readonly unknown: string };

/** What the rules of the default branch demand, classic protection and rule sets together. */
export interface BranchRules {
  readonly name: string;
  readonly requiresPullRequest: boolean;
  /** Names of required status checks. */
  readonly requiredChecks: readonly string[];
  readonly forbidsForcePush: boolean;
  /** How many pull requests a merge queue merges in one push; absent where there is no queue. */
  readonly mergedAtOnce?: number;
}

/** How the OIDC subject of the repository's jobs is made. */
export interface Subject {
  readonly isDefault: boolean;
  /** Claims of a subject of one's own. */
  readonly claims: readonly string[];
  /** Does it carry the numeric ids, so that a name that changes hands does not take the role along? */
  readonly isImmutable: boolean;
}

/** The account by which an automated author works. */
export interface Agent {
  readonly id: number;
  readonly login: string;
  /** `User`, `Bot`, `Organization`. */
  readonly type: string;
  /** `none`, `read`, `write`, `admin`; `app` for what is no person. */
  readonly permission: string;
}

/** An environment that a job stands in, or whose approvals count. */
export interface AskedEnvironment {
  readonly name: string;
  readonly countsApprovals: boolean;
  readonly facts: Fact<(EnvironmentFacts & { readonly waitMinutes: number }) | 'missing'>;
}

/** All that `planseal doctor` looks at. */
export interface Settings {
  /** Host of the remote: `github.com`. */
  readonly host: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly basics: Fact<{ readonly visibility: string; readonly defaultBranch: string }>;
  readonly branch: Fact<BranchRules>;
  readonly environments: readonly AskedEnvironment[];
  /** What the token of a job may do by default, and whether it may approve pull requests. */
  readonly workflowToken: Fact<{ readonly mayWrite: boolean; readonly mayApprove: boolean }>;
  readonly subject: Fact<Subject>;
  readonly callers: readonly Caller[];
  /** Jobs of this repository with steps of the suite. */
  readonly ownJobs: readonly OwnJob[];
  /** May the author of a change approve it? */
  readonly solo: boolean;
  /** Does a job take a cloud role by OIDC? */
  readonly usesRoles: boolean;
  /** Environments in which a job applies on a machine of GitHub's, and whether a state that cannot be written is kept. */
  readonly hostedApplies: ReadonlyMap<string, boolean>;
  readonly agent: Fact<Agent | 'missing'> | undefined;
  /** Ids of the active members of teams that review for environments, by name (`@acme/sre`); asked for only beside an agent. */
  readonly teams: ReadonlyMap<string, Fact<ReadonlySet<number>>>;
}
