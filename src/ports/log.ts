/** A place in the repository's files; lines and columns count from 1. */
export interface Location {
  readonly file: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** What people read while a job runs. Every text is neutralised: nothing that is logged can act on the runner. */
export interface Log {
  info(text: string): void;
  debug(text: string): void;
  /** Output of a foreign program: each line is marked as such. */
  foreign(text: string): void;
  group<T>(title: string, body: () => T | Promise<T>): Promise<T>;
  notice(message: string, title?: string, at?: Location): void;
  warning(message: string, title?: string, at?: Location): void;
  error(message: string, title?: string, at?: Location): void;
  /** Registers a value that must never appear in the log. */
  secret(value: string): void;
}
