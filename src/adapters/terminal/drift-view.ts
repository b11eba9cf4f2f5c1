import { itemViews } from '../../core/drift/item-views';
import type { DriftItem, StackDriftResult } from '../../core/drift/report';
import { displayText } from '../../core/render/display-text';
import { highest } from '../../core/risk/level';
import type { Screen } from './terminal';
import { LEVEL_STYLES, type Paint, paintOn, type Style, wrapped } from '../../core/render/terminal-text';

const INDENT = ' '.repeat(14);
const MOST_ITEMS = 20;

const HEADS: Readonly<Record<StackDriftResult['class'], readonly [style: Style, words: string]>> = {
  'in-sync': ['green', 'IN SYNC'],
  drift: ['yellow', 'DRIFT'],
  pending: ['cyan', 'PENDING'],
  both: ['yellow', 'DRIFT AND PENDING'],
  unreadable: ['red', 'UNREADABLE'],
  error: ['red', 'ERROR'],
};

const SENTENCES: Readonly<Record<StackDriftResult['class'], string>> = {
  'in-sync': 'Reality is what the state says, and the state what the code says.',
  drift: 'Somebody or something changed reality outside of this code.',
  pending: 'No drift. The code says more than what was applied.',
  both: 'Reality was changed outside of this code, and the code says more than what was applied.',
  unreadable: 'Nothing can be said about drift.',
  error: 'Nothing can be said about drift.',
};

const FATES: Readonly<Record<DriftItem['fate'], string>> = {
  untouched: 'The code does not touch it: an apply leaves it as it is.',
  reverts: 'An apply sets it back.',
  overwrites: 'An apply sets it to a third value.',
  recreates: 'An apply creates it again.',
};

const settingWords = (view: ReturnType<typeof itemViews>[number]): string => {
  const { what, attribute, before, after } = view;
  const name = attribute ?? what;
  return before === undefined && after === undefined ? name : `${name}: ${before ?? '(none)'} → ${after ?? '(none)'}`;
};

const itemLines = (item: DriftItem, width: number, paint: Paint): string[] => {
  const views = itemViews([item]);
  const details = [...views.filter(({ attribute }) => attribute !== undefined).map(settingWords), FATES[item.fate]];
  const head = `  ${paint(LEVEL_STYLES[item.level], `● ${item.level.padEnd(8)}`)}  ${paint('bold', displayText(item.address, 200))}`;
  return [
    `${head}  ${displayText(views[0]?.what ?? 'was changed', 200)}`,
    ...details
      .flatMap((words) => wrapped(displayText(words, 400), width - INDENT.length))
      .map((line) => `${INDENT}${paint('dim', line)}`),
  ];
};

const pendingLines = ({ pending, pendingLeftOut }: StackDriftResult, paint: Paint): string[] => {
  if (pending.length === 0) return [];
  const more = pending.length - MOST_ITEMS + pendingLeftOut;
  return [
    `  ${paint('bold', 'Not applied yet')}`,
    ...pending.slice(0, MOST_ITEMS).map(({ address, kind }) => `  ${kind.padEnd(10)}  ${displayText(address, 200)}`),
    ...(more > 0 ? [`  … and ${more} more: see --json`] : []),
    '',
  ];
};

/** One stack's drift for people at a terminal, the most dangerous first. Foreign text stays text. */
export const driftLines = (result: StackDriftResult, screen: Screen): string[] => {
  const paint = paintOn(screen);
  const [style, words] = HEADS[result.class];
  const { items, itemsLeftOut, reason, stack } = result;
  const level = items.length === 0 ? '' : `${highest(items.map((item) => item.level))}  `;
  const more = items.length - MOST_ITEMS + itemsLeftOut;
  return [
    '',
    `  ${paint(style, paint('bold', words))}  ${level}${displayText(stack)}`,
    `  ${SENTENCES[result.class]}`,
    '',
    ...items.slice(0, MOST_ITEMS).flatMap((item) => itemLines(item, screen.width, paint)),
    ...(more > 0 ? [`  … and ${more} more: see --json`] : []),
    ...(items.length > 0 ? [''] : []),
    ...pendingLines(result, paint),
    ...(reason === undefined
      ? []
      : [...wrapped(displayText(reason, 2_000), screen.width - 2).map((line) => `  ${line}`), '']),
  ];
};
