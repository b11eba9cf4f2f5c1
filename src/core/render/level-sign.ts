import { LEVELS, type Level } from '../risk/level';

const SIGNS: Readonly<Record<Level, string>> = { LOW: '🟢', MEDIUM: '🟡', HIGH: '🟠', CRITICAL: '🔴' };

/** The coloured dot of a level. */
export const sign = (level: Level): string => SIGNS[level];

/** Of many levels, how often each occurs, most dangerous first: `2 CRITICAL, 1 HIGH`. */
export const tally = (levels: readonly Level[]): string =>
  LEVELS.toReversed()
    .map((level) => ({ level, times: levels.filter((each) => each === level).length }))
    .filter(({ times }) => times > 0)
    .map(({ level, times }) => `${times} ${level}`)
    .join(', ');
