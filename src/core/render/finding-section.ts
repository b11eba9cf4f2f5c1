import { ROLLBACKS, type Downtime, type Finding, type Rollback } from '../risk/assessment';
import { sign } from './level-sign';
import {
  fenced,
  item,
  lineBreak,
  list,
  mono,
  paragraph,
  present,
  row,
  strong,
  type Block,
  type ListItem,
  type TableRow,
  type Words,
} from './nodes';
import { formOf, settingDiff } from './setting-diff';
import type { Subject } from './subject';
import { told } from './told';

/** Other objects that are named; the changes below have all of them. */
const MOST_OTHERS = 8;

const capital = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);

/** `aws_db_instance.orders` is destroyed; a finding of the whole plan has no object. */
export const clause = ({ address, title }: Finding): Words =>
  address === '' ? told(capital(title)) : [mono(address), ' ', ...told(title)];

const difference = ({ attribute, before, after }: Finding): Block | undefined => {
  if (before === undefined && after === undefined) return undefined;
  const form = formOf(before, after);
  const setting = {
    path: attribute ?? 'value',
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(form === undefined ? {} : { form }),
  };
  return fenced('diff', settingDiff(setting).join('\n'));
};

const LEAD: Partial<Record<Rollback['class'], string>> = {
  none: 'No rollback.',
  'forward-only': 'Forward only.',
  'revert-not-equivalent': 'A revert does not bring everything back.',
};

const undoWords = ({ class: kind, text: words }: Rollback): Words => {
  const lead = LEAD[kind];
  return ['↩ ', ...(lead === undefined ? [] : [strong(lead), ' ']), ...told(words)];
};

/** The outlook of an object is that of its worst finding: the longest outage, the hardest way back. */
export const outlookOf = (findings: readonly Finding[]): Pick<Finding, 'downtime' | 'rollback' | 'location'> => {
  const outages = findings.flatMap(({ downtime }) => downtime ?? []);
  const ways = findings.flatMap(({ rollback }) => rollback ?? []);
  const [downtime] = outages.toSorted((a, b) => (b.maxMinutes ?? 0) - (a.maxMinutes ?? 0));
  const [rollback] = ways.toSorted((a, b) => ROLLBACKS.indexOf(b.class) - ROLLBACKS.indexOf(a.class));
  const [location] = findings.flatMap((finding) => finding.location ?? []);
  return { ...(downtime && { downtime }), ...(rollback && { rollback }), ...(location && { location }) };
};

/** `⏱ 5 to 20 minutes (measured by AWS)`. */
export const downtimeWords = ({ text: words, basis }: Downtime): Words => [
  '⏱ ',
  ...told(`${words}${basis === '' ? '' : ` (${basis})`}`),
];

/** Downtime, place in the code and rollback, a line each; the commands of the rollback follow it. */
const outlook = (findings: readonly Finding[]): Block[] => {
  const { downtime, rollback, location } = outlookOf(findings);
  const lines = present<Words>(
    downtime !== undefined && downtimeWords(downtime),
    location !== undefined && ['📍 ', mono(`${location.file}:${location.line}`)],
    rollback !== undefined && undoWords(rollback),
  );
  // That one reverts a commit is said in words and needs no block of its own below every finding.
  const commands = (rollback?.commands ?? []).filter((command) => command !== 'git revert <commit>');
  return present<Block>(
    lines.length > 0 && paragraph(...lines.flatMap((line, at) => (at === 0 ? line : [lineBreak, ...line]))),
    commands.length > 0 && fenced('sh', commands.join('\n')),
  );
};

const details = (findings: readonly [Finding, ...Finding[]]): Block[] => {
  const [{ remedy, paste }] = findings;
  return [
    ...present(difference(findings[0])),
    ...present(paste !== undefined && fenced('hcl', paste)),
    ...outlook(findings),
    ...present(remedy !== undefined && paragraph('👉 ', ...told(remedy, 2_000))),
  ];
};

const alsoItem = (finding: Finding): ListItem => {
  const { attribute = 'value', before, after, paste } = finding;
  const point = item([
    `${sign(finding.level)} also `,
    strong(...told(finding.title)),
    ...(before === undefined || after === undefined
      ? []
      : [': ', mono(attribute), ' ', mono(before, 120), ' → ', mono(after, 120)]),
    '. ',
    ...told(finding.why),
  ]);
  // The blank line before the block keeps every reader of Markdown from taking it for text.
  return paste === undefined ? point : { ...point, spread: true, children: [...point.children, fenced('hcl', paste)] };
};

const alsoList = (findings: readonly Finding[]): Block | undefined =>
  findings.length === 0 ? undefined : list(findings.map(alsoItem));

const othersWords = (others: readonly string[]): Words =>
  others.length === 0
    ? []
    : [
        lineBreak,
        `The same for ${others.length} more: `,
        ...others.slice(0, MOST_OTHERS).flatMap((address, at) => [...(at === 0 ? [] : [', ']), mono(address, 120)]),
        others.length > MOST_OTHERS ? ' …' : '',
      ];

/** Everything that a reviewer needs to know of one subject. `several`: name the stack, too. */
export const subjectBlocks = ({ findings, others, stack }: Subject, number: number, several: boolean): Block[] => {
  const [finding, ...also] = findings;
  const head = strong(`${number} · ${sign(finding.level)} `, ...clause(finding));
  return [
    paragraph(
      head,
      ...(several ? [' in ', mono(stack)] : []),
      ...(finding.cause === undefined ? [] : [' — a consequence of ', mono(finding.cause)]),
      lineBreak,
      ...told(finding.why),
      ...othersWords(others),
    ),
    ...details(findings),
    ...present(alsoList(also)),
  ];
};

/** One subject where there is no room or no need for more. */
export const subjectRow = ({ findings: [finding], others, stack }: Subject, several: boolean): TableRow =>
  row(
    [sign(finding.level)],
    [...clause(finding), others.length === 0 ? '' : `, and ${others.length} more like it`],
    ...(several ? [[mono(stack)]] : []),
    [mono(finding.rule)],
  );

/** The one line that is shown even if nothing else fits. */
export const subjectLine = ({ findings: [finding] }: Subject, number: number): Block =>
  paragraph(strong(`${number} · ${sign(finding.level)} `, ...clause(finding)));
