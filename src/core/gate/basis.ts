import { createHash, createHmac } from 'node:crypto';
import { digestKey } from '../changes/digest';
import type { Receipt } from './receipt';

/** What a plan was made from, as found in the job that made it. */
export interface FoundBasis {
  readonly tool: 'terraform' | 'opentofu';
  readonly version: string;
  readonly lockFile: string;
  readonly backend: string;
  readonly tree: string;
  /** `''` while the stack has no state. */
  readonly lineage: string;
  readonly serial: number;
}

/** What turns or narrows a plan: a plan with another scope is another plan. */
export interface PlanScope {
  readonly target: readonly string[];
  readonly replace: readonly string[];
  readonly exclude: readonly string[];
  readonly destroy: boolean;
  readonly refresh: boolean;
  readonly refreshOnly: boolean;
}

/** A plan of the whole stack, as on the first day. */
export const WHOLE_STACK: PlanScope = {
  target: [],
  replace: [],
  exclude: [],
  destroy: false,
  refresh: true,
  refreshOnly: false,
};

/** What the caller gave to the plan besides the files: all of it changes what is planned. */
export interface PlanInputs {
  readonly workspace: string;
  /** Paths relative to the repository, in the order in which they are given. */
  readonly varFiles: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** The whole stack where it is missing. */
  readonly scope?: PlanScope;
  /** Files of backend settings, as var files are named. */
  readonly backendConfigFiles?: readonly string[];
  /** Files that are made at plan time, or directories of such. */
  readonly extraFiles?: readonly string[];
}

/** Addresses are a set: neither their order nor one that stands twice changes a plan. */
const asSet = (addresses: readonly string[]): string[] => [...new Set(addresses)].sort();

/** Everything that holds no secret, in one order. */
const plainInputs = ({ workspace, varFiles, variables, scope = WHOLE_STACK, ...files }: PlanInputs): unknown[] => [
  workspace,
  varFiles,
  Object.keys(variables).sort(),
  asSet(scope.target),
  asSet(scope.replace),
  asSet(scope.exclude),
  [scope.destroy, scope.refresh, scope.refreshOnly],
  files.backendConfigFiles ?? [],
  asSet(files.extraFiles ?? []),
];

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The basis as a receipt shows it to everybody. Files and variables may hold secrets, so their hashes are keyed by the
 * state's lineage, which only those know who may read the state anyway: nobody else can test a guess. While there is no
 * state, files enter by nothing and variables by name only.
 */
export const receiptBasis = (found: FoundBasis, inputs: PlanInputs): Receipt['basis'] => {
  const { tool, version, lockFile, backend, lineage, serial } = found;
  const keyed = (text: string): string => createHmac('sha256', digestKey(lineage)).update(text).digest('hex');
  const variables = Object.entries(inputs.variables).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = JSON.stringify(plainInputs(inputs));
  return {
    tool,
    version,
    lockFile,
    backend,
    serial,
    lineage: lineage === '' ? '' : hashed(`planseal lineage ${lineage}`),
    tree: lineage === '' ? hashed('no state yet') : keyed(`tree ${found.tree}`),
    inputs: lineage === '' ? hashed(names) : keyed(JSON.stringify([names, variables])),
  };
};
