import { createHash } from 'node:crypto';

/** Files that jobs leave for the report job of the same run. */
export const ARTIFACT_KINDS = ['assessment', 'drift', 'unreached', 'decision', 'errored-state', 'around'] as const;
export type ArtifactKind = (typeof ARTIFACT_KINDS)[number];

const prefixOf = (kind: ArtifactKind | 'bundle', attempt: number): string => `planseal-${kind}-${attempt}-`;

const nameOf = (kind: ArtifactKind | 'bundle', attempt: number, stack: string, environment: string): string =>
  prefixOf(kind, attempt) +
  createHash('sha256')
    .update(JSON.stringify([stack, environment]))
    .digest('hex')
    .slice(0, 16);

/**
 * Name of an artifact: unique in a run for each stack, environment and attempt. Names of stacks may contain characters
 * that artifacts may not, and may differ only in case, so their hash stands for them (T49).
 */
export const artifactName = (kind: ArtifactKind, attempt: number, stack: string, environment: string): string =>
  nameOf(kind, attempt, stack, environment);

/**
 * The attempt that left an artifact of this kind, and a hash of its stack and environment; `undefined` for other names. A
 * name proves nothing about its content.
 */
export const leftBy = (
  name: string,
  kind: ArtifactKind,
): { readonly attempt: number; readonly place: string } | undefined => {
  const [, attempt, place] = new RegExp(`^planseal-${kind}-([1-9][0-9]{0,5})-([0-9a-f]{16})$`).exec(name) ?? [];
  return attempt === undefined || place === undefined ? undefined : { attempt: Number(attempt), place };
};

/** Is this the name of such an artifact of this attempt? */
export const isArtifactOf = (name: string, kind: ArtifactKind, attempt: number): boolean =>
  leftBy(name, kind)?.attempt === attempt;

/** Is this the newest artifact of its kind and place among all up to an attempt? */
export const isNewestOf = (name: string, kind: ArtifactKind, attempt: number, all: readonly string[]): boolean => {
  const mine = leftBy(name, kind);
  if (mine === undefined || mine.attempt > attempt) return false;
  return all.every((other) => {
    const its = leftBy(other, kind);
    return its?.place !== mine.place || its.attempt > attempt || its.attempt <= mine.attempt;
  });
};

/** The artifact of a stored plan: named like the others, so that two stacks never collide. */
export const bundleName = (attempt: number, stack: string, environment: string): string =>
  nameOf('bundle', attempt, stack, environment);

/** Each such artifact holds exactly this file. */
export const artifactFile = (kind: ArtifactKind): string =>
  kind === 'errored-state' ? 'errored.tfstate.age' : `${kind}.json`;

/** More than any of them has by its schema. */
export const MOST_ARTIFACT_BYTES = 16 * 1024 * 1024;
