/**
 * Risk levels in rising order. The level of a plan is the maximum over its findings, never a sum (docs/risk.md#levels).
 */
export const LEVELS = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export type Level = (typeof LEVELS)[number];

/** Position of a level, 0 for `LOW`. */
export const rank = (level: Level): number => LEVELS.indexOf(level);

/** The more dangerous of two levels. */
export const higher = (a: Level, b: Level): Level => (rank(a) >= rank(b) ? a : b);

/** The most dangerous of many; `LOW` when there is none. */
export const highest = (levels: Iterable<Level>): Level => [...levels].reduce(higher, 'LOW');

/** `level` moved by `steps`, staying within the scale. */
export const shifted = (level: Level, steps: number): Level =>
  LEVELS[Math.min(LEVELS.length - 1, Math.max(0, rank(level) + steps))] ?? 'CRITICAL';
