import { NotPermitted } from '../core/errors';
import { planLabels } from '../core/report/level-label';
import type { Level } from '../core/risk/level';
import type { Labels } from '../ports/github';
import type { Log } from '../ports/log';

/** Leaves exactly the label of this level on a pull request. A token that may not is told so; the report stands without. */
export const writeLevelLabel = async (
  labels: Labels,
  log: Log,
  pull: { readonly number: number; readonly labels: readonly string[] },
  level: Level | undefined,
): Promise<void> => {
  const { add, remove } = planLabels(pull.labels, level);
  try {
    if (add !== undefined) await labels.add(pull.number, add);
    for (const name of remove) await labels.remove(pull.number, name);
  } catch (error) {
    if (!(error instanceof NotPermitted)) throw error;
    log.warning(error.message, 'No label');
  }
};
