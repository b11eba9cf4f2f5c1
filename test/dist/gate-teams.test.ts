import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AskedGate, type Asking, checkOf, expectRefused } from '../support/consumer/asked-gate';
import { ENVIRONMENT, type StepRun } from '../support/consumer/consumer';
import type { EnvironmentSeed } from '../support/github/state/environments';
import type { Team } from '../support/github/state/world';
import { expectHarmless } from './stage';

/** The three ways in which the gate knows who is of a team (docs/config.md), and what each of them does not prove. */
type Row = readonly [name: string, asking: Asking, refused: readonly [string, string, string, string | RegExp]];

let asked: AskedGate;
let sre: Team;

const begin = (approvals: string, reviewed: boolean) => async () => {
  asked = await AskedGate.start({
    config: `version: 1\nenvironments:\n  ${ENVIRONMENT}:\n    approvals: { teams: ["@acme/sre"], ${approvals} }\n`,
    reviewed,
  });
  sre = asked.consumer.github.team('acme', 'sre', [asked.consumer.people.jon]);
};

const end = async (): Promise<void> => {
  await asked.stop();
  expect(asked.consumer.github.violations).toEqual([]);
  expect(asked.consumer.github.unexpected).toEqual([]);
  expect(asked.consumer.github.faults.pending).toBe(0);
};

const refuses = (rows: readonly Row[]): void => {
  test.each(rows)('not where %s', async (_, asking, refused) => {
    expectRefused(asked, await asked.ask(asking), refused);
  });
};

const expectApplied = (gate: StepRun): void => {
  expectHarmless(gate);
  expect({ log: gate.log, outputs: gate.outputs }).toMatchObject({
    outputs: { decision: 'apply', outcome: 'applied' },
  });
  expect(checkOf(gate, 'approvals')).toContain('@jon');
};

const NOBODY = ['wait', 'A', 'approvals', '0 of 1 approvals of @acme/sre, whose members could not be read'] as const;

describe('the approval of an environment whose only reviewer is the team', () => {
  const ofTeam = (): EnvironmentSeed => ({
    reviewers: [sre],
    preventSelfReview: true,
    canAdminsBypass: false,
    branches: ['main'],
  });
  const as =
    (change: () => EnvironmentSeed): NonNullable<Asking['arrange']> =>
    (gate) => {
      const { environments } = gate.consumer.repository;
      environments.configure('approve', { ...ofTeam(), ...change() });
      gate.afterwards(() => environments.configure('approve', ofTeam()));
    };

  beforeAll(async () => {
    await begin('from: environment, environments: [approve]', false)();
    asked.consumer.repository.environments.configure('approve', ofTeam());
    asked.run.queueJob('approve', { environment: 'approve' });
    asked.run.approve(asked.consumer.people.jon, ['approve'], '');
  });
  afterAll(end);

  refuses([
    ['a person may release it too', { arrange: as(() => ({ reviewers: [sre, asked.consumer.people.lee] })) }, NOBODY],
    [
      'another team may release it too',
      { arrange: as(() => ({ reviewers: [sre, asked.consumer.github.team('acme', 'dba')] })) },
      NOBODY,
    ],
    [
      'it is of another team',
      { arrange: as(() => ({ reviewers: [asked.consumer.github.team('acme', 'dba')] })) },
      NOBODY,
    ],
    [
      'it allows self-review',
      { arrange: as(() => ({ preventSelfReview: false })) },
      ['refuse', 'A', 'approval-environments', '`approve` allows self-review'],
    ],
    [
      'a person is added while the gate plans',
      { meanwhile: as(() => ({ reviewers: [sre, asked.consumer.people.lee] })) },
      ['wait', 'C', 'still-approved', '0 of 1 approvals of @acme/sre'],
    ],
  ]);

  test('is one of the team, and no token is needed', async () => {
    expectApplied(await asked.ask());
    expect(asked.consumer.github.exchanges.filter(({ path }) => path.includes('/teams/'))).toEqual([]);
  });
});

describe('a review', () => {
  beforeAll(begin('reviewers: 1', true));
  afterAll(end);

  /** GitHub had asked these teams for the review that jon gave. */
  const inTheNameOf =
    (...teams: (() => Team)[]): NonNullable<Asking['arrange']> =>
    (gate) => {
      gate.set(gate.pull!.reviews[0]!, { onBehalfOf: teams.map((team) => team()) });
    };

  refuses([
    ['GitHub had asked nobody for it', {}, NOBODY],
    [
      'GitHub had asked other teams, one of the same name',
      {
        arrange: inTheNameOf(
          () => asked.consumer.github.team('acme', 'dba'),
          () => asked.consumer.github.team('other', 'sre'),
        ),
      },
      NOBODY,
    ],
    [
      'GitHub does not tell teams to the token of a job',
      {
        arrange: (gate) => {
          inTheNameOf(() => sre)(gate);
          const body = { data: { repository: null }, errors: [{ type: 'FORBIDDEN', message: 'by integration' }] };
          gate.consumer.github.faults.script({ path: /\/graphql$/, times: 1, fault: { status: 200, body } });
        },
      },
      NOBODY,
    ],
    [
      'GitHub does not answer',
      {
        arrange: (gate) => {
          inTheNameOf(() => sre)(gate);
          gate.consumer.github.faults.script({ path: /\/graphql$/, times: 1, fault: { status: 502 } });
        },
      },
      ['refuse', 'A', 'attempt', 'could not be read'],
    ],
    [
      'the team was no longer asked while the gate planned',
      { arrange: inTheNameOf(() => sre), meanwhile: inTheNameOf() },
      ['wait', 'C', 'still-approved', '0 of 1 approvals of @acme/sre'],
    ],
  ]);

  test('in the name of the team is one of the team, and no token is needed', async () => {
    const state = asked.server.state()!;
    expectApplied(await asked.ask({ arrange: inTheNameOf(() => sre) }));
    asked.server.put(state);
  });

  test('of somebody whom a token finds in the team is one of it, and nothing else is asked', async () => {
    const { github } = asked.consumer;
    const before = github.exchanges.length;
    const token = github.appToken('members', { members: 'read' });
    expectApplied(await asked.ask({ inputs: { 'team-token': token } }));
    const paths = github.exchanges.slice(before).map(({ path }) => path);
    expect(paths).toContain('/orgs/acme/teams/sre/members');
    expect(paths).not.toContain('/graphql');
  });
});
