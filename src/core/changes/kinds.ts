import { createHash } from 'node:crypto';
import type { Change, ChangePart } from './model';
import { changedAttributes } from './values';

/** What is compared of two environments: what kind of thing would happen, whatever it is called and how often. */
export interface KindsOfChange {
  take(part: ChangePart): void;
  /** Sorted, each once. */
  found(): readonly string[];
}

/**
 * The kind of a change modulo names: type, action and the attributes that differ, without address, module, index or value.
 * Production may have ten instances where development has one, under other names; that it deletes a database where
 * development only resized one is another kind. `undefined` for what changes nothing.
 */
export const kindOf = (change: Change): string | undefined => {
  const what = change.mode === 'managed' ? change.type : `${change.mode} ${change.type}`;
  if (change.kind === 'no-op' || change.kind === 'read' || change.kind === 'open') {
    if (change.importing !== undefined) return `${what} import`;
    return change.previousAddress === undefined ? undefined : `${what} move`;
  }
  const kind = change.replaceOrder === undefined ? change.kind : `${change.kind} ${change.replaceOrder}`;
  if (change.kind !== 'update' && change.kind !== 'replace') return `${what} ${kind}`;
  return `${what} ${kind} ${changedAttributes(change.values).join(',')}`;
};

export const createKindsOfChange = (): KindsOfChange => {
  const kinds = new Set<string>();
  return {
    take: (part) => {
      if (part.part !== 'resource' && part.part !== 'deferred') return;
      const kind = kindOf(part.change);
      if (kind !== undefined) kinds.add(kind);
    },
    found: () => [...kinds].sort(),
  };
};

/** Digits that stand for a kind where there is little room: two of a few hundred do not meet by chance. */
const KIND_DIGITS = 10;

export const kindHash = (kind: string): string => createHash('sha256').update(kind).digest('hex').slice(0, KIND_DIGITS);
