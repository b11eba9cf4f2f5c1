import type { ChangeKind, ChangePart } from '../changes/model';
import type { Counts } from './assessment';

const BY_KIND: Readonly<Partial<Record<ChangeKind, keyof Counts>>> = {
  'no-op': 'unchanged',
  create: 'create',
  update: 'update',
  replace: 'replace',
  delete: 'delete',
  forget: 'forget',
  'replace-and-forget': 'replace',
  read: 'read',
};

/** Counts what a plan does. An action that nobody knows counts as an update: it must not look like nothing. */
export function createCounts(): { readonly counts: Counts; readonly count: (part: ChangePart) => void } {
  const counts = {
    create: 0,
    update: 0,
    replace: 0,
    delete: 0,
    forget: 0,
    read: 0,
    import: 0,
    move: 0,
    unchanged: 0,
    outputs: 0,
    drift: 0,
    deferred: 0,
  };
  return {
    counts,
    count: (part) => {
      if (part.part === 'drift') counts.drift += 1;
      if (part.part === 'deferred') counts.deferred += 1;
      if (part.part === 'output' && part.output.kind !== 'no-op') counts.outputs += 1;
      if (part.part !== 'resource') return;
      const { kind, mode, importing, previousAddress } = part.change;
      if (mode === 'managed' || kind === 'read') counts[BY_KIND[kind] ?? 'update'] += 1;
      if (importing) counts.import += 1;
      if (previousAddress !== undefined) counts.move += 1;
    },
  };
}
