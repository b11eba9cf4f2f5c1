import type { DriftItemView } from '../render/drift-issue';
import type { DriftItem } from './report';

/** Attributes shown of one object; the report has more. */
const MOST_SHOWN = 5;
const HIDDEN = { sensitive: '(sensitive)', unknown: '(unknown)' } as const;

type Setting = DriftItem['settings'][number];

/** The rows that an issue shows of drifted objects: one for an object that is gone, one for each attribute of another. */
export const itemViews = (items: readonly DriftItem[]): DriftItemView[] => items.flatMap(rowsOf);

function rowsOf(item: DriftItem): DriftItemView[] {
  const { level, address, fate, settings } = item;
  const row = { level, address, pending: fate };
  const hints = {
    ...(item.at !== undefined && { place: `${item.at.file}:${item.at.line}` }),
    ...(item.by !== undefined && { touched: item.by }),
  };
  // What the rules say of a harmless change is about plans: "is changed in place".
  const what = level === 'LOW' ? undefined : item.findings[0];
  if (item.gone) return [{ ...row, ...hints, what: 'was deleted' }];
  const more = settings.length - MOST_SHOWN + item.settingsLeftOut;
  const shown = settings.slice(0, MOST_SHOWN).map((setting, at): DriftItemView => ({
    ...row,
    ...(at === 0 && hints),
    what: at === 0 && what !== undefined ? what : 'was changed',
    attribute: setting.path,
    ...valueOf('before', setting.beforeHidden, setting.before),
    ...valueOf('after', setting.afterHidden, setting.after),
  }));
  if (shown.length === 0) return [{ ...row, ...hints, what: what ?? 'was changed' }];
  return more > 0 ? [...shown, { ...row, what: `and ${more} more attributes were changed` }] : shown;
}

function valueOf(side: 'before' | 'after', hidden: Setting['beforeHidden'], value: string | undefined) {
  const text = hidden === undefined ? value : HIDDEN[hidden];
  return text === undefined ? {} : { [side]: text };
}
