import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const initialised = v.object({ backend: v.object({ type: v.string(), config: v.record(v.string(), v.unknown()) }) });

/** Settings that say where the state is. Credentials and tuning are left out: they may differ between plan and apply. */
const PLACE = new Set(
  'path workspace_dir workspace_key_prefix bucket key region prefix address storage_account_name container_name resource_group_name organization hostname name namespace secret_suffix table_name schema_name conn_str_host endpoint endpoints'.split(
    ' ',
  ),
);

const place = (config: Record<string, unknown>): [string, unknown][] =>
  Object.entries(config)
    .filter(([name, value]) => PLACE.has(name) && value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * Fingerprint of where the state lives: backend type, its place and the workspace, from what `init` wrote to
 * `.terraform/terraform.tfstate`. Without that file the state is the local one beside the configuration.
 */
export const backendFingerprint = async (directory: string, workspace: string): Promise<string> => {
  const text = await readFile(join(directory, '.terraform/terraform.tfstate'), 'utf8').catch(() => undefined);
  const backend = text === undefined ? { type: 'local', config: {} } : v.parse(initialised, JSON.parse(text)).backend;
  return createHash('sha256')
    .update(JSON.stringify([backend.type, place(backend.config), workspace]))
    .digest('hex');
};
