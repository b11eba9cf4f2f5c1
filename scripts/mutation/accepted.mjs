const NARROWS = 'equivalent: the ballot is not known either when this is not; the comparison is there for the compiler';
const NO_DATE = 'equivalent: neither text is a time';

/** Survivors that were looked at: a part of the code that is changed, to what if not anything, and why no test can fail. */
export const ACCEPTED = [
  { file: 'checks/approval.ts', code: 'facts.approvals === undefined', why: NARROWS },
  { file: 'checks/plan.ts', code: 'approvals === undefined', why: NARROWS },
  {
    file: 'gate/applied-notice.ts',
    code: '[]',
    why: 'equivalent: a text has no `begun`, so it is left out',
  },
  {
    file: 'gate/ballot-of-facts.ts',
    code: 'policy.approvalEnvironments[at]?.toLowerCase',
    why: 'equivalent: as many environments are read as are named; the question mark is there for the compiler',
  },
  { file: 'checks/place.ts', code: '[]', why: 'equivalent: no environment of a test is called so' },
  { file: 'gate/way-on.ts', code: "''", why: 'equivalent: a text that is split has a last part' },
  { file: 'checks/review.ts', code: 'ballot === undefined', why: NARROWS },
  { file: 'gate/reviews-matter.ts', code: 'approvals === undefined', why: NARROWS },
  {
    file: 'gate/reviews-matter.ts',
    code: '[]',
    why: 'equivalent: without the settings of an environment no approval of it is asked about',
  },
  {
    file: 'gate/demands.ts',
    code: 'demand.count > (teams.get(demand.team)?.count ?? 0)',
    to: 'demand.count >= (teams.get(demand.team)?.count ?? 0)',
    why: 'equivalent: of two demands of one number either is the highest',
  },
  {
    file: 'gate/stale.ts',
    code: 'a.address < b.address',
    to: 'a.address <= b.address',
    why: 'equivalent: in which order two changes of one address stand says nothing',
  },
  {
    file: 'gate/teams.ts',
    code: "environment === 'missing'",
    why: 'equivalent: the next comparison finds the same weakness; this one is there for the compiler',
  },
  { file: 'gate/teams.ts', code: "'missing'", why: 'equivalent: the next comparison finds the same weakness' },
  {
    file: 'gate/teams.ts',
    code: 'only?.type',
    why: 'equivalent: an environment without reviewers has a weakness; the comparison is there for the compiler',
  },
  { file: 'checks/review.ts', code: 'approvals === undefined', why: NARROWS },
  {
    file: 'checks/review.ts',
    code: 'reviewed === undefined',
    why: 'equivalent: a comparison that allows it is of a plan that was read; the comparison is there for the compiler',
  },
  { file: 'checks/stored-plan.ts', code: 'approvals === undefined', why: NARROWS },
  {
    file: 'checks/bundle.ts',
    code: 'bundle === undefined',
    why: 'equivalent: without a bundle there is no manifest; the comparison is there for the compiler',
  },
  { file: 'checks/last.ts', code: "''", why: NO_DATE },
  { file: 'checks/producer.ts', code: "''", why: NO_DATE },
  { file: 'gate/approvals.ts', code: "''", why: NO_DATE },
  {
    file: 'gate/ballot-of-facts.ts',
    code: '[]',
    why: 'equivalent: the word that stands for nothing sorts after every time, and the first one is taken',
  },
  {
    file: 'gate/reviews-matter.ts',
    code: 'record === undefined',
    why: 'equivalent: without a record there is no ballot; the comparison is there for the compiler',
  },
  {
    file: 'changes/compare.ts',
    code: 'a < b',
    to: 'a <= b',
    why: 'equivalent: no two keys are the same',
  },
  {
    file: 'changes/compare.ts',
    code: 'a.digest < b.digest',
    to: 'a.digest <= b.digest',
    why: 'equivalent: in which order two objects of one digest stand changes nothing',
  },
  {
    file: 'gate/applied-notice.ts',
    code: "'nothing-to-do'",
    why: 'equivalent: without a case of its own it comes to the end, which says nothing either',
  },
  {
    file: 'gate/applied-notice.ts',
    code: "'alarm'",
    why: 'equivalent: a tone that is not in the list stands first as well',
  },
  {
    file: 'gate/receipt.ts',
    code: "''",
    why: 'equivalent: no text in its place begins as a receipt does',
  },
  {
    file: 'checks/plan.ts',
    code: 'soleReceipt(facts)?.receipt',
    why: 'equivalent: asked only when the receipt and the fresh plan are there; the question marks are there for the compiler',
  },
  {
    file: 'checks/plan.ts',
    code: 'facts.fresh?.basis',
    why: 'equivalent: asked only when the receipt and the fresh plan are there; the question marks are there for the compiler',
  },
  {
    file: 'gate/review-run.ts',
    code: "'nothing'",
    why: 'unreachable: the check asks only about a pull request that is known; the word is there for the compiler',
  },
  {
    file: 'gate/incident.ts',
    code: "''",
    why: 'equivalent: what is split has a first part; neither text is an agreement',
  },
  { file: 'checks/incident.ts', code: "''", why: NO_DATE },
  {
    file: 'checks/second-person.ts',
    code: 'digest === undefined',
    why: 'equivalent: nobody knows who agreed where the digest is not known; the comparison is there for the compiler',
  },
  {
    file: 'gate/second-person.ts',
    code: '{ ...policy, solo: false }',
    why: 'equivalent: whom to leave out depends on `solo` alone, and it is off either way',
  },
  {
    file: 'gate/decide.ts',
    code: 'verdict.lift !== undefined',
    why: 'equivalent: a verdict that passes names nothing that lifts it, and no list holds nothing; the comparisons are there for the compiler',
  },
  {
    file: 'flows/apply-gate.ts',
    code: 'facts.bundle && stored',
    why: 'equivalent: with a bundle and no stored plan stage B has refused already',
  },
  { file: 'gate/basis.ts', code: 'a < b', to: 'a <= b', why: 'equivalent: two variables never have one name' },
  {
    file: 'gate/evidence.ts',
    code: '[]',
    why: 'equivalent: reached only when nothing is missing, and then there is no such evidence',
  },
  {
    file: 'changes/compare.ts',
    code: 'nth++',
    why: 'equivalent: any number that was not there serves, on both sides the same one',
  },
  {
    file: 'changes/leave-out.ts',
    code: '/\\*+/g',
    why: 'equivalent: two stars match what one does; they are made one so that long rows of stars cost no time',
  },
  {
    file: 'flows/apply-gate.ts',
    code: 'undefined',
    why: 'equivalent: stage A refuses what has no repository or pull request long before; the comparison is there for the compiler',
  },
  {
    file: 'flows/apply-gate.ts',
    code: "''",
    why: 'unreachable: without a time of the server stage A has refused already',
  },
  {
    file: 'gate/approvals.ts',
    code: 'permission !== undefined',
    why: 'equivalent: a permission that is not known is not in the list; the comparison is there for the compiler',
  },
  {
    file: 'gate/exclusion.ts',
    code: '[]',
    why: 'accepted: a text among those who started a run has no id, so it excludes nobody',
  },
  {
    file: 'gate/exclusion.ts',
    code: 'pullRequest?.author?.id',
    why: 'to do: a pull request whose author deleted the account, asked for an approver',
  },
  {
    file: 'gate/review-run.ts',
    code: "typeof pullRequest === 'object'",
    why: 'unreachable: the check asks only about a pull request that is known; the comparison is there for the compiler',
  },
  {
    file: 'gate/decide.ts',
    code: 'stoppedAt !== undefined',
    why: 'equivalent: no stage comes after one that is not there; the comparison is there for the compiler',
  },
  {
    file: 'checks/plan.ts',
    code: 'locked',
    why: 'to do: came with the lock doctor during the run; no test of this list holds the lock while the gate plans',
  },
  {
    file: 'checks/plan.ts',
    code: "'refuse'",
    why: 'to do: came with the lock doctor during the run; no test of this list holds the lock while the gate plans',
  },
];
