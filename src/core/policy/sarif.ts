import * as v from 'valibot';
import { clip } from '../risk/clip';
import type { NoAnswer, PolicyAnswer, PolicyItem } from './model';

/** SARIF 2.1.0 as tflint, checkov and trivy write it. */
const level = v.exactOptional(v.string());
const result = v.object({
  ruleId: v.exactOptional(v.string()),
  rule: v.exactOptional(v.object({ id: v.exactOptional(v.string()) })),
  level,
  kind: v.exactOptional(v.string()),
  message: v.object({ text: v.exactOptional(v.string()), markdown: v.exactOptional(v.string()) }),
  suppressions: v.nullish(v.array(v.unknown())),
  locations: v.nullish(
    v.array(
      v.object({
        physicalLocation: v.exactOptional(
          v.object({
            artifactLocation: v.exactOptional(v.object({ uri: v.exactOptional(v.string()) })),
            region: v.exactOptional(v.object({ startLine: v.exactOptional(v.number()) })),
          }),
        ),
      }),
    ),
  ),
});
const run = v.object({
  tool: v.object({
    driver: v.object({
      name: v.string(),
      rules: v.nullish(
        v.array(v.object({ id: v.string(), defaultConfiguration: v.exactOptional(v.object({ level })) })),
      ),
    }),
  }),
  results: v.nullish(v.array(result)),
  invocations: v.nullish(v.array(v.object({ executionSuccessful: v.exactOptional(v.boolean()) }))),
});
export const sarifOutput = v.object({ version: v.string(), runs: v.array(run) });
type Run = v.InferOutput<typeof run>;

/** `note` and `none` are for reading, not for stopping. */
const OUTCOMES: Readonly<Record<string, PolicyItem['outcome']>> = { error: 'deny', warning: 'warn' };

const itemsOf = ({ tool: { driver }, results }: Run): PolicyItem[] => {
  const standard = new Map(
    (driver.rules ?? []).map(({ id, defaultConfiguration }) => [id, defaultConfiguration?.level]),
  );
  return (results ?? []).flatMap((one): PolicyItem[] => {
    const rule = one.ruleId ?? one.rule?.id;
    // The level of a result, else of its rule, else a warning (SARIF 2.1.0, 3.27.10).
    const outcome = OUTCOMES[one.level ?? standard.get(rule ?? '') ?? 'warning'];
    const counts = (one.kind ?? 'fail') === 'fail' && (one.suppressions ?? []).length === 0;
    if (outcome === undefined || !counts) return [];
    const place = one.locations?.[0]?.physicalLocation;
    const file = place?.artifactLocation?.uri;
    const where =
      file === undefined
        ? ''
        : ` (${file}${place?.region?.startLine === undefined ? '' : `:${place.region.startLine}`})`;
    return [
      {
        tool: clip(driver.name, 80),
        outcome,
        ...(rule !== undefined && { rule: clip(rule, 200) }),
        message: clip(`${one.message.text ?? one.message.markdown ?? 'a result without a message'}${where}`, 1_000),
      },
    ];
  });
};

/** What the tool of each run said. A file without a run, or a run that says that it failed, is no answer. */
export const answersOfSarif = ({ runs }: v.InferOutput<typeof sarifOutput>): (PolicyAnswer | NoAnswer)[] => {
  if (runs.length === 0) return [{ tool: 'sarif', problem: 'it holds no run' }];
  return runs.map((one): PolicyAnswer | NoAnswer => {
    const tool = clip(one.tool.driver.name, 80);
    if (one.invocations?.some(({ executionSuccessful }) => executionSuccessful === false))
      return { tool, problem: 'it says that it did not run to its end' };
    if (one.results === undefined || one.results === null)
      return { tool, problem: 'it holds no results, not even an empty list' };
    const items = itemsOf(one);
    const rules = one.tool.driver.rules?.length ?? 0;
    return {
      tool,
      passed: Math.max(rules - new Set(items.map(({ rule }) => rule)).size, items.length === 0 ? 1 : 0),
      items,
    };
  });
};
