import type { ChangePart } from '../core/changes/model';
import { redactorOf } from '../core/changes/redact';
import { sensitiveValues } from '../core/changes/secrets';
import { DRIFT_CLASSES } from '../core/drift/classify';
import { FAILURE_REASONS } from '../core/failures/failure';
import type { Log } from '../ports/log';
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

/** Words of our own receipts and outputs. The runner hides a mask wherever it stands, and drops outputs that contain one. */
const OWN_WORDS = [
  'planseal-receipt v1 planseal- PlanSeal receipt stack environment commit changeDigest hasChanges basis artifact digest',
  'terraform opentofu version lockFile backend tree lineage serial inputs passed failed skipped apply wait refuse',
  'superseded stale LOW MEDIUM HIGH CRITICAL true false',
  FAILURE_REASONS.join(' '),
  DRIFT_CLASSES.join(' '),
].join(' ');

/**
 * Registers secrets with the runner and prepares their replacement by value. A plan chooses what it marks: parts of our
 * own words and of `names`, such as the stack's, are no secrets, and as masks they would blank out receipts and outputs.
 */
export const hideSecrets = (log: Log, secrets: Iterable<string>, ...names: string[]): ((text: string) => string) => {
  const all = [...secrets];
  const own = [OWN_WORDS, ...names];
  for (const line of new Set(all.flatMap((secret) => secret.split(/[\r\n]+/))))
    if (!own.some((word) => word.includes(line.trim()))) log.secret(line);
  return redactorOf(all);
};

/**
 * What a failed plan marks as sensitive. It leaves its file all the same (measured on Terraform 1.11.4), and its errors
 * may quote anything in it: a provider's message, a failed validation. Nothing but this is read from such a file; where
 * there is none, the plan failed before anything had a value.
 */
export const secretsOfFailed = async (tool: InfraTool, run: PlanRun): Promise<Set<string>> => {
  const collector = secretCollector();
  const options = { lineage: '', leaveOut: [], takers: [collector] };
  await readPlan(tool.showJson(run.planFile), options).catch(() => undefined);
  return collector.found;
};
