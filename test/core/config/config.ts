import { errorLines } from '../../../src/core/config/error';
import { parseConfig } from '../../../src/core/config/parse';
import type { Config } from '../../../src/core/config/schema';

export const NOW = '2026-11-21T06:00:00Z';
export const RECIPIENT = `age1${'q'.repeat(58)}`;

/** A configuration that must be right. */
export const configOf = (text: string): Config => {
  const parsed = parseConfig(text, { now: NOW });
  if ('ok' in parsed) return parsed.ok;
  throw new Error(errorLines(parsed.errors, 'config').join('\n'));
};

/** The errors of a configuration that must be wrong, `line:column: …`. */
export const errorsOf = (text: string): string[] => {
  const parsed = parseConfig(text, { now: NOW });
  if ('ok' in parsed) throw new Error('It was taken for right.');
  return errorLines(parsed.errors, '').map((line) => line.slice(1));
};
