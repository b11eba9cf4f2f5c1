import type { Assessment, Requirements } from '../risk/assessment';
import type { Leaf, Part } from './budget';
import { names } from './logins';
import { heading, item, list, mono, strong, type Block, type ListItem, type Words } from './nodes';
import type { ApprovalState, ShownReport } from './report-input';
import { assessmentsOf, isFailure } from './report-input';
import { told } from './told';

interface Point {
  readonly done: boolean;
  readonly words: Words;
}

const NOBODY: ApprovalState = { given: [], notCounted: [], evidence: [] };

const distinct = <T>(all: readonly T[], key: (each: T) => string): T[] =>
  [...new Map(all.toReversed().map((each) => [key(each), each])).values()].toReversed();

/** What all stacks together demand: a review covers all of them, so the most demanding counts. */
export const demanded = (all: readonly Requirements[]): Requirements => ({
  approvals: Math.max(0, ...all.map(({ approvals }) => approvals)),
  teams: distinct(
    all.flatMap(({ teams }) => teams).toSorted((a, b) => b.count - a.count),
    ({ team }) => team,
  ),
  evidence: distinct(
    all.flatMap(({ evidence }) => evidence),
    ({ id }) => id,
  ),
  blockers: distinct(
    all.flatMap(({ blockers }) => blockers),
    (blocker) => blocker,
  ),
});

const approvalPoint = (required: number, { commit, author }: ShownReport, state: ApprovalState): Point => ({
  done: state.given.length >= required,
  words: [
    strong(required === 1 ? '1 approval' : `${required} approvals`),
    ...(commit === undefined ? [] : [' of ', mono(commit.slice(0, 7))]),
    ...(author === undefined ? [] : [' from people other than ', mono(`@${author}`), ' (author)']),
    ': ',
    ...(state.given.length === 0
      ? ['none so far']
      : [`${state.given.length} so far (`, ...names(state.given.map(({ login }) => login)), ')']),
    ...state.notCounted.flatMap(({ login, because }) => [
      '; ',
      mono(`@${login}`),
      ' does not count: ',
      ...told(because),
    ]),
  ],
});

const teamPoint = ({ team, count, because }: Requirements['teams'][number], state: ApprovalState): Point => {
  const given = state.given.filter(({ teams }) => teams.includes(team)).map(({ login }) => login);
  return {
    done: given.length >= count,
    words: [
      `${count === 1 ? 'One' : String(count)} of them from `,
      strong(mono(team)),
      ...(given.length === 0 ? [] : [': ', ...names(given)]),
      ...(because === '' ? [] : [' — ', ...told(because)]),
    ],
  };
};

const evidencePoint = ({ id, text: words, because }: Requirements['evidence'][number], state: ApprovalState): Point => {
  const given = state.evidence.find((each) => each.id === id);
  return {
    done: given?.fact !== undefined,
    words: [
      ...told(words),
      ...(because === '' ? [] : [' — ', ...told(because)]),
      ...(given?.fact === undefined ? [] : [' · ', ...told(given.fact)]),
      ...(given?.missing === undefined ? [] : [' · to do: ', ...told(given.missing)]),
    ],
  };
};

const policyPoint = (assessments: readonly Assessment[]): Point | undefined => {
  const all = assessments.map(({ policy }) => policy).filter(({ status }) => status !== 'absent');
  if (all.length === 0) return undefined;
  const sum = (pick: (policy: Assessment['policy']) => number): number =>
    all.reduce((total, each) => total + pick(each), 0);
  const broken = all.some(({ status }) => status === 'error');
  return {
    done: all.every(({ status }) => status === 'passed' || status === 'warned'),
    words: [
      strong('Policy'),
      `: ${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} denied, ${sum(({ warned }) => warned)} warned`,
      broken ? '; at least one could not be evaluated, which is no pass' : '',
    ],
  };
};

const points = (report: ShownReport): Point[] => {
  const assessments = assessmentsOf(report.stacks);
  const needs = demanded(assessments.map(({ requirements }) => requirements));
  const state = report.approvals ?? NOBODY;
  const policy = policyPoint(assessments);
  return [
    ...report.stacks
      .filter(isFailure)
      .map(({ stack }) => ({ done: false, words: ['A plan of ', mono(stack), ' that can be judged'] })),
    ...needs.blockers.map((blocker) => ({
      done: false,
      words: [strong('Blocked'), ': ', ...told(blocker.replace(/\.+$/, '')), '. No approval changes that'],
    })),
    ...(policy === undefined ? [] : [policy]),
    ...(needs.approvals === 0 ? [] : [approvalPoint(needs.approvals, report, state)]),
    ...needs.teams.map((team) => teamPoint(team, state)),
    ...needs.evidence.map((evidence) => evidencePoint(evidence, state)),
  ];
};

/** What is needed before the apply, ticked as far as it is there. */
export const checklist = (report: ShownReport): Part[] => {
  const all = points(report);
  const done = all.filter((point) => point.done).length;
  const title =
    all.length === 0 ? 'Nothing else is needed to apply this' : `Before this may be applied — ${done} of ${all.length}`;
  const leaves = all.map((point, at): Leaf => ({
    rank: at < 8 ? 0 : 1,
    label: 'demands',
    full: () => [item(point.words, point.done)],
  }));
  if (leaves.length === 0) return [{ rank: 1, label: 'notes', full: () => [heading(3, title)] }];
  return [
    {
      wrap: (inside): Block[] => [heading(3, title), list(inside as ListItem[])],
      parts: leaves,
    },
  ];
};
