import type { Fingerprint } from './fingerprint';

/** How a fresh plan differs from the approved one. `was` and `now` are in words; absent when it is not in that plan. */
export interface PlanComparison {
  readonly verdict: 'same' | 'narrower' | 'wider' | 'different';
  readonly changes: readonly { readonly address: string; readonly was?: string; readonly now?: string }[];
}

/**
 * Compares what was approved with what would be done now. `narrower`: some approved changes are gone and the rest is
 * identical; `wider`: all approved changes are identical and there are more; any other difference is `different`.
 */
export function compare(approved: readonly Fingerprint[], fresh: readonly Fingerprint[]): PlanComparison {
  const was = keyed(approved);
  const now = keyed(fresh);
  const differing = [...new Map([...now, ...was])]
    .filter(([key]) => was.get(key)?.digest !== now.get(key)?.digest)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const gone = differing.filter(([key]) => !now.has(key)).length;
  const added = differing.filter(([key]) => !was.has(key)).length;
  return {
    verdict: verdictOf(differing.length, gone, added),
    changes: differing.map(([key, either]) => ({ address: addressOf(either), ...inBoth(was.get(key), now.get(key)) })),
  };
}

function verdictOf(differing: number, gone: number, added: number): PlanComparison['verdict'] {
  if (differing === 0) return 'same';
  if (gone === differing) return 'narrower';
  return added === differing ? 'wider' : 'different';
}

/** By identity. Should a plan name an object twice, the second is another one and not lost. */
function keyed(fingerprints: readonly Fingerprint[]): Map<string, Fingerprint> {
  const found = new Map<string, Fingerprint>();
  for (const fingerprint of [...fingerprints].sort((a, b) => (a.digest < b.digest ? -1 : 1))) {
    const identity = [fingerprint.address, fingerprint.what, fingerprint.deposed];
    let nth = 0;
    while (found.has(JSON.stringify([...identity, nth]))) nth++;
    found.set(JSON.stringify([...identity, nth]), fingerprint);
  }
  return found;
}

function inBoth(was: Fingerprint | undefined, now: Fingerprint | undefined): { was?: string; now?: string } {
  const before = was && inWords(was);
  const after = now && inWords(now);
  return {
    ...(before !== undefined && { was: before }),
    ...(after !== undefined && { now: after === before ? `${after}, with other values` : after }),
  };
}

const addressOf = ({ address, deposed }: Fingerprint): string =>
  deposed === undefined ? address : `${address} (deposed ${deposed})`;

const MOST_NAMED = 8;

function inWords({ what, kind, attributes }: Fingerprint): string {
  const verb = what === 'invocation' ? 'invoke' : what === 'deferred' ? `${kind} (deferred)` : kind;
  if (kind !== 'update' || attributes.length === 0) return verb;
  const more = attributes.length > MOST_NAMED ? ` and ${attributes.length - MOST_NAMED} more` : '';
  return `${verb} of ${attributes.slice(0, MOST_NAMED).join(', ')}${more}`;
}
