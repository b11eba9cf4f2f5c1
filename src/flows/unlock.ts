import { ConfigurationError, messageOf } from '../core/errors';
import { decide } from '../core/gate/decide';
import type { Decision } from '../core/gate/decision';
import type { DecisionRecord } from '../core/gate/decision-record';
import type { Asked, GateFacts } from '../core/gate/facts';
import type { GatePolicy } from '../core/gate/policy';
import type { HolderVerdict } from '../core/lock/holder';
import { releaseOf } from '../core/lock/released';
import { requestNotice } from '../core/lock/request-notice';
import { REQUEST_HOURS, secondPeople, type UnlockRequest } from '../core/lock/second-person';
import { unlockChecks, type UnlockFacts } from '../core/lock/unlock-checks';
import { unlockHeadline } from '../core/lock/verdict';
import { renderUnlockSummary } from '../core/render/unlock';
import { artifactFile, artifactName } from '../core/report/artifact-name';
import type { CloudStage } from '../ports/cloud';
import type { Artifacts, GateSource } from '../ports/github';
import type { JobIdentity } from '../ports/job';
import type { LockSource } from '../ports/lock-source';
import type { Log } from '../ports/log';
import type { Scratch, Summary } from '../ports/scratch';
import type { StateLock } from '../ports/state-lock';
import type { InfraTool } from '../ports/tool';
import { readApprovals } from './approvals';
import { whoHolds } from './lock-holder';
import { recordable } from './publish-decision';
import { commandOf, toolFailure } from './tool-failure';

type LockingTool = Pick<InfraTool, 'name' | 'directory' | 'initialise'> & {
  readonly lock: (stage: CloudStage) => StateLock;
};

export interface UnlockAction {
  readonly lockId: string | undefined;
  readonly asked: Omit<Asked, 'stack' | 'environment'>;
  readonly policyFor: (environment: string) => Promise<GatePolicy>;
}

export interface UnlockPorts {
  readonly openStack: () => Promise<{
    readonly tool: InfraTool & LockingTool;
    readonly stack: string;
    readonly environment: string;
  }>;
  readonly source: GateSource;
  readonly locks: LockSource;
  readonly job: JobIdentity;
  readonly upload: Artifacts;
  readonly scratch: Scratch;
  readonly summary: Summary;
  readonly log: Log;
  readonly stopped: () => boolean;
}

const HOUR = 3_600_000;

/** Only people count, and a release has no pull request whose reviews could be counted. */
const unlockPolicy = (policy: GatePolicy, environment: string): GatePolicy => ({
  ...policy,
  approvalsFrom: 'environment',
  approvalEnvironments: policy.approvalEnvironments.length > 0 ? policy.approvalEnvironments : [environment],
});

/** Everything that is looked at without credentials. What cannot be read is missing, and what is missing is a no. */
const collect = async (asked: Asked, policy: GatePolicy, { source, job, log }: UnlockPorts): Promise<GateFacts> => {
  const maybe = async <T>(call: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await call();
    } catch (error) {
      log.warning(messageOf(error), 'A fact is missing');
      return undefined;
    }
  };
  const [repository, run, identity, environment, approvalEnvironments, approvals] = await Promise.all([
    maybe(() => source.repository()),
    maybe(() => source.run(asked.runId)),
    maybe(() => job.read()),
    maybe(() => source.environment(asked.environment)),
    maybe(() => Promise.all(policy.approvalEnvironments.map((name) => source.environment(name)))),
    maybe(() => readApprovals(source, { pullRequest: 'none', run: asked.runId, teams: [] })),
  ]);
  const branch = repository && (await maybe(() => source.branch(repository.defaultBranch)));
  const now = source.serverTime();
  return {
    asked,
    policy,
    pullRequest: 'none',
    ...(now && { now }),
    ...(repository && { repository }),
    ...(run && { run }),
    ...(identity && { job: identity }),
    ...(branch && { branch: { ...branch, movedUnderStack: [] } }),
    ...(environment && { environment }),
    ...(approvalEnvironments && { approvalEnvironments }),
    ...(approvals && { approvals }),
  };
};

/** Requests of other people are asked for only where nobody else agrees yet. */
const requestsFor = async (
  facts: GateFacts,
  lockId: string,
  { locks, log }: UnlockPorts,
): Promise<readonly UnlockRequest[] | undefined> => {
  const people = secondPeople(facts, lockId, []);
  if (facts.policy.solo || (people !== undefined && people.length > 0)) return [];
  const since = new Date(Date.parse(facts.now ?? '') - REQUEST_HOURS * HOUR);
  if (Number.isNaN(since.getTime())) return undefined;
  return locks.requests(facts.asked.workflowPath, since.toISOString()).catch((error: unknown) => {
    log.warning(messageOf(error), 'A fact is missing');
    return undefined;
  });
};

/** What is held right now, by whom, and what became of that job. Needs the role that may write the state. */
const inspect = async (
  asked: Asked,
  tool: InfraTool & LockingTool,
  lock: StateLock,
  { locks }: UnlockPorts,
): Promise<Pick<UnlockFacts, 'lock' | 'holder'>> => {
  const init = await tool.initialise();
  const ready = 'code' in init.ending && init.ending.code === 0;
  if (!ready) return { lock: { state: 'unknown', because: toolFailure('init', init, tool).message } };
  const found = await lock.probe();
  return found.state === 'held' ? { lock: found, holder: await whoHolds(found.holder, asked, locks) } : { lock: found };
};

type Unlocked = NonNullable<DecisionRecord['unlock']>;

const release = async (id: string, lock: StateLock, log: Log): Promise<Pick<Unlocked, 'release' | 'fact'>> => {
  const { ending, text } = await lock.release(id);
  log.foreign(text);
  return releaseOf(id, 'code' in ending && ending.code === 0, await lock.probe());
};

const textOf = (holder: HolderVerdict): Unlocked['holder'] & {} => ({
  ...holder,
  because: holder.because.slice(0, 2_000),
});

const publish = async (decision: Decision, unlock: Unlocked, asked: Asked, ports: UnlockPorts) => {
  const record: DecisionRecord = {
    schema: 'planseal.decision/v1',
    commit: asked.commit,
    runId: asked.runId,
    attempt: asked.attempt,
    decision: recordable(decision),
    applied: { outcome: 'not-started', objects: [], errors: [] },
    unlock,
  };
  const file = await ports.scratch.write(artifactFile('decision'), JSON.stringify(record));
  await ports.summary.add(renderUnlockSummary(record, unlock));
  const name = artifactName('decision', asked.attempt, asked.stack, asked.environment);
  const { id } = await ports.upload.upload(name, file, undefined);
  const isWell =
    decision.outcome === 'superseded' ||
    (decision.outcome === 'apply' && (unlock.release === 'released' || unlock.release === 'gone'));
  if (isWell) ports.log.notice(unlock.fact, 'The lock');
  return {
    outputs: {
      decision: decision.outcome,
      outcome: unlock.release,
      'decision-file': file,
      'artifact-id': id,
    },
    ...(!isWell && { failure: `Not released: ${unlock.fact}. ${decision.next[0]?.text ?? ''}`.trim() }),
  };
};

/**
 * The story of a release. A: without credentials, did a person ask for it, and does a second one agree? C: is it this very
 * lock that is held right now, and is the job that took it dead? Then release it by its id, and read back what is held.
 */
export const unlock = async (request: UnlockAction, ports: UnlockPorts) => {
  const { tool, stack, environment } = await ports.openStack();
  const id = request.lockId;
  const missing = [
    ...(id === undefined ? ['Input `lock-id` is missing: the id of the lock, as the run that found it says it.'] : []),
    ...(environment === ''
      ? ['Input `environment` is missing. The job itself must name it too: its reviewers are who may agree.']
      : []),
  ];
  if (id === undefined || missing.length > 0) throw new ConfigurationError(missing.join('\n'));
  const asked: Asked = { ...request.asked, stack, environment };
  const { title, message } = requestNotice({ stack, environment, lock: id });
  ports.log.notice(message, title);

  const facts = await collect(asked, unlockPolicy(await request.policyFor(environment), environment), ports);
  const requests = await requestsFor(facts, id, ports);
  const known: UnlockFacts = { id, tool: commandOf(tool), ...(requests && { requests }) };
  const approvers = (secondPeople(facts, id, requests ?? []) ?? []).map(({ login }) => login);
  const judged = (upTo: 'A' | 'C', more: UnlockFacts): Decision => {
    const decision = decide(facts, upTo, unlockChecks(more));
    return { ...decision, approvers, headline: unlockHeadline(decision) };
  };

  const early = judged('A', known);
  if (early.outcome !== 'apply') return publish(early, kept(early, known), asked, ports);
  const lock = tool.lock('apply');
  const found = { ...known, ...(await inspect(asked, tool, lock, ports)) };
  const last = judged('C', found);
  if (last.outcome !== 'apply') return publish(last, kept(last, found), asked, ports);
  if (ports.stopped())
    return publish(
      last,
      { ...kept(last, found), fact: 'the job was cancelled before the lock was released' },
      asked,
      ports,
    );
  return publish(last, { ...kept(last, found), ...(await release(id, lock, ports.log)) }, asked, ports);
};

/** A lock that is left as it is, with all that is known of it. */
const kept = (decision: Decision, { id, lock, holder }: UnlockFacts): Unlocked => ({
  id,
  release: decision.outcome === 'superseded' ? 'gone' : 'kept',
  fact: (decision.checks.find(({ status }) => status === 'fail')?.fact ?? '').slice(0, 4_000),
  ...(lock?.state === 'held' && { held: lock.holder }),
  ...(holder && { holder: textOf(holder) }),
});
