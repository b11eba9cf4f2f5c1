import * as v from 'valibot';
import type { Stack } from './stack';

/** A stack of a run, by the names that the configuration gives it. */
export interface StackPlace {
  readonly stack: string;
  readonly environment: string;
}

/** The stacks of a run, wave by wave. */
export type RunOrder = readonly (readonly StackPlace[])[];

/**
 * The order as one job tells it to another: for each wave its environments with their stacks. It stays far below the
 * length of an input (`MOST_INPUT`) where a matrix with its roles and settings would not.
 */
export const runOrderOf = (waves: readonly (readonly Pick<Stack, 'name' | 'environment'>[])[]): string =>
  waves.length === 0 ? '' : JSON.stringify(waves.map(byEnvironment));

const byEnvironment = (
  wave: readonly Pick<Stack, 'name' | 'environment'>[],
): readonly (readonly [string, string[]])[] =>
  [...new Set(wave.map(({ environment }) => environment))].map((one) => [
    one,
    wave.flatMap(({ name, environment }) => (environment === one ? [name] : [])),
  ]);

const orderSchema = v.array(v.array(v.tuple([v.string(), v.array(v.string())])));

/** What `runOrderOf` wrote; no wave of an empty text, and `undefined` of anything else. */
export const readRunOrder = (text: string): RunOrder | undefined => {
  if (text === '') return [];
  const parsed = v.safeParse(orderSchema, jsonOf(text));
  if (!parsed.success) return undefined;
  return parsed.output.map((wave) =>
    wave.flatMap(([environment, names]) => names.map((stack) => ({ stack, environment }))),
  );
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
