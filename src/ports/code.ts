import type { GuardedFile } from '../core/guard/rule';
import type { Configuration } from '../core/hcl/model';

/** The code of one stack as it stands in the repository. */
export interface ReadCode {
  readonly configuration: Configuration;
  readonly files: readonly GuardedFile[];
}

/** Reads the code of a stack without running anything of it. */
export interface StackCode {
  /** Throws a `ConfigurationError` when the directory is not there or is far too large. */
  read(): Promise<ReadCode>;
  /** A path out of what was read, as people see it. */
  shown(path: string): string;
}
