import type { DigestOptions } from '../changes/fingerprint';
import type { Assessment } from '../risk/assessment';
import { clip } from '../risk/clip';
import { adoptHcl } from './adopt';
import type { DriftResult } from './classify';
import { itemFingerprint } from './fingerprint';
import { DRIFT_SCHEMA, MOST_ITEMS, MOST_PENDING } from './report';
import type { DriftItem, StackDriftResult } from './report';

const MOST_FINDINGS = 10;

/** What is known of the check besides its result. */
export interface CheckFacts extends Pick<DigestOptions, 'key'> {
  readonly stack: string;
  readonly environment: string;
  /** RFC 3339. */
  readonly checkedAt: string;
  readonly commit?: string;
  /** Is the value a secret somewhere in the plan? Then it is shown nowhere. */
  readonly isSecret?: (value: string) => boolean;
  /** Where the code declares an object. */
  readonly locate?: (address: string) => { readonly file: string; readonly line: number } | undefined;
}

/**
 * The redacted report of a check: what classification found, with levels, findings and masked values from the assessment
 * of `driftAsChanges`. `key` is the digest key of the state, so that a changed secret is news. `reason` is shown as it is:
 * the caller has redacted it.
 */
export function stackDriftOf(result: DriftResult, assessment: Assessment, facts: CheckFacts): StackDriftResult {
  const items = itemsOf(result, assessment, facts);
  const adopt = adoptHcl(result.items, facts.isSecret);
  return {
    schema: DRIFT_SCHEMA,
    stack: facts.stack,
    environment: facts.environment,
    class: result.class,
    checkedAt: facts.checkedAt,
    ...(facts.commit !== undefined && { commit: facts.commit }),
    items,
    itemsLeftOut: result.items.length - items.length,
    pending: result.pending
      .slice(0, MOST_PENDING)
      .map(({ address, kind }) => ({ address: clip(address, 1_000), kind: clip(kind, 40) })),
    pendingLeftOut: Math.max(0, result.pending.length - MOST_PENDING),
    ...(adopt !== undefined && { adopt }),
    ...(result.reason !== undefined && { reason: clip(result.reason, 2_000) }),
  };
}

const placeOf = (address: string, deposed = ''): string => JSON.stringify([clip(address, 1_000), clip(deposed, 40)]);

/** In the order of the assessment, the most dangerous first. */
function itemsOf(result: DriftResult, { changes, findings }: Assessment, facts: CheckFacts): DriftItem[] {
  const found = new Map(result.items.map((item) => [placeOf(item.change.address, item.change.deposed), item]));
  return changes.slice(0, MOST_ITEMS).flatMap((view) => {
    const item = found.get(placeOf(view.address, view.deposed));
    if (item === undefined) return [];
    const { address, type, level, settings, settingsLeftOut } = view;
    const at = facts.locate?.(view.address);
    const by = item.by !== undefined && facts.isSecret?.(item.by.by) !== true ? item.by : undefined;
    const titles = findings.filter((finding) => finding.address === address).map(({ title }) => title);
    return {
      fingerprint: itemFingerprint(item, facts),
      address,
      type,
      gone: item.change.kind === 'delete',
      level,
      fate: item.fate,
      findings: titles.slice(0, MOST_FINDINGS),
      settings,
      settingsLeftOut,
      ...(at !== undefined && at.file.length <= 400 && { at: { file: at.file, line: at.line } }),
      ...(by !== undefined && { by }),
    };
  });
}
