import { compare } from '../core/changes/compare';
import { shownBy, soleReceipt } from '../core/gate/ballot-of-facts';
import { verifiedFingerprints } from '../core/gate/claims';
import { allDemands } from '../core/gate/all-demands';
import type { GateFacts, ReviewedPlan } from '../core/gate/facts';
import type { Receipt } from '../core/gate/receipt';
import { reviewsMatter } from '../core/gate/reviews-matter';
import type { Assessment } from '../core/risk/assessment';
import type { ArtifactSource, GateSource } from '../ports/github';
import type { Log } from '../ports/log';
import { readApprovals } from './approvals';
import { type CollectedFacts, maybe } from './gate-facts';
import { readClaim } from './read-claim';

interface Ports {
  readonly source: GateSource;
  /** Artifacts of other runs. */
  readonly otherRuns: ArtifactSource;
  readonly log: Log;
}

/** What reviewers saw against what is planned now. What does not add up to the review run's own receipt is not read as it. */
const compared = async (
  place: { readonly runId: number; readonly attempt: number; readonly stack: string; readonly environment: string },
  shown: Receipt,
  planned: NonNullable<Assessment['fingerprints']>,
  { otherRuns, log }: Ports,
): Promise<ReviewedPlan | undefined> => {
  const seen = await maybe(log, () => readClaim(otherRuns, log, place));
  const fingerprints = seen && verifiedFingerprints(seen, shown);
  if (seen !== undefined && fingerprints !== undefined)
    return { comparison: compare(fingerprints, planned), requirements: seen.requirements };
  log.info(`What run ${place.runId} showed of ${place.stack} is not compared: no assessment is proven to be its own.`);
  return undefined;
};

/**
 * The facts with what reviewers saw, where reviews decide and the plan of this run is another one. Only then it is read,
 * and members of teams that only it demanded.
 */
export const withReviewed = async ({ facts, approved: planned }: CollectedFacts, ports: Ports): Promise<GateFacts> => {
  const { asked, policy, reviewRun, pullRequest, approvals } = facts;
  if (reviewRun === undefined || reviewRun === 'none' || planned === undefined || !reviewsMatter(facts)) return facts;
  const shown = shownBy(facts, reviewRun)?.receipt;
  if (shown === undefined || shown.changeDigest === soleReceipt(facts)?.receipt?.changeDigest) return facts;
  // Of a job that was not repeated, what it showed stands in an earlier attempt.
  const { run } = reviewRun.earlier?.find(({ receipts }) => receipts === reviewRun.receipts) ?? reviewRun;
  const reviewed = await compared({ ...asked, runId: run.id, attempt: run.attempt }, shown, planned, ports);
  if (reviewed === undefined) return facts;
  const known = { ...facts, reviewed };
  const { teams: wanted } = reviewed.requirements;
  if (pullRequest === undefined || wanted.every(({ team }) => approvals?.teams.has(team) === true)) return known;
  const own = policy.approvalsFrom === 'reviews' ? {} : { run: asked.runId };
  const teams = allDemands(known).flatMap((demand) => demand.teams);
  const again = await maybe(ports.log, () => readApprovals(ports.source, { pullRequest, ...own, teams }));
  return again === undefined ? known : { ...known, approvals: again };
};
