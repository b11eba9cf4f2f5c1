import type { FoundBasis } from '../core/gate/basis';
import type { Location } from './log';

/** How a program ended: by itself with a code, or killed. The two are different facts. */
export type Ending = { readonly code: number } | { readonly signal: string };

/** A message of the tool about the configuration or the run. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  readonly address?: string;
  readonly at?: Location;
}

/** A tool's run that only tells whether all is well. */
export interface CheckRun {
  readonly ending: Ending;
  readonly diagnostics: readonly Diagnostic[];
  /** What it printed, for people. */
  readonly text: string;
}

export interface PlanOptions {
  readonly refreshOnly?: boolean;
  readonly lock: boolean;
}

/** One run of `plan`. `planFile` may exist although the plan failed: only the ending and `errored` decide. */
export interface PlanRun extends CheckRun {
  readonly planFile: string;
}

/** One event of a running apply: an object begun, done or failed. */
export interface ApplyEvent {
  readonly type: 'start' | 'done' | 'failed';
  readonly address: string;
  readonly action: string;
  readonly seconds?: number;
  /** What the object is called in its cloud, where the tool says. */
  readonly id?: string;
}

/** An object is still being worked on; the tool says so every ten seconds. */
export interface ApplyProgress {
  readonly type: 'progress';
  readonly address: string;
  readonly action: string;
  readonly seconds?: number;
}

/** An output of the root module after an apply. */
export interface ToolOutput {
  readonly name: string;
  readonly sensitive: boolean;
  /** As JSON; absent where it is sensitive, or the tool does not say. */
  readonly value?: string;
}

export interface ApplyRun extends CheckRun {
  readonly events: readonly ApplyEvent[];
  readonly outputs?: readonly ToolOutput[];
  /** Why what the tool told could not be read to its end: there may be more events, and nobody knows of the state. */
  readonly unread?: string;
}

/** A file that is made at plan time and read again at apply. */
export interface ExtraFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

/** The engine that plans and applies one stack in one directory: Terraform or OpenTofu. */
export interface InfraTool {
  readonly name: 'terraform' | 'opentofu';
  readonly version: string;
  /** Directory relative to the repository, for annotations. */
  readonly directory: string;
  /**
   * What belongs to the stack, relative to the repository: its own directory, its var files', after `initialise` its local
   * modules', and the files of backend settings and of plan time themselves.
   */
  directories(): Promise<readonly string[]>;
  formatCheck(): Promise<CheckRun>;
  initialise(): Promise<CheckRun>;
  validate(): Promise<CheckRun>;
  plan(options: PlanOptions): Promise<PlanRun>;
  /** `show -json` of a plan file, chunk by chunk. Throws an `OperationError` when the tool fails. */
  showJson(planFile: string): AsyncIterable<Uint8Array>;
  showText(planFile: string): Promise<string>;
  /** What a plan file was made from, out of the file and the working directory. */
  basisOf(planFile: string): Promise<FoundBasis>;
  /** The files of the caller that are made at plan time, as they are now. Throws an `OperationError` for one that is not there. */
  extraFiles(): Promise<readonly ExtraFile[]>;
  /** Is it still the file that was judged? `false` also of a file that this tool did not make. */
  isAsJudged(planFile: string): Promise<boolean>;
  /** Applies exactly this plan file. Rejects only where nothing was begun; whatever happens after that is in the result. */
  apply(planFile: string, onEvent: (event: ApplyEvent | ApplyProgress) => void): Promise<ApplyRun>;
}

/** Tests that stand beside the configuration, with nothing real in reach. */
export interface ConfigurationTests {
  run(): Promise<CheckRun>;
}

/** A linter of the configuration. `undefined` where it is not wanted or not there. */
export interface Linter {
  readonly name: string;
  lint(): Promise<CheckRun>;
}
