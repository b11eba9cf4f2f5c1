import { compare } from 'semver';

export type Engine = 'terraform' | 'opentofu';

/**
 * The newest release of each line that this version of PlanSeal knows. A constraint is solved among these and the releases
 * of the same line before them, so that review and apply, at one commit of PlanSeal, find the same version whatever is
 * released in between. An exact version need not be known. From `go list -m -versions` of the modules, 2026-11-21.
 */
const NEWEST: Readonly<Record<Engine, readonly string[]>> = {
  terraform: [...['1.5.7', '1.6.6', '1.7.5', '1.8.5', '1.9.8', '1.10.5', '1.11.4', '1.12.2', '1.13.3']],
  opentofu: ['1.6.3', '1.8.11', '1.9.4', '1.10.10', '1.12.6'],
};

const lineOf = (newest: string): string[] => {
  const [major = 0, minor = 0, patch = 0] = newest.split('.').map(Number);
  return Array.from({ length: patch + 1 }, (_, before) => `${major}.${minor}.${patch - before}`);
};

/** Releases of an engine, newest first. */
export const knownVersions = (engine: Engine): readonly string[] =>
  NEWEST[engine].flatMap(lineOf).sort((left, right) => compare(right, left));
