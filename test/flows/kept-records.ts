import { applyMarkerOf } from '../../src/core/after-apply/apply-marker';
import type { SeenDeployment, SeenStatus } from '../../src/core/ledger/entry';
import type { Deployments } from '../../src/ports/deployments';
import type { Issue, Issues } from '../../src/ports/github';

/** The account of the token, as `comments.self` says it. */
export const SELF = { id: 1, login: 'github-actions[bot]' } as const;

/** A call that fails: before anything was done, or after it was done, so that its answer is lost. */
export type Fault = (call: string, nth: number) => 'before' | 'after' | undefined;

const faulty = (fault: Fault) => {
  const calls: string[] = [];
  return {
    calls,
    run: async <T>(call: string, work: () => T, error: () => Error): Promise<T> => {
      calls.push(call);
      const kind = fault(call, calls.filter((one) => one === call).length);
      if (kind === 'before') throw error();
      const done = work();
      if (kind === 'after') throw error();
      return Promise.resolve(done);
    },
  };
};

/** Deployments and issues in memory, which number like GitHub's. */
export const keptRecords = (fault: Fault = () => undefined, error = () => new Error('the answer was lost')) => {
  const { calls, run } = faulty(fault);
  const made: (SeenDeployment & { statuses: (SeenStatus & { environmentUrl?: string })[] })[] = [];
  const opened: (Issue & { body: string })[] = [];
  let id = 100;
  const deployments: Deployments = {
    ofCommit: (commit, task) =>
      run('list', () => made.filter((one) => one.sha === commit && one.task === task).reverse(), error),
    statuses: (number) => run('statuses', () => made.find((one) => one.id === number)?.statuses ?? [], error),
    create: ({ commit: sha, task, environment, payload }) =>
      run(
        'create',
        () => {
          const one = { id: ++id, sha, task, environment, payload, creatorId: SELF.id, createdAt: '', statuses: [] };
          made.push(one);
          return one;
        },
        error,
      ),
    say: (number, { state, description, logUrl, environmentUrl }) =>
      run(
        'say',
        () => {
          const status = {
            id: ++id,
            state,
            description,
            logUrl,
            ...(environmentUrl !== undefined && { environmentUrl }),
          };
          made.find((one) => one.id === number)?.statuses.push(status);
        },
        error,
      ),
  };
  const issues: Pick<Issues, 'writtenBy' | 'open' | 'update'> = {
    writtenBy: (login) => run('issues', () => (login === SELF.login ? [...opened] : []), error),
    open: ({ title, body }) =>
      run(
        'open',
        () => {
          const issue: Issue = {
            number: ++id,
            title,
            body,
            state: 'open',
            stateReason: undefined,
            locked: false,
            authorId: SELF.id,
            labels: [],
            createdAt: '',
            updatedAt: '',
            closedAt: undefined,
            url: '',
          };
          opened.push(issue);
          return issue;
        },
        error,
      ),
    update: (number, change) =>
      run(
        'update',
        () => {
          const at = opened.findIndex((issue) => issue.number === number);
          opened[at] = { ...opened[at]!, ...change };
        },
        error,
      ),
  };
  return {
    calls,
    deployments,
    issues: issues as Issues,
    /** `infra failure`, newest status last, a line each. */
    ledger: (): string[] =>
      made.map(({ payload, statuses }) =>
        [(payload as { stack: string }).stack, ...statuses.map(({ state }) => state)].join(' '),
      ),
    made,
    opened,
    issueStates: (): string[] => opened.map(({ body, state }) => `${applyMarkerOf(body)?.stack ?? '?'} ${state}`),
  };
};
