import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { ConfigurationError, OperationError } from '../../core/errors';

const stateSchema = v.object({ lineage: v.string(), serial: v.number() });

/**
 * Lineage and serial of the state that a plan was made from. A plan file is a zip whose entry `tfstate` is that state
 * (measured on Terraform 1.11.4; lineage is `''` while there is no state). Throws a `ConfigurationError` for a plan
 * file that cannot be read, for example one that OpenTofu encrypted.
 */
export const stateOf = async (planFile: string): Promise<{ lineage: string; serial: number }> => {
  const bytes = await readFile(planFile).catch((cause: unknown) => {
    throw new OperationError('The tool says that it planned, but left no plan file. Run the job again.', { cause });
  });
  try {
    const entries = unzipSync(bytes, { filter: ({ name }) => name === 'tfstate' });
    return v.parse(stateSchema, JSON.parse(new TextDecoder().decode(entries['tfstate'])));
  } catch (cause) {
    throw new ConfigurationError(
      'The plan file holds no readable state, so it cannot be bound to one. Plan encryption (OpenTofu) is not supported: seal the stored plan with `store: sealed` instead (docs/sealed.md).',
      { cause },
    );
  }
};
