import * as v from 'valibot';
import { blocksBy, closed, glob, listOf, ruleId } from './words';

const optional = v.exactOptional;

/** What the code may contain before anything of it runs. */
export const guard = closed({
  /** What becomes of the findings of a rule: `refuse` stops the job, `warn` is told, `off` is not looked for. */
  rules: optional(
    blocksBy(ruleId, v.picklist(['refuse', 'warn', 'off'], 'must say what becomes of the findings of the rule')),
  ),
  /** Sources of the providers that may be used; all, where this is missing. */
  providers: optional(listOf(glob, 200)),
  /** Module sources that need no fixed version. */
  'unpinned-modules': optional(listOf(glob, 200)),
  /** Sources of tflint plugins that may be installed, besides those of tflint's own makers. */
  'tflint-plugins': optional(listOf(glob, 200)),
});
