import type { ChangeView } from '../risk/assessment';
import { displayLines, shortened } from './display-text';
import { firewallRule } from './firewall-rule';
import { diffLines, withContext, type DiffLine } from './line-diff';

export type Setting = ChangeView['settings'][number];

/** Longest line of a difference; the assessment has the rest. */
const MOST_WIDTH = 160;
/** Most lines of one setting's difference. */
const MOST_LINES = 60;

const HIDDEN = { sensitive: '(sensitive)', unknown: '(known after apply)' } as const;

/** What stands for a value that is not there to be shown. */
export const hiddenWord = (hidden: 'sensitive' | 'unknown'): string => HIDDEN[hidden];

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : (firewallRule(value) ?? JSON.stringify(value));

/** How two values are best compared that come without a form: as documents, as lists, or as they are. */
export const formOf = (before: string | undefined, after: string | undefined): Setting['form'] => {
  const sides = [before, after].flatMap((side) => (side === undefined ? [] : [parsed(side)]));
  if (sides.every(Array.isArray)) return 'elements';
  return sides.every((side) => typeof side === 'object' && side !== null && !Array.isArray(side)) ? 'json' : undefined;
};

/**
 * A value as the lines that are worth comparing: list elements, keys of a document, lines of a text. The commas of a
 * document would make a difference of what stands before an added element.
 */
const linesOf = (value: string, form: Setting['form']): string[] => {
  const json = form === 'elements' || form === 'json' ? parsed(value) : undefined;
  if (form === 'elements' && Array.isArray(json)) return json.flatMap((element) => displayLines(plain(element)));
  if (form === 'json' && json !== undefined) return displayLines(JSON.stringify(json, null, 2).replace(/,$/gm, ''));
  return displayLines(value);
};

const side = (shown: string | undefined, hidden: Setting['beforeHidden'], form: Setting['form']): string[] => {
  if (hidden !== undefined) return [hiddenWord(hidden)];
  return shown === undefined ? [] : linesOf(shown, form);
};

const written = ({ sign, line }: DiffLine, indent: string): string =>
  `${sign} ${indent}${shortened(line, MOST_WIDTH)}`.trimEnd();

const clipped = (lines: string[]): string[] =>
  lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), `  … ${lines.length - MOST_LINES} more lines`];

/**
 * One setting as lines of a `diff` block: `- size = 20` and `+ size = 40`, or the name and below it the lines or
 * elements that differ.
 */
export const settingDiff = (setting: Setting): string[] => {
  const before = side(setting.before, setting.beforeHidden, setting.form);
  const after = side(setting.after, setting.afterHidden, setting.form);
  const name = shortened(displayLines(setting.path).join(' '), MOST_WIDTH);
  const forced = setting.forcesReplacement === true ? '   ← forces replacement' : '';
  if (before.length <= 1 && after.length <= 1 && setting.form !== 'elements') {
    const lines = [...before.map((line) => ['-', line]), ...after.map((line) => ['+', line])];
    return lines.map(
      ([sign, line]) =>
        `${sign} ${name} = ${shortened(line ?? '', MOST_WIDTH)}${sign === '+' || after.length === 0 ? forced : ''}`,
    );
  }
  const lines = withContext(diffLines(before, after)).map((line) => written(line, '  '));
  return [`  ${name}${forced}`, ...clipped(lines)];
};
