import type { Wish } from '../tools/choose-version';

/** A directory that is planned and applied by itself. */
export interface RootModule {
  /** Relative to the repository, `.` for its root. */
  readonly directory: string;
  /** `s3`, `local`, `cloud`, …; `undefined` when the code names none. */
  readonly backend: string | undefined;
  /** Local names of the providers: `aws`. */
  readonly providers: readonly string[];
  readonly hasLockFile: boolean;
  /** `.tfvars` files that Terraform does not read by itself, relative to the directory. */
  readonly varFiles: readonly string[];
  readonly tool: 'terraform' | 'opentofu';
  /** What the repository says of the tool's version, and where: `.terraform-version`, `required_version`. */
  readonly version: Wish | undefined;
}

/** What `planseal init` saw of a repository. */
export interface Survey {
  readonly defaultBranch: string;
  readonly roots: readonly RootModule[];
  readonly hasConfig: boolean;
  /** Workflow files that run an apply by hand. */
  readonly appliesByHand: readonly string[];
  /** Workflow files that already call the suite. */
  readonly callers: readonly string[];
  /** Directories with a `terragrunt.hcl`. */
  readonly terragrunt: readonly string[];
}

/** A file that is proposed, and why. */
export interface ProposedFile {
  readonly path: string;
  readonly text: string;
  readonly why: string;
}

export interface Proposal {
  readonly files: readonly ProposedFile[];
  /** What stands in the way, and what to do next, a sentence each. */
  readonly notes: readonly string[];
}
