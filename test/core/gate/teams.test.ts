import { describe, expect, it } from '@jest/globals';
import { missingApprovals } from '../../../src/core/gate/approvals';
import { ballotOf } from '../../../src/core/gate/ballot-of-facts';
import { CHECKS, decide } from '../../../src/core/gate/decide';
import type { EnvironmentFacts, GateFacts } from '../../../src/core/gate/facts';
import { knownOf, teamBehind } from '../../../src/core/gate/teams';
import {
  APPROVAL_ENVIRONMENT,
  approvedBy,
  BOB,
  CAROL,
  goodFacts,
  goodFactsOfBoth,
  hex,
  requirements,
  reviewsOf,
  soundEnvironment,
} from './good-facts';

const SRE = '@acme/sre';
const TEAM = { type: 'Team' as const, id: 9, name: SRE };
const USER = { type: 'User' as const, id: CAROL.id, name: CAROL.login };
const released = (more: Partial<EnvironmentFacts> = {}): EnvironmentFacts => ({
  ...soundEnvironment(APPROVAL_ENVIRONMENT),
  reviewers: [TEAM],
  ...more,
});
const one = requirements({ teams: [{ team: '@Acme/SRE', count: 1, because: '' }] });
const missing = (facts: GateFacts): string[] => missingApprovals(ballotOf(facts)!, one, facts.approvals!.teams);

describe('the team behind an environment', () => {
  it('is its only reviewer', () => {
    expect(teamBehind(released())).toBe(SRE);
  });

  it.each<[string, EnvironmentFacts | 'missing']>([
    ['does not exist', 'missing'],
    ['has no reviewers', released({ reviewers: [] })],
    ['has a person for its only reviewer', released({ reviewers: [USER] })],
    ['has a team and a person', released({ reviewers: [TEAM, USER] })],
    ['has a person and a team', released({ reviewers: [USER, TEAM] })],
    ['has two teams', released({ reviewers: [TEAM, { ...TEAM, id: 10, name: '@acme/dba' }] })],
    ['allows self-review', released({ preventSelfReview: false })],
    ['lets administrators bypass it', released({ canAdminsBypass: true })],
    ['does not say whether they may', released({ canAdminsBypass: undefined })],
  ])('is none where it %s', (_, environment) => {
    expect(teamBehind(environment)).toBeUndefined();
  });
});

it('knows nobody of a team that cannot be read and for which nobody approved, which is not an empty team', () => {
  expect(knownOf(SRE, new Map(), [{ id: 1, team: '@acme/dba' }])).toBeUndefined();
  expect(knownOf(SRE, new Map([[SRE, new Set()]]), [{ id: 1, team: SRE }])).toEqual(new Set());
  expect(knownOf(SRE, new Map(), [{ id: 1, team: '@Acme/sre' }])).toEqual(new Set([1]));
});

describe('an approval of the environment of a team', () => {
  const both = goodFactsOfBoth();
  const facts: GateFacts = { ...both, approvalEnvironments: [released()] };

  it('is an approval of that team, however its name is written', () => {
    expect(missing(facts)).toEqual([]);
    expect(ballotOf(facts)?.inTeams).toEqual([{ id: CAROL.id, team: SRE }]);
  });

  it.each<[string, Partial<GateFacts>]>([
    ['anybody else may release it', { approvalEnvironments: [released({ reviewers: [TEAM, USER] })] }],
    ['it is of another team', { approvalEnvironments: [released({ reviewers: [{ ...TEAM, name: '@acme/sre2' }] })] }],
    [
      'it is of another organisation',
      { approvalEnvironments: [released({ reviewers: [{ ...TEAM, name: '@a/sre' }] })] },
    ],
    ['its settings are not known', { approvalEnvironments: [] }],
    ['whoever released it does not count', { policy: { ...both.policy, approvalsFrom: 'reviews' } }],
    ['it is of an earlier attempt', { asked: { ...both.asked, attempt: 2 }, run: { ...both.run, attempt: 2 } }],
  ])('is none where %s', (_, more) => {
    expect(missing({ ...facts, ...more })).toContainEqual(expect.stringContaining(`0 of 1 approvals of @Acme/SRE`));
  });

  it('of people proves no team', () => {
    expect(ballotOf({ ...facts, approvalEnvironments: [released({ reviewers: [USER] })] })?.inTeams).toEqual([]);
  });

  it('of another environment does not count for it', () => {
    const [first] = facts.approvals!.environmentApprovals;
    const policy = { ...both.policy, approvalEnvironments: ['other', APPROVAL_ENVIRONMENT] };
    const two = { ...facts, policy, approvalEnvironments: [released(), soundEnvironment(APPROVAL_ENVIRONMENT)] };
    expect(missing(two)).toHaveLength(1);
    const approvals = { ...facts.approvals!, environmentApprovals: [{ ...first!, environments: ['Other'] }] };
    expect(missing({ ...two, approvals })).toEqual([]);
  });

  it('is none any more where somebody else may release it right before the apply', () => {
    const again = { ...both.again, approvalEnvironments: [released({ reviewers: [TEAM, USER] })] };
    const last = CHECKS.find(({ id }) => id === 'still-approved')!;
    expect(last.verify({ ...facts, claimed: one, again })).toMatchObject({ pass: false, outcome: 'wait' });
    expect(last.verify({ ...facts, claimed: one, again: { ...again, approvalEnvironments: [released()] } }).pass).toBe(
      true,
    );
  });

  it('suffices without any review', () => {
    const again = { ...both.again, approvalEnvironments: [released()] };
    const unseen: GateFacts = { ...facts, claimed: one, pullRequest: 'none', reviewRun: 'none', again };
    expect(decide(unseen, 'C').outcome).toBe('apply');
    expect(decide({ ...unseen, again: { ...again, approvalEnvironments: [] } }, 'C').outcome).not.toBe('apply');
  });
});

describe('a review in the name of a team', () => {
  const reviewed = (...reviews: Parameters<typeof reviewsOf>): GateFacts => ({
    ...goodFacts(),
    approvals: reviewsOf(...reviews),
  });
  const ofTeam = { onBehalfOf: ['@acme/dba', SRE] };

  it('is an approval of that team', () => {
    expect(missing(reviewed(approvedBy(BOB, ofTeam)))).toEqual([]);
  });

  it.each<[string, GateFacts]>([
    ['it is in nobody else', reviewed(approvedBy(BOB))],
    ['it is in the name of another team', reviewed(approvedBy(BOB, { onBehalfOf: ['@acme/dba', '@other/sre'] }))],
    ['it was of another commit', reviewed(approvedBy(BOB, { ...ofTeam, commit: hex('9', 40) }), approvedBy(CAROL))],
    [
      'it was dismissed',
      reviewed(
        approvedBy(BOB, ofTeam),
        approvedBy(BOB, { state: 'DISMISSED', submittedAt: '2026-11-21T09:31:00Z' }),
        approvedBy(CAROL),
      ),
    ],
    [
      'the same person gave another one since, in no name',
      reviewed(approvedBy(BOB, ofTeam), approvedBy(BOB, { submittedAt: '2026-11-21T09:31:00Z' })),
    ],
  ])('is none where %s', (_, facts) => {
    expect(missing(facts)).toEqual([expect.stringMatching(/^0 of 1 approvals of @Acme\/SRE, whose members/)]);
  });

  it('counts once for each person', () => {
    const two = requirements({ approvals: 2, teams: [{ team: SRE, count: 2, because: '' }] });
    const again = approvedBy(BOB, { ...ofTeam, submittedAt: '2026-11-21T09:31:00Z' });
    const ballot = ballotOf(reviewed(approvedBy(BOB, ofTeam), again, approvedBy(CAROL)))!;
    expect(missingApprovals(ballot, two, new Map())).toEqual([
      expect.stringContaining('1 of 2 approvals of @acme/sre'),
    ]);
  });

  it('proves nothing where a token read the members and the person is none', () => {
    const facts = reviewed(approvedBy(BOB, ofTeam));
    const approvals = { ...facts.approvals!, teams: new Map([['@Acme/SRE', new Set([CAROL.id])]]) };
    expect(missing({ ...facts, approvals })).toEqual(['0 of 1 approvals of @Acme/SRE']);
  });
});
