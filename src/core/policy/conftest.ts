import * as v from 'valibot';
import { itemOf } from './message';
import type { PolicyAnswer, PolicyItem } from './model';

/** `conftest test -o json`: empty lists are left out, and what a rule said beside its message stands in `metadata`. */
const result = v.object({ msg: v.string(), metadata: v.nullish(v.record(v.string(), v.unknown())) });
const results = v.nullish(v.array(result));
export const conftestOutput = v.array(
  v.object({
    filename: v.string(),
    namespace: v.exactOptional(v.string()),
    successes: v.pipe(v.number(), v.integer(), v.minValue(0)),
    warnings: results,
    failures: results,
    exceptions: results,
  }),
);
type Output = v.InferOutput<typeof conftestOutput>;
type Result = v.InferOutput<typeof result>;

/** What conftest said. One that looked at nothing (no file, or no rule in any namespace) has given no answer. */
export const answerOfConftest = (output: Output): PolicyAnswer | undefined => {
  const items = output.flatMap(({ namespace = 'main', warnings, failures }): PolicyItem[] => {
    const of = (outcome: 'deny' | 'warn', list: readonly Result[] | null | undefined): PolicyItem[] =>
      (list ?? []).map(({ msg, metadata }) => itemOf('conftest', outcome, namespace, { ...metadata, msg }));
    return [...of('deny', failures), ...of('warn', warnings)];
  });
  const exceptions = output.flatMap((one) => one.exceptions ?? []);
  const passed = output.reduce((sum, { successes }) => sum + successes, 0);
  if (passed + items.length + exceptions.length === 0) return undefined;
  return {
    tool: 'conftest',
    passed,
    items,
    ...(exceptions.length > 0 && {
      notes: [`conftest excepts ${exceptions.length} results: ${exceptions[0]?.msg ?? ''}`],
    }),
  };
};
