import { Masks } from './masks';
import type { RunResult } from './run-action';

/**
 * What later jobs see of a step's outputs: empty values are left out, and values that contain a masked text are dropped
 * without an error (actions/runner JobExtension.cs, "Skip output … may contain secret"; docs/platform-notes.md#limits).
 */
export const jobOutputs = (result: Pick<RunResult, 'outputs' | 'masks'>): Record<string, string> => {
  const masks = new Masks();
  for (const mask of result.masks) masks.add(mask);
  return Object.fromEntries(Object.entries(result.outputs).filter(([, value]) => value !== '' && !masks.hides(value)));
};
