import type { Assessment, Finding } from '../risk/assessment';
import { rank } from '../risk/level';
import { grouped } from './grouped';

/** What one section of "What needs your eyes" is about: the findings of one object, or of several that agree. */
export interface Subject {
  readonly stack: string;
  /** The most dangerous first. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** Other objects with just the same findings. */
  readonly others: readonly string[];
}

/** Rules that say only what kind of change it is: those that say what is dangerous about it come first. */
const GENERAL: ReadonlySet<string> = new Set([
  'resource-created',
  'resource-updated',
  'metadata-only-update',
  'resource-deleted',
  'resource-replaced',
  'resource-replaced-create-first',
  'database-changed',
  'access-control-changed',
  'traffic-path-changed',
]);
/** Of these, what a danger that is as grave says anyway. That an object is made anew is worth its line. */
const SAID_BY_OTHERS: ReadonlySet<string> = new Set(
  [...GENERAL].filter((rule) => !rule.startsWith('resource-replaced')),
);

const weight = ({ rule }: Finding): number => (GENERAL.has(rule) ? 1 : 0);
const byDanger = (a: Finding, b: Finding): number => rank(b.level) - rank(a.level) || weight(a) - weight(b);

/** Without what somebody knows who has read the first. */
const worthTelling = ([worst, ...more]: readonly [Finding, ...Finding[]]): [Finding, ...Finding[]] => [
  worst,
  ...more.filter((finding) => GENERAL.has(worst.rule) || !SAID_BY_OTHERS.has(finding.rule)),
];

/**
 * Two objects say the same if nothing that is shown differs but their values: also the same way back, word by word. Its
 * commands name the object, so they differ and are shown together.
 */
const signature = (findings: readonly Finding[]): string =>
  JSON.stringify(
    findings.map(({ rule, level, title, attribute, why, downtime, rollback, paste }) => [
      [rule, level, title, attribute, why],
      [downtime, rollback?.class, rollback?.text, paste],
    ]),
  );

/** Commands that are shown of objects told together; each object's own are in the assessment. */
const MOST_COMMANDS = 10;

/** The first object's findings, with the commands of all that are told with it. */
const withCommandsOfAll = (alike: readonly (readonly Finding[])[]): Finding[] =>
  (alike[0] ?? []).map((finding, at) => {
    const all = alike.flatMap((findings) => findings[at]?.rollback?.commands ?? []);
    return finding.rollback === undefined
      ? finding
      : { ...finding, rollback: { ...finding.rollback, commands: [...new Set(all)].slice(0, MOST_COMMANDS) } };
  });

const subjectsOf = ({ stack, findings }: Assessment): Subject[] => {
  // A finding of the plan as a whole has no address, and two of those have nothing to do with each other.
  const key = (finding: Finding): string => (finding.address === '' ? `\u0000${finding.rule}` : finding.address);
  const objects = [...grouped(findings.toSorted(byDanger), key).values()];
  return [...grouped(objects, signature).values()].flatMap((alike): Subject[] => {
    const others = alike.slice(1);
    const [worst, ...further] = withCommandsOfAll(alike);
    if (worst === undefined) return [];
    return [
      {
        stack,
        findings: worthTelling([worst, ...further]),
        others: others.flatMap((each) => each.slice(0, 1).map((finding) => finding.address)),
      },
    ];
  });
};

/** Consequences come after their causes, as one who deals with the cause deals with them. */
const isConsequence = ({ findings }: Subject): number => (findings[0].cause === undefined ? 0 : 1);

const byConcern = (a: Subject, b: Subject): number =>
  byDanger(a.findings[0], b.findings[0]) || isConsequence(a) - isConsequence(b);

/** All findings of all stacks by object, the most dangerous first. */
export const subjects = (assessments: readonly Assessment[]): Subject[] => {
  const [first, ...others] = assessments.flatMap(subjectsOf).toSorted(byConcern);
  if (first === undefined) return [];
  // What would be lost leads; right after it comes the block that saves it, before all else that goes with a rename.
  const isWayOut = ({ findings: [{ rule, level }] }: Subject): boolean =>
    rule === 'probable-missing-moved' && level === first.findings[0].level;
  return [first, ...others.filter(isWayOut), ...others.filter((subject) => !isWayOut(subject))];
};
