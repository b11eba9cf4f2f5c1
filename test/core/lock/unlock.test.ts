import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../src/core/gate/decide';
import type { Decision } from '../../../src/core/gate/decision';
import type { GateFacts, Person, RunFacts } from '../../../src/core/gate/facts';
import type { HolderVerdict } from '../../../src/core/lock/holder';
import { releaseOf } from '../../../src/core/lock/released';
import { parseRequest, requestNotice } from '../../../src/core/lock/request-notice';
import { secondPeople, type UnlockRequest } from '../../../src/core/lock/second-person';
import { unlockChecks, type UnlockFacts } from '../../../src/core/lock/unlock-checks';
import { unlockHeadline } from '../../../src/core/lock/verdict';
import { lockedMessage, lockedNext, lockedWords, unlockCommand } from '../../../src/core/lock/words';
import { BOB, CAROL, ENVIRONMENT, goodFacts, hex, MIRA, soundEnvironment } from '../gate/good-facts';
import { LOCK } from './traces';

const JOB = {
  name: 'apply / apply 1 (infra)',
  run: 7,
  attempt: 1,
  url: 'https://github.com/acme/infra/actions/runs/7',
};
const DEAD: HolderVerdict = { fate: 'dead', because: 'it ended `failure`', job: JOB };
const ALIVE: HolderVerdict = { fate: 'alive', because: 'it is still `in_progress`', job: JOB };
const UNKNOWN: HolderVerdict = { fate: 'unknown', because: 'no job says that it took it' };

/** Mira started the run, and Bob asked for the same by a run of his own an hour ago. */
const facts = (more: Partial<GateFacts> = {}): GateFacts => {
  const { asked, policy, run, job, repository, environment, branch, now } = goodFacts();
  return {
    asked,
    policy: { ...policy, approvalsFrom: 'environment', approvalEnvironments: [ENVIRONMENT] },
    pullRequest: 'none',
    run: { ...run, event: 'workflow_dispatch' },
    job,
    repository,
    environment,
    branch,
    now,
    approvalEnvironments: [soundEnvironment(ENVIRONMENT)],
    approvals: { reviews: [], permissions: new Map(), environmentApprovals: [], teams: new Map() },
    ...more,
  };
};
const base = facts();
const runBy = (actor: Person | undefined, more: Partial<RunFacts> = {}): RunFacts => ({
  ...base.run!,
  id: 90,
  actor,
  triggeringActor: actor,
  ...more,
});
const asks = { stack: 'infra', environment: ENVIRONMENT, lock: LOCK.id };
const request = (more: Partial<UnlockRequest> = {}): UnlockRequest => ({
  run: runBy(BOB),
  createdAt: '2026-11-21T09:30:00Z',
  notices: [asks],
  ...more,
});
const good: UnlockFacts = {
  id: LOCK.id,
  tool: 'terraform',
  requests: [request()],
  lock: { state: 'held', holder: LOCK },
  holder: DEAD,
};
/** What is given as `undefined` is not there at all. */
const given = <T extends object>(all: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]: [string, unknown]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
const decided = (of: Partial<GateFacts>, unlock: Partial<UnlockFacts> = {}): Decision =>
  decide(given({ ...base, ...of }), 'C', unlockChecks(given({ ...good, ...unlock })));
const approval = (person: Person, state: 'approved' | 'rejected' = 'approved') => ({
  ...base.approvals!,
  environmentApprovals: [{ person, state, comment: '', environments: [ENVIRONMENT] }],
});

describe('a release', () => {
  it('is decided on when everything holds, with every check told', () => {
    const decision = decided({});
    expect(decision.outcome).toBe('apply');
    expect(decision.checks.map(({ stage, id }) => `${stage} ${id}`)).toEqual([
      'A repository',
      'A default-branch',
      'A workflow',
      'A commit',
      'A event',
      'A attempt',
      'A job',
      'A environment',
      'A rejection',
      'A second-person',
      'B lock-held',
      'C lock-id',
      'C holder',
    ]);
    expect(decision.checks.every(({ status }) => status === 'pass')).toBe(true);
    expect(unlockHeadline(decision)).toBe('its holder is dead, and a second person agrees');
    expect(decision.checks.at(-1)!.fact).toBe(
      'its holder, job `apply / apply 1 (infra)` of run 7, is dead: it ended `failure`',
    );
  });

  interface Row {
    readonly id: string;
    readonly what: string;
    readonly facts?: { readonly [K in keyof GateFacts]?: GateFacts[K] | undefined };
    readonly unlock?: { readonly [K in keyof UnlockFacts]?: UnlockFacts[K] | undefined };
    readonly outcome: Decision['outcome'];
    readonly fact: string;
    readonly headline?: string;
    readonly next: string;
  }
  const ROWS: readonly Row[] = [
    {
      id: 'repository',
      what: 'of a fork',
      facts: { run: { ...base.run!, headRepositoryId: 5 } },
      outcome: 'refuse',
      fact: 'another repository',
      next: 'branch of this repository',
    },
    {
      id: 'default-branch',
      what: 'from another branch',
      facts: { run: { ...base.run!, headBranch: 'mine' } },
      outcome: 'refuse',
      fact: 'the run is on `mine`',
      next: 'default branch',
    },
    {
      id: 'workflow',
      what: 'by another suite',
      facts: { policy: { ...base.policy, solo: true, suite: { repository: 'planseal/planseal', sha: hex('5', 40) } } },
      outcome: 'refuse',
      fact: 'called no workflow of',
      next: 'Pin every workflow',
    },
    {
      id: 'commit',
      what: 'of another commit',
      facts: { run: { ...base.run!, headSha: hex('8', 40) } },
      outcome: 'refuse',
      fact: 'checked out',
      next: 'Start over',
    },
    {
      id: 'event',
      what: 'on a push',
      facts: { run: { ...base.run!, event: 'push' } },
      outcome: 'refuse',
      fact: 'a lock is released by a person, not on `push`',
      next: 'Start a new run of the workflow `unlock` on the default branch.',
    },
    {
      id: 'attempt',
      what: 'of a second attempt of the run',
      facts: { run: { ...base.run!, attempt: 2 } },
      outcome: 'refuse',
      fact: 'for which attempt',
      next: 'Start a new run',
    },
    {
      id: 'attempt',
      what: 'of a second attempt of the job',
      facts: { asked: { ...base.asked, attempt: 2 }, job: { ...base.job!, attempt: 2 } },
      outcome: 'refuse',
      fact: 'for which attempt',
      next: 'Start a new run',
    },
    {
      id: 'job',
      what: 'outside of the environment',
      facts: { job: { ...base.job!, environment: 'staging' } },
      outcome: 'refuse',
      fact: 'this job stands in `staging`',
      next: 'Give the job',
    },
    {
      id: 'environment',
      what: 'in an environment of all branches',
      facts: { environment: { ...soundEnvironment(ENVIRONMENT), branches: { kind: 'any' } } },
      outcome: 'refuse',
      fact: 'any branch may deploy',
      next: 'restrict',
    },
    {
      id: 'rejection',
      what: 'that a reviewer rejected',
      facts: { approvals: approval(CAROL, 'rejected') },
      outcome: 'refuse',
      fact: 'rejected by @carol',
      next: 'Settle it with them; a rejection is a no.',
    },
    {
      id: 'second-person',
      what: 'that nobody else agrees to',
      unlock: { requests: [] },
      outcome: 'wait',
      fact: 'nobody but the one who started this run agrees',
      headline: 'a second person must agree',
      next: 'within 24 hours',
    },
    {
      id: 'second-person',
      what: 'whose requests could not be read',
      unlock: { requests: undefined },
      outcome: 'refuse',
      fact: 'Who else agrees could not be read',
      headline: 'a second person must agree',
      next: 'Run the job again',
    },
    {
      id: 'lock-held',
      what: 'of what is free',
      unlock: { lock: { state: 'free' }, holder: undefined },
      outcome: 'superseded',
      fact: 'the state is not locked',
      headline: 'the state is not locked',
      next: 'Nothing to do',
    },
    {
      id: 'lock-held',
      what: 'of what could not be found out',
      unlock: { lock: { state: 'unknown', because: 'no way in' }, holder: undefined },
      outcome: 'refuse',
      fact: 'could not be found out: no way in',
      headline: 'whether it is held could not be found out',
      next: 'Mend that first',
    },
    {
      id: 'lock-held',
      what: 'of what was not looked at',
      unlock: { lock: undefined, holder: undefined },
      outcome: 'refuse',
      fact: 'The lock could not be read',
      headline: 'whether it is held could not be found out',
      next: 'Run the job again',
    },
    {
      id: 'lock-id',
      what: 'of another lock',
      unlock: { lock: { state: 'held', holder: { ...LOCK, id: 'newer' } } },
      outcome: 'refuse',
      fact: `lock \`${LOCK.id}\` is not held any more; the state is locked (lock \`newer\` taken by`,
      headline: 'another lock is held now',
      next: 'Release lock `newer`',
    },
    {
      id: 'holder',
      what: 'of a living holder',
      unlock: { holder: ALIVE },
      outcome: 'wait',
      fact: 'is alive: it is still `in_progress`',
      headline: 'its holder is alive',
      next: 'Wait until run 7 has ended',
    },
    {
      id: 'holder',
      what: 'of nobody knows whom',
      unlock: { holder: UNKNOWN },
      outcome: 'refuse',
      fact: 'its holder is not known: no job says that it took it',
      headline: 'its holder is not known to be dead',
      next: '`terraform force-unlock`',
    },
    {
      id: 'holder',
      what: 'of one that was lost',
      unlock: { holder: { ...DEAD, fate: 'unknown' } },
      outcome: 'refuse',
      fact: 'is not known to be dead: it ended',
      headline: 'its holder is not known to be dead',
      next: 'Find out who holds it',
    },
  ];
  it.each(ROWS)('$what is not ($id)', (row) => {
    const decision = decided(row.facts as Partial<GateFacts>, row.unlock as Partial<UnlockFacts>);
    const failed = decision.checks.filter(({ status }) => status === 'fail');
    expect(failed.map(({ id }) => id)).toEqual([row.id]);
    expect(failed[0]!.fact).toContain(row.fact);
    expect(decision.outcome).toBe(row.outcome);
    expect(decision.next[0]!.text).toContain(row.next);
    expect(unlockHeadline(decision)).toBe(row.headline ?? 'a check refused it');
  });

  it.each([
    ['run', ['repository', 'default-branch', 'workflow', 'commit', 'event', 'attempt', 'rejection', 'second-person']],
    ['approvals', ['rejection', 'second-person']],
    ['job', ['job']],
    ['environment', ['environment']],
    ['repository', ['repository', 'default-branch', 'environment', 'second-person']],
  ] as const)('without %s is none, and nothing is asked of a cloud', (fact, ids) => {
    const decision = decided({ [fact]: undefined });
    expect(decision.outcome).toBe('refuse');
    const failed = decision.checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(failed));
    expect(decision.checks.filter(({ stage }) => stage !== 'A').map(({ status }) => status)).toEqual([
      'not-reached',
      'not-reached',
      'not-reached',
    ]);
  });

  it('is refused where the id or the holder of what is held is not known', () => {
    const blind = decided({}, { holder: undefined } as unknown as UnlockFacts);
    expect(blind.checks.filter(({ status }) => status === 'fail').map(({ id }) => id)).toEqual(['holder']);
    const other = decided({}, {
      holder: undefined,
      lock: { state: 'held', holder: { ...LOCK, id: 'x' } },
    } as unknown as UnlockFacts);
    expect(other.outcome).toBe('refuse');
  });

  it('needs nobody else where one works alone, and says so', () => {
    const decision = decided({ policy: { ...base.policy, solo: true } }, { requests: [] });
    expect(decision.outcome).toBe('apply');
    expect(decision.checks.find(({ id }) => id === 'second-person')!.fact).toContain('`solo` is on');
  });

  it('names the command by which a second person asks for the same', () => {
    expect(decided({}, { requests: [] }).next[0]!.command).toBe(
      `gh workflow run unlock.yml -f lock-id=${LOCK.id} -f stack=infra`,
    );
  });
});

describe('the second person', () => {
  const logins = (of: Partial<GateFacts>, requests: readonly UnlockRequest[] = []) =>
    secondPeople({ ...base, ...of }, LOCK.id, requests)?.map(({ login }) => login);

  it.each<[string, Partial<GateFacts>, readonly UnlockRequest[], string[]]>([
    ['nobody', {}, [], []],
    ['somebody who asked too', {}, [request()], ['bob']],
    ['two who asked', {}, [request(), request({ run: runBy(CAROL, { id: 91 }) })], ['bob', 'carol']],
    ['one who asked twice, once', {}, [request(), request({ run: runBy(BOB, { id: 91 }) })], ['bob']],
    ['a reviewer of the environment', { approvals: approval(CAROL) }, [], ['carol']],
    ['a reviewer who asked too, once', { approvals: approval(BOB) }, [request()], ['bob']],
    ['not the one who started it', {}, [request({ run: runBy(MIRA) })], []],
    ['not the one who started it as a reviewer', { approvals: approval(MIRA) }, [], []],
    ['not an app', {}, [request({ run: runBy({ id: 9, login: 'bot', type: 'Bot' }) })], []],
    ['not a deleted account', {}, [request({ run: runBy(undefined) })], []],
    ['not for another lock', {}, [request({ notices: [{ ...asks, lock: 'other' }] })], []],
    ['not for another stack', {}, [request({ notices: [{ ...asks, stack: 'net' }] })], []],
    ['not for another environment', {}, [request({ notices: [{ ...asks, environment: 'dev' }] })], []],
    [
      'whatever the case of the environment',
      {},
      [request({ notices: [{ ...asks, environment: 'PRODUCTION' }] })],
      ['bob'],
    ],
    ['not without a notice', {}, [request({ notices: [] })], []],
    ['not by this very run', {}, [request({ run: runBy(BOB, { id: base.asked.runId }) })], []],
    ['not by a second attempt', {}, [request({ run: runBy(BOB, { attempt: 2 }) })], []],
    ['not by a push', {}, [request({ run: runBy(BOB, { event: 'push' }) })], []],
    ['not by another workflow', {}, [request({ run: runBy(BOB, { path: '.github/workflows/x.yml' }) })], []],
    ['not in another repository', {}, [request({ run: runBy(BOB, { repositoryId: 5 }) })], []],
    ['not with the code of a fork', {}, [request({ run: runBy(BOB, { headRepositoryId: 5 }) })], []],
    ['not on another branch', {}, [request({ run: runBy(BOB, { headBranch: 'mine' }) })], []],
    [
      'not by another suite',
      { policy: { ...base.policy, suite: { repository: 'planseal/planseal', sha: hex('5', 40) } } },
      [request()],
      [],
    ],
    ['a day ago to the minute', {}, [request({ createdAt: '2026-11-20T10:30:00Z' })], ['bob']],
    ['not longer ago', {}, [request({ createdAt: '2026-11-20T10:29:59Z' })], []],
    ['not in the future', {}, [request({ createdAt: '2026-11-21T11:30:01Z' })], []],
    ['a little in the future, as clocks go', {}, [request({ createdAt: '2026-11-21T11:30:00Z' })], ['bob']],
    ['not at no time', {}, [request({ createdAt: 'never' })], []],
    [
      'no reviewer of an environment without reviewers',
      { approvals: approval(CAROL), approvalEnvironments: [{ ...soundEnvironment(ENVIRONMENT), reviewers: [] }] },
      [],
      [],
    ],
    [
      'no reviewer where administrators may bypass',
      {
        approvals: approval(CAROL),
        approvalEnvironments: [{ ...soundEnvironment(ENVIRONMENT), canAdminsBypass: true }],
      },
      [],
      [],
    ],
    [
      'somebody who asked, where the environment means nothing',
      { approvalEnvironments: ['missing'] },
      [request()],
      ['bob'],
    ],
  ])('is %s', (_, of, requests, expected) => {
    expect(logins(of, requests)).toEqual(expected);
  });

  it('is not known while it is not known who started the run, what time it is, or who approved', () => {
    expect(secondPeople({ ...base, run: { ...base.run!, actor: undefined } }, LOCK.id, [request()])).toBeUndefined();
    expect(secondPeople(given({ ...base, approvals: undefined }), LOCK.id, [request()])).toBeUndefined();
    expect(secondPeople(given({ ...base, now: undefined }), LOCK.id, [request()])).toEqual([]);
  });
});

describe('what became of a lock', () => {
  const other = { state: 'held', holder: { id: 'newer', who: 'bob@laptop' } } as const;
  it.each([
    ['released and free', true, { state: 'free' } as const, 'released', 'read back: the state is free'],
    [
      'released and taken by the next',
      true,
      other,
      'released',
      'the next one already has the state (lock `newer` by `bob@laptop`)',
    ],
    [
      'released by its word, and not to be read',
      true,
      { state: 'unknown', because: '' } as const,
      'failed',
      'says that it released',
    ],
    ['released by its word, and still held', true, { state: 'held', holder: LOCK } as const, 'failed', 'is still held'],
    ['not released and taken anew', false, other, 'kept', 'that lock was left alone'],
    [
      'not released, by somebody without a name',
      false,
      { state: 'held', holder: { id: 'newer' } } as const,
      'kept',
      '(lock `newer`)',
    ],
    ['not released and free', false, { state: 'free' } as const, 'gone', 'released by somebody else meanwhile'],
    [
      'not released and not to be read',
      false,
      { state: 'unknown', because: '' } as const,
      'failed',
      'could not release',
    ],
    ['not released and still held', false, { state: 'held', holder: LOCK } as const, 'failed', 'is still held'],
  ])('%s', (_, succeeded, after, release, fact) => {
    const found = releaseOf(LOCK.id, succeeded, after);
    expect(found.release).toBe(release);
    expect(found.fact).toContain(fact);
  });
});

describe('words on a held lock', () => {
  it('say who took it, for what, when, and what became of the job', () => {
    expect(lockedWords(LOCK, { ...ALIVE, job: { ...JOB, attempt: 2 } })).toBe(
      `the state is locked (lock \`${LOCK.id}\` taken by \`runner@runnervm1\` for \`OperationTypeApply\` at 2026-11-21 10:00:30 UTC); its holder, job \`apply / apply 1 (infra)\` of run 7, attempt 2, is alive: it is still \`in_progress\``,
    );
    expect(lockedWords({ id: 'x' }, UNKNOWN)).toBe(
      'the state is locked (lock `x`); its holder is not known: no job says that it took it',
    );
  });

  it('say what to do next, with the page of the run', () => {
    expect(lockedNext(LOCK, ALIVE, 'infra', 'tofu')).toEqual({
      text: 'Wait until run 7 has ended, then start a new run.',
      url: JOB.url,
    });
    expect(lockedNext(LOCK, DEAD, 'infra', 'tofu')).toEqual({
      text: `Release lock \`${LOCK.id}\` with the workflow \`unlock\`; a second person must agree. Then start a new run.`,
      command: `gh workflow run unlock.yml -f lock-id=${LOCK.id} -f stack=infra`,
      url: JOB.url,
    });
    expect(lockedNext(LOCK, UNKNOWN, 'infra', 'tofu')).toEqual({
      text: expect.stringContaining('`tofu force-unlock`'),
    });
  });

  it('are one message, which ends in the command and the page', () => {
    const message = lockedMessage({ lock: LOCK, holder: DEAD, tool: 'terraform' }, 'infra');
    expect(message).toMatch(/^The state is locked \(lock `6f1d/);
    expect(message.endsWith(`-f stack=infra\` ${JOB.url}`)).toBe(true);
    expect(lockedMessage({ lock: LOCK, holder: UNKNOWN, tool: 'terraform' }, 'infra')).not.toContain('undefined');
  });

  it.each([
    ['$(reboot)', 'infra'],
    ['a;b', 'infra'],
    ['-h', 'infra'],
    ['a b', 'infra'],
    ['', 'infra'],
    ['x'.repeat(201), 'infra'],
    ['id', 'in fra'],
    ['id', '-x'],
    ['id', '`x`'],
  ])('give no command to copy for the lock %j of the stack %j', (id, stack) => {
    expect(unlockCommand(id, stack)).toBeUndefined();
  });

  it('give a command for every name that a stack has', () => {
    expect(unlockCommand('id', 'live/prod/app#blue')).toBe(
      'gh workflow run unlock.yml -f lock-id=id -f stack=live/prod/app#blue',
    );
  });
});

describe('the notice of a request', () => {
  it('is read as it was written, and nothing else is', () => {
    expect(parseRequest(requestNotice(asks).message)).toEqual(asks);
    for (const message of [
      'hello',
      'planseal-unlock v1 {',
      `planseal-unlock v1 ${JSON.stringify({ ...asks, more: 1 })}`,
      `planseal-unlock v1 ${JSON.stringify({ ...asks, lock: undefined })}`,
      `planseal-unlock v2 ${JSON.stringify(asks)}`,
      `planseal-unlock v1 ${JSON.stringify({ ...asks, lock: 'x'.repeat(401) })}`,
    ])
      expect(parseRequest(message)).toBeUndefined();
  });
});
