import type { EvidenceFacts } from '../core/evidence/facts';
import type { EvidenceWants } from '../core/evidence/rule';
import type { LevelLabel } from '../core/report/level-label';
import type {
  EnvironmentApproval,
  EnvironmentFacts,
  FoundReceipt,
  MergedPull,
  MergeFacts,
  PullRequestFacts,
  RepositoryFacts,
  Review,
  RunFacts,
} from '../core/gate/facts';

/** What the gate reads of GitHub. Every method throws an `OperationError` when a fact cannot be had. */
export interface GateSource {
  /** Time of the server as of the last answer, from its `Date` header. */
  serverTime(): string | undefined;
  repository(): Promise<RepositoryFacts>;
  run(id: number): Promise<RunFacts>;
  /** Receipts of a run; with a stack only what its own jobs say, where jobs are named after stacks. */
  receiptsOfRun(id: number, attempt: number, stack?: string): Promise<FoundReceipt[]>;
  /** Head and protection of a branch. */
  branch(name: string): Promise<{ readonly headSha: string; readonly protected: boolean }>;
  /** Files that differ between two commits; `undefined` when the API's list may be incomplete. */
  changedFiles(base: string, head: string): Promise<readonly string[] | undefined>;
  environment(name: string): Promise<EnvironmentFacts | 'missing'>;
  environmentApprovals(run: number): Promise<EnvironmentApproval[]>;
  /**
   * The pull request whose merge made this commit, as the list of its pull requests tells it, and this repository as the same
   * answer tells it.
   */
  mergeOf(commit: string): Promise<MergeFacts>;
  /** What was merged, by whom, and who wrote it. Rejects where GitHub's lists are not as long as it says they are. */
  contentsOf(pull: MergedPull): Promise<PullRequestFacts>;
  /** The merged pull request whose merge made this commit, with all that is known of it. */
  mergedPullRequest(commit: string): Promise<PullRequestFacts | 'none'>;
  pullRequest(number: number): Promise<PullRequestFacts>;
  /** All reviews; `withTeams` also in whose name each was given, as far as the token may see teams. */
  reviews(pullRequest: number, withTeams?: boolean): Promise<Review[]>;
  permission(login: string): Promise<string>;
  /** The successful runs of one workflow for a pull request's head, newest first. */
  reviewRuns(headSha: string, workflowPath: string): Promise<RunFacts[]>;
  /** Account ids of a team's members; `undefined` where there is no token that may read them. */
  teamMembers(team: string): Promise<ReadonlySet<number> | undefined>;
  /** What of a pull request may prove something, as it is now. */
  evidence(pullRequest: number, wants: EvidenceWants): Promise<EvidenceFacts>;
  /** All runs for the head of a pull request, the newest first, whatever became of them. */
  runsOfHead(headSha: string): Promise<readonly RunFacts[]>;
}

export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly authorId: number | undefined;
}

/** Comments of one issue or pull request. */
export interface Comments {
  /** The account that this token writes as. */
  self(): Promise<{ readonly id: number; readonly login: string }>;
  list(issue: number): Promise<Comment[]>;
  create(issue: number, body: string): Promise<Comment>;
  update(id: number, body: string): Promise<void>;
  remove(id: number): Promise<void>;
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly stateReason: string | undefined;
  readonly locked: boolean;
  readonly authorId: number | undefined;
  readonly labels: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | undefined;
  readonly url: string;
}

export interface NewIssue {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

/** What one request changes of an issue: state and body together, so that a crash leaves no issue that contradicts itself. */
export interface IssueChange {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly state?: 'open' | 'closed';
  readonly stateReason?: 'completed' | 'not_planned' | 'reopened';
}

/** A comment with its author, as commands are read. */
export interface Remark extends Comment {
  readonly login: string;
  /** RFC 3339. */
  readonly createdAt: string;
}

/** Issues of this repository. */
export interface Issues {
  /**
   * The issues that one account wrote, from the list API (the search index lags behind): all open ones, and closed ones that changed
   * since. Labels do not narrow the list, because anybody who may label can rename or remove them.
   */
  writtenBy(login: string, closedSince: string): Promise<Issue[]>;
  /** Only the open ones of them. */
  openBy(login: string): Promise<Issue[]>;
  open(issue: NewIssue): Promise<Issue>;
  update(number: number, change: IssueChange): Promise<void>;
  /** Comments of an issue that were written or edited since. */
  remarks(issue: number, since: string): Promise<Remark[]>;
  /** May this person write to the repository, today and under this id? A login alone can have changed hands. */
  mayWrite(person: { readonly id: number; readonly login: string }): Promise<boolean>;
}

/** Labels of issues and pull requests. */
export interface Labels {
  /** Sets a label, which is made when the repository has none of this name. */
  add(issue: number, label: LevelLabel): Promise<void>;
  remove(issue: number, name: string): Promise<void>;
}

export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  /** SHA-256 of the stored bytes in hex, as the uploading client said. */
  readonly digest: string | undefined;
  readonly createdAt: string | undefined;
  readonly expired: boolean;
}

/** Artifacts of a run: written with the runner's own token, read through the API by id. */
export interface Artifacts {
  upload(
    name: string,
    file: string,
    retentionDays: number | undefined,
  ): Promise<{ readonly id: number; readonly digest: string }>;
}

export interface ArtifactSource {
  ofRun(run: number): Promise<StoredArtifact[]>;
  /** One text file out of an artifact, unpacked strictly: exactly this entry, bounded, its digest checked. */
  textFile(artifact: StoredArtifact, entry: string, mostBytes: number): Promise<string>;
}
