import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AskedGate, type Asking, expectRefused } from '../support/consumer/asked-gate';
import { ENVIRONMENT } from '../support/consumer/consumer';
import type { EnvironmentSeed } from '../support/github/state/environments';
import type { Approval } from '../support/github/state/run';
import { expectHarmless } from './stage';

/** The rows of the threat table (docs/security.md) that are about approvals of environments and teams. */
type Row = readonly [name: string, asking: Asking, refused: readonly [string, string, string, string | RegExp]];

const CONFIG = `version: 1
environments:
  ${ENVIRONMENT}:
    approvals:
      from: environment
      environments: [approve-1, approve-2]
      reviewers: 2
      teams: ["@acme/sre"]
`;

let asked: AskedGate;
let teamToken: string;
const sound = (gate: AskedGate): EnvironmentSeed => ({
  reviewers: [gate.consumer.people.jon, gate.consumer.people.ana, gate.consumer.people.lee],
  preventSelfReview: true,
  canAdminsBypass: false,
  branches: ['main'],
});

/** Two jobs wait, each in its environment; jon releases one and ana, who is of the team, the other. */
const approve = (gate: AskedGate, digest = ''): void => {
  const { jon, ana } = gate.consumer.people;
  for (const [name, person] of [
    ['approve-1', jon],
    ['approve-2', ana],
  ] as const) {
    gate.run.queueJob(name, { environment: name });
    gate.run.approve(person, [name], digest);
  }
};

beforeAll(async () => {
  asked = await AskedGate.start({ config: CONFIG, reviewed: false });
  const { github, repository, people } = asked.consumer;
  for (const name of ['approve-1', 'approve-2']) repository.environments.configure(name, sound(asked));
  github.team('acme', 'sre', [people.ana]);
  teamToken = github.appToken('members', { members: 'read' });
  approve(asked);
});
afterAll(async () => {
  await asked.stop();
  expect(asked.consumer.github.violations).toEqual([]);
  expect(asked.consumer.github.unexpected).toEqual([]);
  expect(asked.consumer.github.faults.pending).toBe(0);
});

const ask = (asking: Asking) => asked.ask({ ...asking, inputs: { 'team-token': teamToken, ...asking.inputs } });

const refuses = (rows: readonly Row[]): void => {
  test.each(rows)('%s', async (_, asking, refused) => {
    expectRefused(asked, await ask(asking), refused);
  });
};

/** What GitHub tells of approvals is this instead. */
const told =
  (change: (approvals: readonly Approval[], gate: AskedGate) => Approval[]): NonNullable<Asking['arrange']> =>
  (gate) => {
    gate.set(gate.run, { approvals: change(gate.run.approvals, gate) });
  };

describe('T8: one person counts once', () => {
  refuses([
    [
      'who releases both environments',
      { arrange: told((all, { consumer }) => all.map((one) => ({ ...one, user: consumer.people.ana }))) },
      ['wait', 'A', 'approvals', 'still missing: 1 of 2 approvals'],
    ],
    [
      'who has another name since',
      {
        arrange: told((all, { consumer }) => {
          const { ana } = consumer.people;
          return all.map((one, nth) => ({ ...one, user: nth === 0 ? { ...ana, login: 'ana-before' } : ana }));
        }),
      },
      ['wait', 'A', 'approvals', 'still missing: 1 of 2 approvals'],
    ],
    [
      'a machine not at all',
      {
        arrange: told(([first, second], { consumer }) => [
          { ...first!, user: consumer.github.user('approver[bot]') },
          second!,
        ]),
      },
      ['wait', 'A', 'approvals', 'is not a person'],
    ],
    [
      'who approved an environment that does not count',
      {
        arrange: told(([, second], gate) => [
          {
            ...second!,
            user: gate.consumer.people.jon,
            environments: [gate.consumer.repository.environments.find(ENVIRONMENT)!],
          },
          second!,
        ]),
      },
      ['wait', 'A', 'approvals', 'still missing: 1 of 2 approvals'],
    ],
    [
      'and a rejection of anybody is a no',
      {
        arrange: told((all, { consumer }) => [
          ...all,
          { ...all[0]!, user: consumer.people.lee, state: 'rejected' as const },
        ]),
      },
      ['refuse', 'A', 'rejection', 'rejected by @lee'],
    ],
  ]);
});

describe('T8c, T8e: an environment whose approvals count', () => {
  const as =
    (change: (seed: EnvironmentSeed) => EnvironmentSeed): NonNullable<Asking['arrange']> =>
    (gate) => {
      const { environments } = gate.consumer.repository;
      environments.configure('approve-1', change(sound(gate)));
      gate.afterwards(() => environments.configure('approve-1', sound(gate)));
    };
  refuses([
    [
      'is gone',
      {
        arrange: (gate) => {
          const { environments } = gate.consumer.repository;
          environments.remove('approve-1');
          gate.afterwards(() => environments.configure('approve-1', sound(gate)));
        },
      },
      ['refuse', 'A', 'approval-environments', '`approve-1` does not exist'],
    ],
    [
      'has no rules, as after a repository became private on a free plan',
      { arrange: as(() => ({})) },
      ['refuse', 'A', 'approval-environments', '`approve-1` requires no reviewers'],
    ],
    [
      'only waits',
      { arrange: as((seed) => ({ ...seed, reviewers: [], waitTimer: 30 })) },
      ['refuse', 'A', 'approval-environments', '`approve-1` requires no reviewers'],
    ],
    [
      'allows self-review',
      { arrange: as((seed) => ({ ...seed, preventSelfReview: false })) },
      ['refuse', 'A', 'approval-environments', '`approve-1` allows self-review'],
    ],
    [
      'lets administrators bypass it (T8e)',
      { arrange: as((seed) => ({ ...seed, canAdminsBypass: true })) },
      ['refuse', 'A', 'approval-environments', '`approve-1` lets administrators bypass it'],
    ],
    [
      'does not say whether they may (T8e)',
      {
        arrange: (gate) => {
          const { repository, github } = gate.consumer;
          const environment = repository.environments.find('approve-1')!;
          const reviewer = { type: 'User', reviewer: { id: gate.consumer.people.jon.id, login: 'jon' } };
          github.faults.script({
            path: /\/environments\/approve-1$/,
            times: 1,
            fault: {
              status: 200,
              body: {
                id: environment.id,
                name: 'approve-1',
                protection_rules: [{ type: 'required_reviewers', prevent_self_review: true, reviewers: [reviewer] }],
                deployment_branch_policy: null,
              },
            },
          });
        },
      },
      ['refuse', 'A', 'approval-environments', '`approve-1` does not say whether administrators may bypass it'],
    ],
    [
      'is weakened while the gate plans',
      { meanwhile: as((seed) => ({ ...seed, canAdminsBypass: true })) },
      ['refuse', 'C', 'still-verified', '`approve-1` lets administrators bypass it'],
    ],
  ]);
});

describe('T8f: a team', () => {
  refuses([
    [
      'whose member has not accepted yet',
      {
        arrange: (gate) => {
          const { github, people } = gate.consumer;
          const { members } = github.team('acme', 'sre');
          members.set(people.ana.id, 'pending');
          gate.afterwards(() => members.set(people.ana.id, 'active'));
        },
      },
      ['wait', 'A', 'approvals', 'still missing: 0 of 1 approvals of @acme/sre'],
    ],
    [
      'which nobody can read',
      { inputs: { 'team-token': '' } },
      ['wait', 'A', 'approvals', 'whose members could not be read'],
    ],
    [
      'which the token may not read',
      {
        arrange: (gate) => {
          gate.consumer.github.faults.script({ path: /\/teams\/sre\/members$/, times: 1, fault: { status: 403 } });
        },
      },
      ['refuse', 'A', 'attempt', 'could not be read'],
    ],
    [
      'which somebody leaves while the gate plans',
      {
        meanwhile: (gate) => {
          const { github, people } = gate.consumer;
          const { members } = github.team('acme', 'sre');
          members.delete(people.ana.id);
          gate.afterwards(() => members.set(people.ana.id, 'active'));
        },
      },
      ['wait', 'C', 'still-approved', 'an approval was taken back'],
    ],
  ]);
});

describe('T8b: approvals of an earlier attempt', () => {
  let digest: string;
  beforeAll(async () => {
    asked.run.conclude('failure');
    asked.run.rerun(asked.consumer.people.lee);
    const plan = await asked.plan();
    digest = plan.outputs['change-digest']!;
  });

  test('do not count for a new plan', async () => {
    expectRefused(asked, await ask({}), ['refuse', 'A', 'attempt', 'this is attempt 2']);
  });

  test('do not count with the digest of other changes', async () => {
    const before = [...asked.run.approvals];
    approve(asked, 'I have read 888888888888');
    expectRefused(asked, await ask({}), ['refuse', 'A', 'attempt', 'this is attempt 2']);
    asked.run.approvals.splice(0, Infinity, ...before);
  });

  test('count where they name the changes; then it is applied', async () => {
    approve(asked, `I have read ${digest.slice(0, 12)}`);
    const gate = await ask({});
    expectHarmless(gate);
    expect({ log: gate.log, outputs: gate.outputs }).toMatchObject({
      outputs: { decision: 'apply', outcome: 'applied' },
    });
  });
});
