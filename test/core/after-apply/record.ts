import type { DecisionRecord } from '../../../src/core/gate/decision-record';

type Applied = DecisionRecord['applied'];

/** A decision to apply, and what became of it. */
export const appliedRecord = (
  applied: Partial<Applied>,
  decision: Partial<DecisionRecord['decision']> = {},
): DecisionRecord => ({
  schema: 'planseal.decision/v1',
  commit: 'c'.repeat(40),
  runId: 100,
  attempt: 1,
  place: { directory: 'infra', workspace: 'default', command: 'terraform' },
  decision: {
    outcome: 'apply',
    stack: 'infra',
    environment: 'production',
    changeDigest: `sha256:${'d'.repeat(64)}`,
    headline: 'everything holds',
    checks: [{ stage: 'A', id: 'run', title: 'Run', status: 'pass', fact: 'this one' }],
    approvers: ['jon', 'ana'],
    next: [],
    leftOut: [],
    notes: [],
    ...decision,
  },
  applied: { outcome: 'applied', objects: [], errors: [], ...applied },
});

export const object = (
  address: string,
  action = 'create',
  status: Applied['objects'][number]['status'] = 'done',
  seconds?: number,
): Applied['objects'][number] => ({ address, action, status, ...(seconds !== undefined && { seconds }) });
