import { maskedText, type Shown } from '../changes/masked';
import type { Change, Path } from '../changes/model';
import { changedPaths } from '../changes/values';
import type { ChangeView } from './assessment';
import { pathText } from './attribute';
import { clip } from './clip';
import { LEVELS, type Level } from './level';

const MOST_VIEWS = 200;
const MOST_SETTINGS = 200;
const LONGEST_VALUE = 2_000;

/** Keeps the views of the most dangerous changes. */
export interface ChangeViews {
  offer(change: Change, level: Level): void;
  /** Most dangerous first, then in the order of the plan. */
  views(): { kept: ChangeView[]; leftOut: number };
}

export function createChangeViews(): ChangeViews {
  const kept = new Map<Level, ChangeView[]>(LEVELS.map((level) => [level, []]));
  let offered = 0;
  return {
    offer: (change, level) => {
      offered += 1;
      const list = kept.get(level);
      if (list && list.length < MOST_VIEWS) list.push(viewOf(change, level));
    },
    views: () => {
      const views = LEVELS.toReversed()
        .flatMap((level) => kept.get(level) ?? [])
        .slice(0, MOST_VIEWS);
      return { kept: views, leftOut: offered - views.length };
    },
  };
}

/** One change as people see it: only what differs, masked. */
function viewOf(change: Change, level: Level): ChangeView {
  const paths = [...changedPaths(change.values)];
  return {
    address: clip(change.address, 1_000),
    ...(change.previousAddress !== undefined && { previousAddress: clip(change.previousAddress, 1_000) }),
    module: clip(change.module, 1_000),
    type: clip(change.type, 200),
    kind: change.kind,
    ...(change.deposed !== undefined && { deposed: clip(change.deposed, 40) }),
    ...(change.importing && { importing: true }),
    level,
    settings: paths.slice(0, MOST_SETTINGS).map((path) => settingOf(change, path)),
    settingsLeftOut: Math.max(0, paths.length - MOST_SETTINGS),
  };
}

type Setting = ChangeView['settings'][number];

function settingOf(change: Change, path: Path): Setting {
  const { before, after } = maskedText(change, path);
  const form = formOf(before, after);
  const forces = change.replacePaths.some((cause) => startsAlike(cause, path));
  return {
    path: clip(pathText(path), 400),
    ...(before.shown === 'text' && { before: clip(before.text, LONGEST_VALUE) }),
    ...(after.shown === 'text' && { after: clip(after.text, LONGEST_VALUE) }),
    ...(isHidden(before) && { beforeHidden: before.shown }),
    ...(isHidden(after) && { afterHidden: after.shown }),
    ...(forces && { forcesReplacement: true }),
    ...(form && { form }),
  };
}

const isHidden = (shown: Shown): shown is { readonly shown: 'sensitive' | 'unknown' } =>
  shown.shown === 'sensitive' || shown.shown === 'unknown';

const startsAlike = (a: Path, b: Path): boolean =>
  a.slice(0, Math.min(a.length, b.length)).every((step, at) => step === b[at]);

function formOf(...sides: readonly Shown[]): Setting['form'] {
  const texts = sides.flatMap((side) => (side.shown === 'text' ? [side.text] : []));
  if (texts.length === 0) return undefined;
  if (texts.every((text) => /^\s*\{/.test(text))) return 'json';
  if (texts.every((text) => text.startsWith('['))) return 'elements';
  return texts.some((text) => text.includes('\n')) ? 'lines' : undefined;
}
