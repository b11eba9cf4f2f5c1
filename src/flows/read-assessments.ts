import { leftBy } from '../core/report/artifact-name';
import { type Assessment, assessmentSchema } from '../core/risk/assessment';
import type { ArtifactSource } from '../ports/github';
import { type ReadArtifact, readNewestArtifacts } from './read-artifacts';

export interface AssessmentsAsked {
  readonly runId: number;
  readonly attempt: number;
  /** The commit that the run is about. */
  readonly commit: string;
  /** Stacks that must have an assessment. */
  readonly expected: readonly string[];
  /**
   * Every job that plans ended in success when it ran last. Then one that this attempt did not run again left its newest
   * assessment in an earlier one. Otherwise nobody knows here whether it failed since.
   */
  readonly allPlanned: boolean;
}

export interface ReadAssessments {
  readonly read: readonly ReadArtifact<Assessment>[];
  /** Stacks of which only an earlier attempt, whose number this is, left an assessment that does not count. */
  readonly outdated: ReadonlyMap<string, number>;
}

/**
 * What the plan jobs of a run left. "Re-run failed jobs" makes a new attempt in which those that succeeded do not run, so
 * of a stack of which this attempt left nothing an earlier one counts: of the same run, hence of the same event, and of
 * the same commit. A stack that does not belong to the run any more has none.
 */
export const readAssessments = async (source: ArtifactSource, asked: AssessmentsAsked): Promise<ReadAssessments> => {
  const all = await readNewestArtifacts(source, asked, 'assessment', assessmentSchema);
  const attemptOf = ({ artifact }: ReadArtifact<Assessment>): number =>
    leftBy(artifact.name, 'assessment')?.attempt ?? asked.attempt;
  const own = all.filter((one) => attemptOf(one) === asked.attempt);
  const known = new Set(own.flatMap(({ content }) => content?.stack ?? []));
  const earlier = all
    .filter((one) => attemptOf(one) < asked.attempt && one.content?.plan.commit === asked.commit)
    .toSorted((a, b) => attemptOf(b) - attemptOf(a));
  const missing = asked.expected.filter((stack) => !known.has(stack));
  // Where the environment of a stack changed between attempts, both have a place of their own: the newest counts.
  const newest = missing.flatMap((stack) => {
    const left = earlier.filter(({ content }) => content?.stack === stack);
    return left.filter((one) => attemptOf(one) === attemptOf(left[0] ?? one));
  });
  if (asked.allPlanned) return { read: [...own, ...newest], outdated: new Map() };
  return {
    read: own,
    outdated: new Map(newest.flatMap((one) => (one.content ? [[one.content.stack, attemptOf(one)]] : []))),
  };
};
