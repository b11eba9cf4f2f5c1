import type { ChangeView, Counts } from '../risk/assessment';

/** How each kind of change is shown. An engine may know kinds that we do not: those are quoted, never guessed. */
const KINDS: Readonly<Record<string, readonly [icon: string, words: string]>> = {
  create: ['➕', 'created'],
  update: ['✏️', 'changed'],
  replace: ['🔁', 'replaced'],
  delete: ['➖', 'destroyed'],
  forget: ['👋', 'forgotten, but kept alive'],
  'replace-and-forget': ['🔁', 'replaced; the old one is forgotten, but kept alive'],
  read: ['🔍', 'read'],
  open: ['🔍', 'opened'],
  'no-op': ['▫️', 'unchanged'],
};

export const changeIcon = ({ kind }: ChangeView): string => KINDS[kind]?.[0] ?? '❓';

/** `destroyed`, `moved from x, changed`, `imported and created`. */
export const changeWords = (change: ChangeView): string => {
  const known = KINDS[change.kind]?.[1] ?? `something this version does not know: "${change.kind}"`;
  const only = change.kind === 'no-op' && (change.previousAddress !== undefined || change.importing === true);
  const words = [
    change.previousAddress === undefined ? '' : 'moved',
    change.importing === true ? 'imported' : '',
    only ? '' : known,
    change.deposed === undefined ? '' : 'a left-over object of an earlier replacement',
  ];
  return words.filter((word) => word !== '').join(', ');
};

/** Does the plan do nothing at all, not even to the state, outputs or what it knows? Reading is not doing. */
export const isNothing = (counts: Counts): boolean =>
  Object.entries(counts).every(([name, count]) => count === 0 || name === 'unchanged' || name === 'read');

/** `1 to add · 2 to change · 1 to destroy`; what is zero is not said. */
export const countWords = (counts: Counts): string => {
  const words: readonly (readonly [number, string])[] = [
    [counts.create, 'to add'],
    [counts.update, 'to change'],
    [counts.replace, 'to replace'],
    [counts.delete, 'to destroy'],
    [counts.forget, 'to forget'],
    [counts.import, 'to import'],
    [counts.move, 'moved'],
    [counts.outputs, counts.outputs === 1 ? 'output' : 'outputs'],
    [counts.deferred, 'deferred'],
    [counts.drift, 'drifted'],
  ];
  const shown = words.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return shown.length === 0 ? 'no changes' : shown.join(' · ');
};
