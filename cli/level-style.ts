import type { Style } from '../src/adapters/terminal/text';
import type { Level } from '../src/core/risk/level';

export const LEVEL_STYLES: Readonly<Record<Level, Style>> = {
  LOW: 'green',
  MEDIUM: 'yellow',
  HIGH: 'yellow',
  CRITICAL: 'red',
};
