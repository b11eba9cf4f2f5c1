import type { Proof } from '../evidence/verify';
import { proofOf, type Judged } from '../evidence/verify';
import type { EvidenceFacts } from '../evidence/facts';
import type { Requirements } from '../risk/assessment';
import type { Ballot } from './approvals';
import { ballotOf } from './ballot-of-facts';
import { allDemands } from './all-demands';
import { fail, type GateCheck, liftedBy, pass, unknownFact } from './check';
import { exclusionOf, startersOf, type Exclusion } from './exclusion';
import type { ApprovalRecord, GateFacts } from './facts';
import type { GatePolicy } from './policy';

/** What decides whether evidence counts: whose word does, and when the last review that counts was given. */
export function judgedBy(ballot: Ballot, record: ApprovalRecord, policy: GatePolicy, exclusion: Exclusion): Judged {
  const approvers = new Set(ballot.approvers.map(({ id }) => id));
  const times = record.reviews.flatMap(({ person, state, submittedAt }) =>
    state === 'APPROVED' && person !== undefined && approvers.has(person.id) && submittedAt !== undefined
      ? [submittedAt]
      : [],
  );
  return {
    // Environment approvals have no time; nobody can say what stood in the description then.
    approvedAt: policy.approvalsFrom === 'environment' ? undefined : times.sort().at(-1),
    because: (person) => exclusion.because(person),
  };
}

export interface EvidenceProof {
  readonly id: string;
  readonly text: string;
  readonly proof: Proof;
}

/** Each demand with its proof, by the rules of the configuration; what they do not describe is not proven. */
export const evidenceProofs = (
  demands: Requirements['evidence'],
  policy: GatePolicy,
  facts: EvidenceFacts,
  judged: Judged,
): EvidenceProof[] =>
  demands.map(({ id, text }) => {
    const rule = policy.evidence !== undefined && Object.hasOwn(policy.evidence, id) ? policy.evidence[id] : undefined;
    return { id, text, proof: proofOf(rule, facts, judged) };
  });

/** Evidence that the fresh plan asks for, and that the plan job asked for, which alone knows cost and policies. */
export const demandedEvidence = (facts: GateFacts): Requirements['evidence'] => [
  ...new Map(
    allDemands(facts)
      .flatMap(({ evidence }) => evidence)
      .map((demand) => [demand.id, demand]),
  ).values(),
];

/** Stage B: is everything there that the fresh plan asks for beside approvals? It is read after planning again. */
export const EVIDENCE_CHECK: GateCheck = {
  id: 'evidence',
  stage: 'B',
  title: 'Evidence',
  verify: (facts) => {
    const { fresh, pullRequest, policy, asked, run, approvals } = facts;
    if (fresh === undefined) return unknownFact('The evidence asked for');
    const demands = demandedEvidence(facts);
    if (demands.length === 0) return pass('none is asked for');
    if (pullRequest === 'none')
      return liftedBy(
        'evidence',
        fail('refuse', 'evidence is read from a pull request, and this commit did not come from a merged one', {
          text: 'Open a pull request that has it: title, description, labels and checks are what is read.',
        }),
      );
    const ballot = ballotOf(facts);
    const starters = run && startersOf(asked, run);
    if (!pullRequest || !facts.evidence || !approvals || !ballot || !starters) return unknownFact('The evidence');
    const judged = judgedBy(ballot, approvals, policy, exclusionOf(policy, pullRequest, starters));
    const proofs = evidenceProofs(demands, policy, facts.evidence, judged);
    const missing = proofs.flatMap(({ id, proof }) => (proof.proven ? [] : [{ id, step: proof.missing }]));
    const [first] = missing;
    if (first === undefined)
      return pass(proofs.flatMap(({ id, proof }) => (proof.proven ? [`${id}: ${proof.fact}`] : [])).join('; '));
    return liftedBy(
      'evidence',
      fail(
        'refuse',
        `missing on #${pullRequest.number}: ${missing.map(({ id, step }) => `${id} (${step})`).join('; ')}`,
        { text: `On #${pullRequest.number}: ${first.step}. Then start the apply again.` },
      ),
    );
  },
};
