export interface StartedProcess {
  readonly pid: number;
  /** Tells it from another process that got its number later. `''` where the machine does not say. */
  readonly begun: string;
}

/** A tool that applies, as whoever looks after it later must know it. */
export interface RunningTool extends StartedProcess {
  /** What it prints as events; it goes on writing when this process is gone. */
  readonly output: string;
}

/** What the step is about, from before its tool first takes the lock. */
export interface ApplyTask {
  readonly stack: string;
  readonly environment: string;
  readonly runId: number;
  readonly attempt: number;
  /** Absolute path in which the tool runs, and the same in the repository. */
  readonly directory: string;
  readonly shownDirectory: string;
  /** What people type. */
  readonly command: string;
  /** age recipients that an unsaved state is sealed to. */
  readonly sealTo: readonly string[];
  /** A decision to publish when this process cannot, without what became of the apply. */
  readonly draft?: string;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly since: number;
}

/** What the step leaves for the one that looks after it. Each call is written down before it returns. */
export interface ApplyMemory {
  about(task: ApplyTask): void;
  started(tool: RunningTool): void;
  /** The one SIGINT was passed on: nobody may send a second one, with which the tool would drop its state. */
  interrupted(): void;
  /** Any other run of the tool: it may hold the lock for as long as it lives. */
  ran(process: StartedProcess): void;
  /** The decision is told. `clean`: nothing is left to find out. */
  published(clean: boolean): void;
}

export interface Remembered {
  readonly task: ApplyTask;
  readonly tool: RunningTool | undefined;
  /** The process that was started last, whatever it did. */
  readonly last: StartedProcess | undefined;
  readonly interrupted: boolean;
  readonly published: boolean;
  readonly clean: boolean;
}

/** The processes of this machine. */
export interface Processes {
  /** Resolves when it has ended, or to `running` after so many milliseconds. */
  wait(tool: StartedProcess, milliseconds: number): Promise<'ended' | 'running'>;
  interrupt(tool: StartedProcess): void;
}

/** A state that the tool could not write to its backend. */
export interface UnsavedState {
  readonly bytes: Uint8Array;
  /** Where the tool left it. */
  readonly found: string;
}
