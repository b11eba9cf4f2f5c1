import type { Assessment } from '../risk/assessment';
import { highest, type Level } from '../risk/level';
import { countWords, isNothing } from './change-words';
import { deletedTitle } from './deleted-section';
import { clause } from './finding-section';
import { sign } from './level-sign';
import { heading, mono, paragraph, strong, text, type Block, type Words } from './nodes';
import { costCell } from './money';
import { assessmentsOf, isFailure, type ShownReport, type StackReport } from './report-input';
import { subjects } from './subject';
import { told } from './told';

const deletes = ({ around }: ShownReport): boolean => around !== undefined && around.deleted.length > 0;

/** Was every stack judged, and does none of them change anything or need a look? */
export const isCalm = ({ stacks }: ShownReport): boolean =>
  stacks.every(
    (report) =>
      !isFailure(report) &&
      isNothing(report.counts) &&
      report.findings.length === 0 &&
      !['denied', 'error'].includes(report.policy.status),
  );

/** What forbids the apply whoever approves: a blocker, a denied policy, or one that could not be evaluated. */
const blocker = (assessments: readonly Assessment[]): string | undefined => {
  const [first] = assessments.flatMap(({ requirements }) => requirements.blockers);
  if (first !== undefined) return first;
  if (assessments.some(({ policy }) => policy.status === 'denied')) return 'a policy denies it';
  return assessments.some(({ policy }) => policy.status === 'error') ? 'a policy could not be evaluated' : undefined;
};

const danger = (assessments: readonly Assessment[], level: Level): Words => {
  const [worst] = subjects(assessments);
  if (worst !== undefined && worst.findings[0].level !== 'LOW') return clause(worst.findings[0]);
  const blocked = blocker(assessments);
  if (blocked !== undefined) return told(blocked, 200);
  return [level === 'LOW' ? 'nothing in it needs a closer look' : 'for what it demands, see below'];
};

const levelWords = (assessments: readonly Assessment[], level: Level): string =>
  `${blocker(assessments) === undefined ? '' : '⛔ BLOCKED · '}${sign(level)} ${level}`;

/** The verdict in words; it names the most dangerous change, so that no size of plan pushes that out of sight. */
export const verdict = (report: ShownReport): Block => {
  const { stacks } = report;
  const assessments = assessmentsOf(stacks);
  const failures = stacks.filter(isFailure);
  if (report.around !== undefined && deletes(report) && isCalm(report))
    return heading(2, ...deletedTitle(report.around));
  if (stacks.length === 0) return heading(2, '⚪ No stack is touched');
  if (isCalm(report)) return heading(2, '✅ No changes');
  const level = highest(assessments.map((each) => each.level));
  if (failures.length > 0) {
    const first = failures[0]?.stack ?? '';
    const which: Words =
      failures.length === 1
        ? [mono(first), ' could not be judged']
        : [`${failures.length} of ${stacks.length} stacks could not be judged`];
    const rest: Words =
      assessments.length === 0 || level === 'LOW'
        ? []
        : [`; of the rest: ${levelWords(assessments, level)}, `, ...danger(assessments, level)];
    return heading(2, '⛔ NOT JUDGED — ', ...which, ...rest);
  }
  return heading(2, `${levelWords(assessments, level)} — `, ...danger(assessments, level));
};

/** One stack in a line: its name, how much it changes and costs. */
const oneStack = (report: StackReport): Words => {
  if (isFailure(report)) return [mono(report.stack)];
  const { stack, counts, cost } = report;
  // What drifted is told as findings where it is real; most of it is noise.
  const own = { ...counts, drift: 0 };
  const price: Words = cost.status === 'absent' ? [] : [' · a month ', ...costCell(cost)];
  return [mono(stack), ' · ', isNothing(own) ? 'the plan changes nothing' : countWords(own), ...price];
};

const need = (report: ShownReport): Words => {
  const { stacks } = report;
  const [only] = stacks;
  if (only === undefined && deletes(report)) return ['no stack that is left uses the files that changed'];
  if (only === undefined) return ['no stack uses the files that changed'];
  if (stacks.length === 1) return oneStack(only);
  if (isCalm(report)) return [`the plans of ${stacks.length} stacks change nothing`];
  const grave = stacks.filter((each) => isFailure(each) || each.level !== 'LOW').length;
  return [
    grave === 0
      ? `${stacks.length} stacks, none needs a closer look`
      : `${grave} of ${stacks.length} stacks need a closer look`,
  ];
};

/** Environment, how much needs a look, which commit. */
export const subtitle = (report: ShownReport): Block => {
  const environments = [...new Set(report.stacks.map((each) => each.environment ?? ''))].filter((name) => name !== '');
  const shown = environments.slice(0, 5).map((name) => strong(text(name, 100)));
  const separated = shown.flatMap((name, at) => (at === 0 ? [name] : [', ', name]));
  const more = environments.length > shown.length ? ` and ${environments.length - shown.length} more` : '';
  return paragraph(
    ...separated,
    ...(shown.length === 0 ? [] : [`${more} · `]),
    ...need(report),
    ...(report.commit === undefined
      ? []
      : [report.stacks.length === 0 ? ' · ' : ' · plan of ', mono(report.commit.slice(0, 7))]),
    report.plannedAt === undefined ? '' : text(` at ${report.plannedAt}`, 60),
  );
};
