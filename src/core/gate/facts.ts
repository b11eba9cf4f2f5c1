import type { EvidenceFacts } from '../evidence/facts';
import type { Requirements } from '../risk/assessment';
import type { Level } from '../risk/level';
import type { LockHolder } from '../failures/lock-holder';
import type { HolderVerdict } from '../lock/holder';
import type { PlanComparison } from '../changes/compare';
import type { Receipt } from './receipt';
import type { IncidentFacts } from './incident';
import type { BundleAgain, BundleFacts, StoredPlanFacts } from './bundle-facts';
import type { GatePolicy } from './policy';
import type { CounterpartFacts } from './promotion';

/** A GitHub account. People are told apart by `id`: logins change hands. */
export interface Person {
  readonly id: number;
  readonly login: string;
  readonly type: string;
}

export interface RunFacts {
  readonly id: number;
  readonly attempt: number;
  readonly repositoryId: number;
  readonly headRepositoryId: number | undefined;
  readonly event: string;
  /** `.github/workflows/terraform.yml`, without a ref. */
  readonly path: string;
  readonly headSha: string;
  readonly headBranch: string | undefined;
  readonly conclusion: string | undefined;
  readonly actor: Person | undefined;
  readonly triggeringActor: Person | undefined;
  readonly referencedWorkflows: readonly { readonly path: string; readonly sha: string }[];
}

/** A receipt as found in the check run of one job. `receipt` is `undefined` when it could not be read. */
export interface FoundReceipt {
  readonly job: string;
  readonly jobConclusion: string | undefined;
  readonly completedAt: string | undefined;
  readonly receipt: Receipt | undefined;
}

export interface EnvironmentFacts {
  readonly name: string;
  /** `undefined` when the API does not say: not proven. */
  readonly canAdminsBypass: boolean | undefined;
  readonly preventSelfReview: boolean;
  /** One of whom must release it: people by login, teams as `@org/team`. */
  readonly reviewers: readonly { readonly type: 'User' | 'Team'; readonly id: number; readonly name: string }[];
  /** What may deploy: `protected` branches, branches by `custom` patterns, or `any`. */
  readonly branches:
    | { readonly kind: 'any' }
    | { readonly kind: 'protected' }
    | { readonly kind: 'custom'; readonly patterns: readonly { readonly name: string; readonly type: string }[] };
}

export interface RepositoryFacts {
  readonly id: number;
  readonly defaultBranch: string;
}

/** What a list of pull requests tells of one. */
export type MergedPull = Omit<PullRequestFacts, 'mergedBy' | 'files' | 'contributors' | 'coAuthors' | 'unlinked'>;

/** What made a commit, and its repository as the same answer tells it; `undefined` where the answer names none. */
export interface MergeFacts {
  readonly repository: RepositoryFacts | undefined;
  readonly pull: MergedPull | 'none';
}

export interface PullRequestFacts {
  readonly number: number;
  readonly author: Person | undefined;
  /** Who pressed merge; `undefined` while it is open. */
  readonly mergedBy: Person | undefined;
  readonly headSha: string;
  readonly headRepositoryId: number | undefined;
  readonly title?: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly files: readonly string[];
  /** Authors, committers and co-authors of its commits. */
  readonly contributors: readonly Person[];
  /** Accounts named by `Co-authored-by:` trailers, by login in lower case or numeric id. */
  readonly coAuthors: readonly string[];
  /** People who wrote its commits under an address of no account, each once: one of the approvers may be any of them. */
  readonly unlinked: readonly string[];
}

export interface Review {
  readonly person: Person | undefined;
  readonly state: string;
  readonly commit: string | undefined;
  readonly submittedAt: string | undefined;
  /** Teams as `@org/team` in whose name it was given, because GitHub had asked them; absent where nobody asked for that. */
  readonly onBehalfOf?: readonly string[];
}

export interface EnvironmentApproval {
  readonly person: Person | undefined;
  readonly state: string;
  readonly comment: string;
  readonly environments: readonly string[];
}

/** A run of the review workflow on the pull request's head, whose receipt the reviewers saw. */
export interface ShownPlan {
  readonly run: RunFacts;
  readonly receipts: readonly FoundReceipt[];
}

export interface ReviewRunFacts extends ShownPlan {
  /** Earlier attempts and runs at the same head: who approved what they showed approved the same, if it was the same. */
  readonly earlier?: readonly ShownPlan[];
}

/** What reviewers saw, proven to belong to the receipt of the review run, against the plan of this run. */
export interface ReviewedPlan {
  readonly comparison: PlanComparison;
  /** What the judge of the review run demanded: a lower bound, as what this run's judge claims. */
  readonly requirements: Requirements;
}

/** What GitHub itself says of the job that asks, in a token that only it can sign. */
export interface JobFacts {
  readonly repositoryId: number;
  readonly runId: number;
  readonly attempt: number;
  /** `undefined` for a job that stands in no environment. */
  readonly environment: string | undefined;
}

export interface ApprovalRecord {
  readonly reviews: readonly Review[];
  /** Permission of each reviewer by account id: `admin`, `write`, `read`, `none`. */
  readonly permissions: ReadonlyMap<number, string>;
  readonly environmentApprovals: readonly EnvironmentApproval[];
  /** Members by `@org/team`; a team that could not be read is absent. */
  readonly teams: ReadonlyMap<string, ReadonlySet<number>>;
}

/** What the gate found when it planned again. */
export interface FreshPlanFacts {
  readonly basis: Receipt['basis'];
  readonly changeDigest: string;
  readonly hasChanges: boolean;
  readonly errored: boolean;
  readonly complete: boolean | undefined;
  readonly level: Level;
  readonly requirements: Requirements;
  /** What kinds of change it holds (`changes/kinds`), to be compared with those of another environment. */
  readonly kinds: readonly string[];
  /** Attributes that the config left out of the digest. */
  readonly leftOut: readonly string[];
  /** Against the approved changes where those could be read. */
  readonly comparison: PlanComparison | undefined;
}

/** A lock that somebody else holds, and who that is. */
export interface LockedState {
  readonly lock: LockHolder;
  readonly holder: HolderVerdict;
  /** What people type. */
  readonly tool: string;
}

/** The job that asks: its own run, commit and what it is asked to apply. */
export interface Asked {
  readonly repositoryId: number;
  readonly runId: number;
  readonly attempt: number;
  readonly workflowPath: string;
  readonly commit: string;
  readonly stack: string;
  readonly environment: string;
  /** The incident issue in whose name an emergency asks. */
  readonly incident?: number;
}

/** Everything known so far. What is `undefined` is not known, and what is not known is a no. */
export interface GateFacts {
  readonly asked: Asked;
  readonly policy: GatePolicy;
  /** Server time, from the `Date` header of the API. */
  readonly now?: string;
  readonly repository?: RepositoryFacts;
  readonly run?: RunFacts;
  readonly job?: JobFacts;
  readonly receipts?: readonly FoundReceipt[];
  readonly branch?: {
    readonly headSha: string;
    readonly protected: boolean;
    readonly movedUnderStack: readonly string[];
    /** Files that say how a stack is judged and approved, and that changed since; absent where none did. */
    readonly movedRules?: readonly string[];
  };
  readonly environment?: EnvironmentFacts | 'missing';
  readonly approvalEnvironments?: readonly (EnvironmentFacts | 'missing')[];
  readonly pullRequest?: PullRequestFacts | 'none';
  readonly reviewRun?: ReviewRunFacts | 'none';
  /** Read only where reviews decide and the plan of this run is not what they were shown. */
  readonly reviewed?: ReviewedPlan;
  readonly approvals?: ApprovalRecord;
  /** Requirements that the judge job published: only a lower bound, the gate judges again. */
  readonly claimed?: Requirements;
  readonly fresh?: FreshPlanFacts;
  /** What became of the stacks in the environments before, where the policy names any. */
  readonly counterparts?: readonly CounterpartFacts[];
  /** Why there is no fresh plan, where somebody else holds the lock of the state. */
  readonly locked?: LockedState;
  /** The stored plan that the receipt names, where there is one. */
  readonly bundle?: BundleFacts;
  readonly stored?: StoredPlanFacts;
  /** Read after planning again, and only where the fresh plan asks for evidence. */
  readonly evidence?: EvidenceFacts;
  /** Read only where an incident is named. */
  readonly incident?: IncidentFacts | 'missing' | undefined;
  /** Read a second time right before the apply. */
  readonly again?: FactsAgain;
}

/** Everything of stage A that can have changed since. A merged pull request and the run that reviewed it cannot. */
export interface FactsAgain {
  readonly now: string | undefined;
  readonly run: RunFacts;
  readonly job: JobFacts;
  readonly receipts: readonly FoundReceipt[];
  readonly branch: NonNullable<GateFacts['branch']>;
  readonly environment: EnvironmentFacts | 'missing';
  readonly approvalEnvironments: readonly (EnvironmentFacts | 'missing')[];
  readonly approvals: ApprovalRecord;
  /** Is the plan file of the fresh plan still the one that was judged? */
  readonly planAsJudged?: boolean;
  readonly storedBundle?: BundleAgain;
  readonly incident?: IncidentFacts | 'missing' | undefined;
}
