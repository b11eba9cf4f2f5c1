import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { ConfigurationError } from '../../core/errors';
import { fileInChunks } from './chunks';

/** A file as it is read. Throws a `ConfigurationError` that names the input when it cannot be read. */
export async function* chunksOf(path: string, input: string): AsyncIterable<Uint8Array> {
  try {
    yield* fileInChunks(path);
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
