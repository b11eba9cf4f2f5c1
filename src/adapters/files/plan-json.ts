import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { ConfigurationError } from '../../core/errors';

/** Bytes read at once: large enough that the reader's own work dominates. */
const CHUNK = 1024 * 1024;

/** A file as it is read. Throws a `ConfigurationError` that names the input when it cannot be read. */
export async function* chunksOf(path: string, input: string): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) yield chunk as Uint8Array;
  } catch (cause) {
    throw new ConfigurationError(
      `${input}: \`${path}\` cannot be read. Is it the output of a plan step of this very job?`,
      { cause },
    );
  }
}

/** A JSON file of an earlier step of this job, checked against its schema. */
export const readJson = async <S extends v.GenericSchema>(
  path: string,
  input: string,
  schema: S,
): Promise<v.InferOutput<S>> => {
  try {
    return v.parse(schema, JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new ConfigurationError(
      `${input}: \`${path}\` is not what PlanSeal's plan step writes. Give it that step's output.`,
      { cause },
    );
  }
};
