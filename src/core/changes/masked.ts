import { isList, isObject } from './json';
import type { Json, Path, Values } from './model';
import { markedAt, maskBelow, marksAny, plannedAt, valueAt } from './values';

/** How a value may be shown. Text is plain text that comes from a plan: whoever prints it has to escape it. */
export type Shown =
  | { readonly shown: 'text'; readonly text: string }
  | { readonly shown: 'sensitive' }
  | { readonly shown: 'unknown' }
  | { readonly shown: 'absent' };

const SENSITIVE: Shown = { shown: 'sensitive' };
const ABSENT: Shown = { shown: 'absent' };

/**
 * The values before and after at a place, as they may be shown. A place is sensitive on both sides if it is on one: the
 * value may be the same. Inside a list or object that is not sensitive as a whole, sensitive leaves are replaced.
 */
export function maskedText({ values }: { readonly values: Values }, path: Path): { before: Shown; after: Shown } {
  const masks = [values.beforeSensitive, values.afterSensitive];
  const hidden = masks.some((mask) => markedAt(mask, path));
  const below = masks.map((mask) => path.reduce<Json | undefined>((at, step) => maskBelow(at, step), mask));
  const before = valueAt(values.before, path);
  const after = plannedAt(values, path);
  const unknown = path.reduce<Json | undefined>((at, step) => maskBelow(at, step), values.unknown);
  return {
    before: before === undefined ? ABSENT : shown(before, hidden, below, undefined),
    after: after.state === 'known' ? shown(after.value, hidden, below, unknown) : notKnown(after.state, hidden),
  };
}

const notKnown = (state: 'absent' | 'unknown', hidden: boolean): Shown =>
  state === 'absent' ? ABSENT : hidden ? SENSITIVE : { shown: 'unknown' };

type Masks = readonly (Json | undefined)[];

function shown(value: Json, hidden: boolean, masks: Masks, unknown: Json | undefined): Shown {
  if (hidden) return SENSITIVE;
  return { shown: 'text', text: typeof value === 'string' ? value : treeText(value, masks, unknown) };
}

/** JSON in which bare words stand for what cannot be shown; as JSON has no bare words, no value can pretend to be one. */
function treeText(value: Json | undefined, masks: Masks, unknown: Json | undefined): string {
  if (masks.includes(true)) return '(sensitive)';
  if (unknown === true) return '(known after apply)';
  const below = (step: string | number, item: Json | undefined) =>
    treeText(
      item,
      masks.map((mask) => maskBelow(mask, step)),
      maskBelow(unknown, step),
    );
  if (isList(value)) return `[${value.map((item, at) => below(at, item)).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const late = isObject(unknown) ? Object.keys(unknown).filter((key) => marksAny(unknown[key])) : [];
  const keys = [...new Set([...Object.keys(value), ...late])].sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}: ${below(key, value[key] ?? null)}`).join(', ')}}`;
}
