import type { Assessment, ChangeView } from '../risk/assessment';
import { rank, type Level } from '../risk/level';
import type { Group, Leaf, Part } from './budget';
import { changeIcon, changeWords } from './change-words';
import { fold } from './fold';
import { grouped } from './grouped';
import { leftOutWords, type Whereabouts } from './left-out';
import { sign } from './level-sign';
import {
  emphasis,
  fenced,
  heading,
  mono,
  paragraph,
  present,
  row,
  strong,
  table,
  type Block,
  type Words,
} from './nodes';
import { shortDigest } from './digest';
import { hiddenWord, settingDiff, type Setting } from './setting-diff';

/** Settings shown of one change; the assessment has more. */
const MOST_SETTINGS = 40;

const valueWords = (shown: string | undefined, hidden: Setting['beforeHidden']): Words => {
  if (hidden !== undefined) return [emphasis(hiddenWord(hidden).slice(1, -1))];
  return shown === undefined ? [] : [mono(shown, 300)];
};

const settingsTable = (settings: readonly Setting[], side: 'before' | 'after'): Block =>
  table(
    'll',
    ['Setting', side === 'before' ? 'Was' : 'Will be'],
    settings.map((setting) =>
      row(
        [mono(setting.path)],
        side === 'before'
          ? valueWords(setting.before, setting.beforeHidden)
          : valueWords(setting.after, setting.afterHidden),
      ),
    ),
  );

/** Will it be what only the apply can tell, and is that all that there is to say? */
const isComputed = (kind: string, { before, afterHidden, forcesReplacement }: Setting): boolean =>
  afterHidden === 'unknown' && forcesReplacement !== true && (kind !== 'update' || before === undefined);

/** What forces a replacement first, and what is only computed aside: it hides what somebody changed. */
const ordered = ({ kind, settings }: ChangeView): { told: Setting[]; computed: Setting[] } => ({
  told: settings
    .filter((setting) => !isComputed(kind, setting))
    .toSorted((a, b) => Number(b.forcesReplacement ?? false) - Number(a.forcesReplacement ?? false)),
  computed: settings.filter((setting) => isComputed(kind, setting)),
});

const computedWords = (computed: readonly Setting[]): Block | undefined =>
  computed.length === 0
    ? undefined
    : paragraph(
        'Known after apply: ',
        ...computed.slice(0, MOST_SETTINGS).flatMap(({ path }, at) => [...(at === 0 ? [] : [', ']), mono(path)]),
        computed.length > MOST_SETTINGS ? ` and ${computed.length - MOST_SETTINGS} more` : '',
      );

const settingsBlock = ({ kind }: ChangeView, settings: readonly Setting[]): Block | undefined => {
  if (settings.length === 0) return undefined;
  if (kind === 'create') return settingsTable(settings, 'after');
  if (kind === 'delete' || kind === 'forget') return settingsTable(settings, 'before');
  return fenced('diff', settings.flatMap(settingDiff).join('\n'));
};

const more = (change: ChangeView, told: readonly Setting[]): Block | undefined => {
  const hidden = Math.max(0, told.length - MOST_SETTINGS) + change.settingsLeftOut;
  return hidden === 0 ? undefined : paragraph(`… and ${hidden} more settings, in assessment.json.`);
};

const summary = (change: ChangeView): Words => [
  `${changeIcon(change)} `,
  mono(change.address),
  ` ${changeWords(change)}`,
  ...(change.level === 'LOW' ? [] : [` · ${sign(change.level)} ${change.level}`]),
];

const origin = ({ previousAddress }: ChangeView): Block | undefined =>
  previousAddress === undefined ? undefined : paragraph('Before: ', mono(previousAddress));

const changeLeaf = (change: ChangeView, least: number): Leaf => ({
  rank: least + rank('CRITICAL') - rank(change.level),
  label: 'changes',
  full: () => {
    const { told, computed } = ordered(change);
    const block = settingsBlock(change, told.slice(0, MOST_SETTINGS));
    const inside = present(origin(change), block, more(change, told), computedWords(computed));
    return inside.length === 0 ? [paragraph(...summary(change))] : fold(summary(change), inside);
  },
  short: () => [paragraph(...summary(change))],
});

/** Most dangerous first; otherwise in the order of the plan. */
const worst = (changes: readonly ChangeView[]): Level =>
  changes.reduce<Level>((level, change) => (rank(change.level) > rank(level) ? change.level : level), 'LOW');

const moduleGroups = (changes: readonly ChangeView[], least: number): Part[] => {
  const byModule = [...grouped(changes, ({ module }) => module)];
  byModule.sort(([, a], [, b]) => rank(worst(b)) - rank(worst(a)));
  const leaves = (list: readonly ChangeView[]): Leaf[] =>
    list.toSorted((a, b) => rank(b.level) - rank(a.level)).map((change) => changeLeaf(change, least));
  if (byModule.length === 1 && byModule[0]?.[0] === '') return leaves(changes);
  return byModule.map(([module, list]): Group => ({
    wrap: (inside) => [heading(4, module === '' ? 'Root module' : mono(module)), ...(inside as Block[])],
    parts: leaves(list),
  }));
};

const aside = (rank: number, ...words: Words): Leaf => ({ rank, label: 'notes', full: () => [paragraph(...words)] });

const sectionTitle = ({ stack, changes }: Assessment, total: number, several: boolean): Words => [
  '📋 ',
  strong(total === 1 ? 'The only change' : `All ${total} changes`),
  ...(several ? [' of ', mono(stack)] : []),
  new Set(changes.map(({ module }) => module)).size > 1 ? ', by module' : '',
];

/** All changes of one stack in a closed section, by module. `least` is the rank of the most dangerous one. */
const stackSection = (assessment: Assessment, several: boolean, least: number, where: Whereabouts): Part[] => {
  const { changes, changesLeftOut, plan } = assessment;
  const total = changes.length + changesLeftOut;
  if (total === 0) return [];
  return [
    {
      wrap: (inside) => fold(sectionTitle(assessment, total, several), inside as Block[]),
      parts: [
        ...(several && plan.changeDigest !== undefined
          ? [aside(least, 'Change digest ', mono(shortDigest(plan.changeDigest)))]
          : []),
        ...(changesLeftOut > 0
          ? [aside(least, `${changesLeftOut} more changes are too many for assessment.json: see the log of the plan.`)]
          : []),
        ...moduleGroups(changes, least),
      ],
      note: (leftOut) => [paragraph(...leftOutWords(leftOut, where))],
    },
  ];
};

/** More stacks than these share one more section around theirs. */
const MOST_STACKS = 4;

/** All changes of all stacks. `least` is the rank of the most dangerous one; the others come after it. */
export const changesSection = (
  assessments: readonly Assessment[],
  several: boolean,
  least: number,
  where: Whereabouts,
): Part[] => {
  const sections = assessments.flatMap((each) => stackSection(each, several, least, where));
  if (sections.length <= MOST_STACKS) return sections;
  return [
    {
      wrap: (inside) => fold(['📋 ', strong(`All changes of ${sections.length} stacks`)], inside as Block[]),
      parts: sections,
    },
  ];
};
