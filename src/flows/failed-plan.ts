import type { ChangePart } from '../core/changes/model';
import { sensitiveValues } from '../core/changes/secrets';
import type { InfraTool, PlanRun } from '../ports/tool';
import { readPlan } from './read-plan';

/** Collects what a plan marks as sensitive while it is read. */
export const secretCollector = (): { readonly found: Set<string>; take: (part: ChangePart) => void } => {
  const found = new Set<string>();
  return {
    found,
    take: (part) => {
      for (const value of sensitiveValues(part)) found.add(value);
    },
  };
};

/**
 * What a failed plan marks as sensitive. It leaves its file all the same (measured on Terraform 1.11.4), and its errors
 * may quote anything in it: a provider's message, a failed validation. Nothing but this is read from such a file; where
 * there is none, the plan failed before anything had a value.
 */
export const secretsOfFailed = async (tool: InfraTool, run: PlanRun): Promise<Set<string>> => {
  const collector = secretCollector();
  await readPlan(tool.showJson(run.planFile), { lineage: '', leaveOut: [], takers: [collector] }).catch(
    () => undefined,
  );
  return collector.found;
};
