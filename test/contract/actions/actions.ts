import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { InputSpec } from '../../../src/adapters/runner/inputs';

export const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

export interface ActionMetadata {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { description: string; default?: string; required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

/** Names of the folders under `actions/`. */
export const ACTIONS: readonly string[] = readdirSync(join(REPOSITORY, 'actions'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export const metadataOf = (action: string): ActionMetadata =>
  parse(readFileSync(join(REPOSITORY, 'actions', action, 'action.yml'), 'utf8')) as ActionMetadata;

export interface ActionCode {
  readonly inputs: InputSpec;
  readonly outputs: readonly string[];
}

/** The twin of action.yml in types. */
export const codeOf = async (action: string): Promise<ActionCode> =>
  (await import(`../../../actions/${action}/inputs`)) as ActionCode;
