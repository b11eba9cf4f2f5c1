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

const byDanger = (a: Finding, b: Finding): number => rank(b.level) - rank(a.level);

/** Two objects say the same if nothing that is shown differs but their values: also the same way back, word by word. */
const signature = (findings: readonly Finding[]): string =>
  JSON.stringify(
    findings.map(({ rule, level, title, attribute, why, downtime, rollback, paste }) => [
      [rule, level, title, attribute, why],
      [downtime, rollback, paste],
    ]),
  );

const subjectsOf = ({ stack, findings }: Assessment): Subject[] => {
  // A finding of the plan as a whole has no address, and two of those have nothing to do with each other.
  const key = (finding: Finding): string => (finding.address === '' ? `\u0000${finding.rule}` : finding.address);
  const objects = [...grouped(findings.toSorted(byDanger), key).values()];
  return [...grouped(objects, signature).values()].flatMap((alike): Subject[] => {
    const [first, ...others] = alike;
    const [worst, ...further] = first ?? [];
    if (worst === undefined) return [];
    return [
      {
        stack,
        findings: [worst, ...further],
        others: others.flatMap((each) => each.slice(0, 1).map((finding) => finding.address)),
      },
    ];
  });
};

/** Consequences come after their causes, as one who deals with the cause deals with them. */
const isConsequence = ({ findings }: Subject): number => (findings[0].cause === undefined ? 0 : 1);

/** All findings of all stacks by object, the most dangerous first. */
export const subjects = (assessments: readonly Assessment[]): Subject[] =>
  assessments
    .flatMap(subjectsOf)
    .toSorted((a, b) => byDanger(a.findings[0], b.findings[0]) || isConsequence(a) - isConsequence(b));
