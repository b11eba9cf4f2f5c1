import type { Assessment, Finding } from '../risk/assessment';
import { rank } from '../risk/level';
import { displayText } from './display-text';
import { outlookOf } from './finding-section';
import { money, signedMoney } from './money';
import { subjects, type Subject } from './subject';
import { countWords } from './change-words';
import { LEVEL_STYLES, type Paint, paintOn, wrapped } from './terminal-text';

export interface TerminalOptions {
  readonly colour: boolean;
  /** Columns; less than 40 is taken as 40. */
  readonly width: number;
}

const MOST_SUBJECTS = 20;
const INDENT = ' '.repeat(14);

/** `label` in its column and `words` beside it, the further lines below the first. */
const labelled = (label: string, words: string, width: number, paint: Paint): string[] =>
  wrapped(words, width - INDENT.length, true).map(
    (line, at) => `${at === 0 ? `  ${paint('dim', label.padEnd(10))}  ` : INDENT}${line}`,
  );

const below = (lead: string, words: string, width: number, paint: Paint): string[] =>
  wrapped(`${lead} ${displayText(words, 1_000)}`.trimEnd(), width - INDENT.length, true).map(
    (line) => `${INDENT}${paint('dim', line)}`,
  );

const values = ({ attribute, before, after }: Finding): string =>
  before === undefined || after === undefined
    ? ''
    : `: ${displayText(`${attribute ?? 'value'} ${before} → ${after}`, 200)}`;

const clauseOf = (finding: Finding): string => `${displayText(finding.title)}${values(finding)}`;

/** HCL to paste and commands stand on their own lines, unbroken, so that they can be copied. */
const verbatim = (value: string): string[] => value.split('\n').map((line) => `${INDENT}  ${displayText(line, 1_000)}`);

/** Object and clause on one line where they fit, else one below the other. */
const headLines = (head: string, object: string, clause: string, width: number, paint: Paint): string[] => {
  const room = width - INDENT.length;
  if (object.length + 2 + clause.length <= room) return [`  ${head}  ${paint('bold', object)}  ${clause}`];
  const [first = '', ...more] = wrapped(object, room, true);
  const lines = [...more.map((line) => paint('bold', line)), ...wrapped(clause, room, true)];
  return [`  ${head}  ${paint('bold', first)}`, ...lines.map((line) => `${INDENT}${line}`)];
};

const subjectLines = ({ findings, others }: Subject, width: number, paint: Paint): string[] => {
  const [finding, ...also] = findings;
  const { level, address, paste } = finding;
  const { rollback, downtime, location } = outlookOf(findings);
  const more = others.length === 0 ? '' : ` and ${others.length} more like it`;
  const head = paint(LEVEL_STYLES[level], `● ${level.padEnd(8)}`);
  return [
    ...headLines(head, `${address === '' ? '' : displayText(address, 200)}${more}`, clauseOf(finding), width, paint),
    ...(location === undefined ? [] : below('at', `${location.file}:${location.line}`, width, paint)),
    ...also.flatMap((each) => below(`also ${each.level}:`, clauseOf(each), width, paint)),
    ...(downtime === undefined ? [] : below('outage:', downtime.text, width, paint)),
    ...(rollback === undefined
      ? []
      : below('undo:', `${rollback.class === 'none' ? 'none. ' : ''}${rollback.text}`, width, paint)),
    ...(rollback?.commands ?? []).flatMap(verbatim),
    ...(paste === undefined ? [] : [...below('add:', '', width, paint), ...verbatim(paste)]),
  ];
};

const needs = ({ approvals, teams, evidence, blockers }: Assessment['requirements']): string => {
  const from = teams.map(({ team, count }) => `${count} of ${team}`);
  const words = [
    ...blockers.map((blocker) => `BLOCKED: ${blocker}`),
    `${approvals} ${approvals === 1 ? 'approval' : 'approvals'}${from.length === 0 ? '' : ` (${from.join(', ')})`}`,
    ...evidence.map((each) => each.text),
  ];
  return words.map((each) => displayText(each)).join(', ');
};

const costWords = ({ status, before, after, delta, percent, currency }: Assessment['cost']): string | undefined => {
  if (status === 'absent') return undefined;
  if (delta === undefined) return status === 'error' ? 'could not be estimated' : 'nothing to compare with';
  const share = percent === undefined ? '' : ` (${percent.startsWith('-') ? '' : '+'}${percent} %)`;
  const span =
    before === undefined || after === undefined
      ? signedMoney(delta, currency)
      : `${money(before, currency)} → ${money(after, currency)}`;
  return displayText(`${span} a month${share}`);
};

/** The assessment of one stack for people at a terminal. Foreign text cannot move the cursor or set colours. */
export const renderTerminal = (assessment: Assessment, options: TerminalOptions): string => {
  const paint = paintOn(options);
  const width = Math.max(40, options.width);
  const all = subjects([assessment]).filter(({ findings: [worst] }) => rank(worst.level) > 0);
  const { level, stack, counts, requirements } = assessment;
  const cost = costWords(assessment.cost);
  const rule = all[0]?.findings[0].rule;
  return [
    `  ${paint(LEVEL_STYLES[level], paint('bold', level))}  ${displayText(stack)}`,
    ...labelled('plan', countWords(counts), width, paint),
    '',
    ...all.slice(0, MOST_SUBJECTS).flatMap((subject) => subjectLines(subject, width, paint)),
    ...(all.length > MOST_SUBJECTS ? [`  … and ${all.length - MOST_SUBJECTS} more: see assessment.json`] : []),
    ...(all.length === 0 ? [`  ${paint('green', 'Nothing in it needs a closer look.')}`] : []),
    '',
    ...labelled('needs', needs(requirements), width, paint),
    ...(cost === undefined ? [] : labelled('cost', cost, width, paint)),
    ...assessment.notes.flatMap((note) => labelled('note', displayText(note, 1_000), width, paint)),
    ...(rule === undefined ? [] : ['', `  ${paint('cyan', `planseal explain ${displayText(rule)}`)}   tells more`]),
    '',
  ].join('\n');
};
