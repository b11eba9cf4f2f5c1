import { countBallot } from '../core/gate/approvals';
import { evidenceProofs, judgedBy } from '../core/gate/evidence';
import { exclusionOf, type Exclusion } from '../core/gate/exclusion';
import type { Ballot } from '../core/gate/approvals';
import type { ApprovalRecord, PullRequestFacts } from '../core/gate/facts';
import type { GatePolicy } from '../core/gate/policy';
import { knownOf } from '../core/gate/teams';
import { messageOf, OperationError } from '../core/errors';
import { wantsOf } from '../core/evidence/rule';
import type { Assessment } from '../core/risk/assessment';
import { demanded } from '../core/render/checklist';
import type { ApprovalState } from '../core/render/report-input';
import type { GateSource } from '../ports/github';
import type { Log } from '../ports/log';
import { readApprovals } from './approvals';

/** For display the plan's own time stands for the receipt's, which this job may not be able to read. */
const plannedAt = (assessments: readonly Assessment[]): string =>
  assessments
    .flatMap(({ plan }) => plan.createdAt ?? [])
    .sort()
    .at(-1) ?? new Date(0).toISOString();

interface Counted {
  readonly policy: GatePolicy;
  readonly record: ApprovalRecord;
  readonly ballot: Ballot;
  readonly exclusion: Exclusion;
}

/** What is there of the evidence asked for. Where it cannot be read nothing is ticked; the gate reads it again anyway. */
const evidenceState = async (
  { source, log }: { source: GateSource; log: Log },
  pull: PullRequestFacts,
  assessments: readonly Assessment[],
  { policy, record, ballot, exclusion }: Counted,
): Promise<ApprovalState['evidence']> => {
  const demands = demanded(assessments.map(({ requirements }) => requirements)).evidence;
  if (demands.length === 0) return [];
  const rules = demands.flatMap(({ id }) => policy.evidence?.[id] ?? []);
  const facts = await source.evidence(pull.number, wantsOf(rules)).catch((error: unknown) => {
    if (!(error instanceof OperationError)) throw error;
    log.warning(messageOf(error), 'Evidence was not read');
    return undefined;
  });
  if (facts === undefined) return [];
  return evidenceProofs(demands, policy, facts, judgedBy(ballot, record, policy, exclusion)).map(({ id, proof }) =>
    proof.proven ? { id, fact: proof.fact } : { id, missing: proof.missing },
  );
};

/** What a pull request has so far of what its stacks demand, by the gate's own rules, for the checklist of the report. */
export const approvalState = async (
  ports: { source: GateSource; log: Log },
  policyFor: (environment: string) => GatePolicy,
  pull: PullRequestFacts,
  assessments: readonly Assessment[],
): Promise<ApprovalState> => {
  const environments = [...new Set(assessments.map(({ environment }) => environment))];
  // One list of names is shown for all stacks; the gate of each environment counts by its own policy.
  const policy = policyFor(environments.length === 1 ? (environments[0] ?? '') : '');
  const teams = assessments.flatMap(({ requirements }) => requirements.teams);
  const record = await readApprovals(ports.source, { pullRequest: pull, teams });
  const reviewed = { commit: pull.headSha, plannedAt: plannedAt(assessments) };
  const exclusion = exclusionOf(policy, pull, []);
  const ballot = countBallot(record, policy, exclusion, reviewed);
  return {
    given: ballot.approvers.map(({ id, login }) => ({
      login,
      teams: teams.flatMap(({ team }) => (knownOf(team, record.teams, ballot.inTeams)?.has(id) === true ? [team] : [])),
    })),
    notCounted: ballot.ignored,
    evidence: await evidenceState(ports, pull, assessments, { policy, record, ballot, exclusion }),
  };
};
