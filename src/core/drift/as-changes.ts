import type { ChangePart } from '../changes/model';
import type { DriftResult } from './classify';

/**
 * The drift as changes from state to reality, for the rules that judge plans: a port that was opened by hand is as
 * dangerous as a plan that opens it.
 */
export const driftAsChanges = (result: DriftResult): ChangePart[] =>
  result.items.map(({ change }) => ({ part: 'resource', change }));
