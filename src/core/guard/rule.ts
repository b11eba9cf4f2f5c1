import type { Configuration, ConfigurationFile, Module, Place } from '../hcl/model';
import type { GuardSettings } from './settings';

/** `refuse` stops the job before any credential and any foreign code; `warn` is told and goes on. */
export type GuardLevel = 'refuse' | 'warn';

/** A file of the repository beside or among the configuration. */
export interface GuardedFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  /** Only of files in which keys are looked for. */
  readonly text?: string;
  /** Only of `.tflint.hcl`. */
  readonly hcl?: ConfigurationFile;
}

export interface GuardScope {
  readonly configuration: Configuration;
  readonly files: readonly GuardedFile[];
  readonly settings: GuardSettings;
}

/** One place that a rule objects to. Messages name what is there, never a secret value. */
export interface GuardHit {
  readonly message: string;
  readonly place: Place;
}

export interface GuardRule {
  readonly id: string;
  /** What happens unless the configuration says otherwise. */
  readonly level: GuardLevel;
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  readonly find: (scope: GuardScope) => Iterable<GuardHit>;
}

export const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

/** All modules at hand, each once. */
export const modulesOf = ({ configuration }: GuardScope): Module[] => [...configuration.modules.values()];

/** Only the root module says where the state is. */
export const rootOf = ({ configuration }: GuardScope): Module =>
  configuration.modules.get(configuration.root) ?? { directory: configuration.root, files: [] };

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
