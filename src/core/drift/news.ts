import { rank } from '../risk/level';
import type { News } from './issue-operation';
import type { Subject } from './issue-subject';
import type { DriftMarker } from './marker';

/** What differs between what an issue says and what a check found. */
export function newsOf(marker: DriftMarker, { items }: Subject): News {
  const known = new Set(marker.items);
  const still = new Set(items.map(({ fingerprint }) => fingerprint));
  const drifting = new Set(items.map(({ address }) => address));
  const gone = marker.items
    .map((fingerprint, at) => ({ fingerprint, name: marker.names[at] }))
    .filter(({ fingerprint }) => !still.has(fingerprint));
  const names = gone.flatMap(({ name }) => (name === undefined ? [] : [name]));
  return {
    fresh: items.filter(({ fingerprint }) => !known.has(fingerprint)),
    gone: names.filter((name) => !drifting.has(name)),
    goneUnnamed: gone.length - names.length,
  };
}

/** Is it worse than what the issue says: a higher level, or something new that is HIGH or CRITICAL? */
export const isWorse = (marker: DriftMarker, subject: Subject): boolean =>
  subject.kind === 'drift' &&
  (rank(subject.level) > rank(marker.level) ||
    newsOf(marker, subject).fresh.some(({ level }) => rank(level) >= rank('HIGH')));
