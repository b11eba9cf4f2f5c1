import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { OperationError } from '../../core/errors';

/** `message Plan { Backend backend = 13; }` in Terraform's and OpenTofu's planfile.proto. */
const BACKEND = 13;

/** The bytes of one field of a protobuf message; all of them when it stands there more than once. */
const fieldOf = (message: Uint8Array, wanted: number): Uint8Array => {
  let at = 0;
  const found: Uint8Array[] = [];
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = message[at];
      at += 1;
      if (byte === undefined) break;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('a number without an end');
  };
  while (at < message.length) {
    const tag = varint();
    const kind = tag % 8;
    const begin = at;
    if (kind === 0) varint();
    else if (kind === 1) at += 8;
    else if (kind === 5) at += 4;
    else if (kind === 2) {
      const length = varint();
      at += length;
    } else throw new RangeError(`an unknown kind ${kind}`);
    if (at > message.length) throw new RangeError('cut off');
    if (Math.floor(tag / 8) === wanted) found.push(message.subarray(begin, at));
  }
  return Buffer.concat(found);
};

const hashOf = (parts: readonly (readonly [string, Uint8Array])[]): string => {
  const hash = createHash('sha256');
  for (const [name, bytes] of parts) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
};

const modulesSchema = v.array(v.record(v.string(), v.unknown()));

/** The list of modules without its order, which comes from a map. */
const settled = ([name, bytes]: readonly [string, Uint8Array]): readonly [string, Uint8Array] => {
  if (name !== 'tfconfig/modules.json') return [name, bytes];
  const modules = v.parse(modulesSchema, JSON.parse(new TextDecoder().decode(bytes)));
  return [
    name,
    new TextEncoder().encode(
      modules
        .map((one) => JSON.stringify(one))
        .sort()
        .join('\n'),
    ),
  ];
};

export interface PlanContents {
  /** SHA-256 over the configuration and the lock file that the tool would apply by. */
  readonly configuration: string;
  /** SHA-256 over the backend, its settings and workspace, to which the tool would write the state. */
  readonly backend: string;
}

/**
 * What a saved plan carries besides its changes. The tool applies the configuration, provisioners included, and the
 * backend that are inside the file and never looks at those of the commit (measured on 1.11.4,
 * docs/platform-notes.md#saved-plans), so they must be compared. Throws an `OperationError` for a file that is no plan.
 */
export const planContents = async (planFile: string): Promise<PlanContents> => {
  try {
    const entries = unzipSync(await readFile(planFile), {
      filter: ({ name }) => name === 'tfplan' || name === '.terraform.lock.hcl' || name.startsWith('tfconfig/'),
    });
    const { tfplan, ...rest } = entries;
    if (tfplan === undefined || rest['tfconfig/modules.json'] === undefined)
      throw new RangeError('it holds no plan with its configuration');
    const parts = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      configuration: hashOf(parts.map(settled)),
      backend: hashOf([['backend', fieldOf(tfplan, BACKEND)]]),
    };
  } catch (cause) {
    throw new OperationError('What a plan file carries could not be read, so it cannot be compared. Plan again.', {
      cause,
    });
  }
};
