/** What the tool is about to do: `plan` reads, `apply` changes. Each has a role of its own where the caller names two. */
export type CloudStage = 'plan' | 'apply';

/** One stay of the tool in the clouds: what its process needs there, until `leave`. */
export interface CloudSession {
  /** Variables for the tool's process, and for no other. */
  readonly variables: Readonly<Record<string, string>>;
  /** Takes the credentials away again. Never throws. */
  leave(): Promise<void>;
}

/** Keyless access to clouds. Credentials exist only between `enter` and `leave`, that is while the tool runs. */
export interface CloudAccess {
  /** Asks for what this stage needs and keeps it fresh. Throws `NoCredentials` when it cannot be had. */
  enter(stage: CloudStage): Promise<CloudSession>;
  /** The tokens that were handed out so far: none of them may stand in any text. */
  readonly handedOut: () => readonly string[];
}

/** Where the caller names no cloud: the tool uses what its environment gives. */
export const NO_CLOUD: CloudAccess = {
  enter: () => Promise.resolve({ variables: {}, leave: () => Promise.resolve() }),
  handedOut: () => [],
};
