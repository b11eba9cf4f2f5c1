import type { Issue } from '../github/state/issues';
import type { Run } from '../github/state/run';
import type { User } from '../github/state/world';
import { type Consumer, ENVIRONMENT, STACK, type StepRun, SUITE_SHA } from './consumer';
import { checkOut } from './workspace';

export const BREAK_GLASS = '.github/workflows/break-glass.yml';
const CALLED = `planseal/planseal/.github/workflows/break-glass.yml@${SUITE_SHA}`;

/** The permissions of each job, as break-glass.yml asks for them. */
export const EMERGENCY_PERMISSIONS = {
  open: { contents: 'read', issues: 'write' },
  show: { issues: 'write' },
  gate: {
    contents: 'read',
    actions: 'read',
    checks: 'read',
    'pull-requests': 'read',
    issues: 'read',
    deployments: 'read',
    'id-token': 'write',
  },
  report: { issues: 'write', deployments: 'write' },
} as const;

export interface EmergencySteps {
  readonly run: Run;
  readonly open: StepRun;
  readonly show?: StepRun;
  readonly gate?: StepRun;
  readonly report?: StepRun;
}

/** Somebody starts break-glass.yml by hand. */
export const dispatched = (consumer: Consumer, actor: User): Run =>
  consumer.startRun({
    event: 'workflow_dispatch',
    headSha: consumer.head,
    headBranch: 'main',
    actor,
    workflowPath: BREAK_GLASS,
    workflowName: 'break-glass',
    referencedWorkflows: [{ path: CALLED, sha: SUITE_SHA }],
  });

/** The jobs of break-glass.yml in their order; a job whose predecessor failed is skipped, but for the report. */
export const playEmergency = async (
  consumer: Consumer,
  run: Run,
  given: { readonly reason?: string; readonly incident?: string } = {},
): Promise<EmergencySteps> => {
  const about = { stack: STACK, environment: ENVIRONMENT };
  const sha = run.seed.headSha;
  const write = async (name: 'open' | 'show' | 'report', inputs: Readonly<Record<string, string>>) => {
    const job = run.startJob(name, { permissions: EMERGENCY_PERMISSIONS[name], jobWorkflowRef: CALLED });
    const step = await consumer.step(job, 'apply-gate', inputs);
    job.conclude(step.succeeded ? 'success' : 'failure');
    return step;
  };
  const open = await write('open', { mode: 'open-incident', ...about, ...given });
  const incident = open.outputs['incident'];
  if (!open.succeeded || incident === undefined) {
    run.conclude('failure');
    return { run, open };
  }
  const { risk } = await consumer.planJob(run, sha, { environment: ENVIRONMENT });
  const show = risk?.succeeded === true ? await write('show', { mode: 'show-plan', ...about, incident }) : undefined;
  let gate: StepRun | undefined;
  if (show?.succeeded === true) {
    const job = run.startJob(`apply (${STACK})`, {
      permissions: EMERGENCY_PERMISSIONS.gate,
      environment: ENVIRONMENT,
      jobWorkflowRef: CALLED,
    });
    const inputs = {
      mode: 'apply',
      incident,
      environment: ENVIRONMENT,
      'trusted-suite': `planseal/planseal@${SUITE_SHA}`,
    };
    const workspace = checkOut(consumer.repository.commits.get(sha), consumer.directory);
    gate = await consumer.step(job, 'apply-gate', consumer.stackInputs(inputs), { workspace });
    job.conclude(gate.succeeded ? 'success' : 'failure');
  }
  const report = await write('report', { mode: 'report', incident });
  run.conclude(gate?.succeeded === true ? 'success' : 'failure');
  return { run, open, ...(show && { show }), ...(gate && { gate }), report };
};

/** The incident that a step opened. */
export const incidentOf = (consumer: Consumer, { open }: Pick<EmergencySteps, 'open'>): Issue =>
  consumer.repository.issues.find(Number(open.outputs['incident']))!;
