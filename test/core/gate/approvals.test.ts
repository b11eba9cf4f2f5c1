import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countBallot, missingApprovals } from '../../../src/core/gate/approvals';
import { ballotOf, namesChanges } from '../../../src/core/gate/ballot-of-facts';
import { exclusionOf, startersOf } from '../../../src/core/gate/exclusion';
import type { ApprovalRecord, EnvironmentApproval, GateFacts, Person, Review } from '../../../src/core/gate/facts';
import type { GatePolicy } from '../../../src/core/gate/policy';
import {
  APPROVAL_ENVIRONMENT,
  approvedBy,
  BOB,
  CAROL,
  DAN,
  DIGEST,
  goodFacts,
  HEAD,
  hex,
  MIRA,
  requirements,
  reviewsOf,
} from './good-facts';

const { policy, pullRequest } = goodFacts();
const REVIEWED = { commit: HEAD, plannedAt: '2026-11-21T09:00:00Z' };
const nobody = exclusionOf(policy, undefined, []);
const bot = (id: number, login: string): Person => ({ id, login, type: 'Bot' });
const names = (people: readonly Person[]): string[] => people.map(({ login }) => login);

/** `A` approves, `R` requests changes, `D` is dismissed, `C` comments, `P` is pending; a minute apart. */
const STATES: Readonly<Record<string, string>> = {
  A: 'APPROVED',
  R: 'CHANGES_REQUESTED',
  D: 'DISMISSED',
  C: 'COMMENTED',
  P: 'PENDING',
};
const sequence = (letters: string, who: Person): Review[] =>
  letters.split('').map((letter, minute) =>
    approvedBy(who, {
      state: STATES[letter] ?? letter,
      submittedAt: letter === 'P' ? undefined : `2026-11-21T09:${String(10 + minute)}:00Z`,
    }),
  );

describe('the latest decisive review of a person counts (T8g)', () => {
  it.each([
    ['A', 'approves'],
    ['R', 'rejects'],
    ['D', 'nothing'],
    ['C', 'nothing'],
    ['P', 'nothing'],
    ['AC', 'approves'],
    ['AR', 'rejects'],
    ['RA', 'approves'],
    ['RC', 'rejects'],
    ['AD', 'nothing'],
    ['RD', 'nothing'],
    ['RAD', 'nothing'],
    ['DA', 'approves'],
    ['RDA', 'approves'],
    ['ARARARARAR', 'rejects'],
    ['RARARARARA', 'approves'],
    ['ACRCACCCCC', 'approves'],
    ['APPPPPPPPP', 'approves'],
    ['RPACCPCPCC', 'approves'],
    ['ADADADADAD', 'nothing'],
  ])('%s: %s', (letters, verdict) => {
    const ballot = countBallot(reviewsOf(...sequence(letters, BOB)), policy, nobody, REVIEWED);
    expect(names(ballot.approvers)).toEqual(verdict === 'approves' ? ['bob'] : []);
    expect(names(ballot.rejections)).toEqual(verdict === 'rejects' ? ['bob'] : []);
  });

  it('in whichever order they are listed, also among reviews without a time', () => {
    const all = [...sequence('APR', BOB), ...sequence('RPA', CAROL), ...sequence('PAC', DAN)];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        const ballot = countBallot(reviewsOf(...shuffled), policy, nobody, REVIEWED);
        expect(names(ballot.approvers).sort()).toEqual(['carol', 'dan']);
        expect(names(ballot.rejections)).toEqual(['bob']);
      }),
    );
  });

  it('agrees with a plain reading of the rules for any reviews of anybody', () => {
    const people = [MIRA, BOB, CAROL, DAN];
    const review = fc.record({
      who: fc.nat({ max: 3 }),
      state: fc.constantFrom(...Object.values(STATES)),
      commit: fc.constantFrom(HEAD, hex('0', 40), undefined),
      minute: fc.nat({ max: 59 }),
    });
    const rows = fc.uniqueArray(review, { maxLength: 12, selector: ({ minute }) => minute });
    fc.assert(
      fc.property(rows, fc.array(fc.constantFrom('admin', 'write', 'read', 'none'), { minLength: 4 }), (all, roles) => {
        const at = (minute: number): string => `2026-11-21T09:${String(minute).padStart(2, '0')}:00Z`;
        const reviews = all.map(({ who, state, commit, minute }) => ({
          person: people[who],
          state,
          commit,
          submittedAt: at(minute),
        }));
        const permissions = new Map(people.map(({ id }, index) => [id, roles[index] ?? 'none']));
        const plannedAt = at(30);
        const ballot = countBallot(
          { ...reviewsOf(), reviews, permissions },
          policy,
          exclusionOf(policy, pullRequest, []),
          { commit: HEAD, plannedAt },
        );
        const expected = people.filter((person, who) => {
          const own = all.filter((one) => one.who === who && !['COMMENTED', 'PENDING'].includes(one.state));
          const last = own.sort((a, b) => b.minute - a.minute)[0];
          const mayWrite = ['admin', 'write'].includes(roles[who] ?? '');
          return person !== MIRA && mayWrite && last?.state === 'APPROVED' && last.commit === HEAD && last.minute >= 30;
        });
        expect(names(ballot.approvers).sort()).toEqual(names(expected).sort());
      }),
    );
  });
});

describe('a review counts only', () => {
  it.each<[string, Partial<Review>, string]>([
    ['for the commit that was planned', { commit: hex('0', 40) }, 'approved another commit'],
    ['when GitHub still knows its commit', { commit: undefined }, 'approved another commit'],
    ['after the plan was there', { submittedAt: '2026-11-21T08:59:59Z' }, 'approved before the plan was there'],
  ])('%s', (_, review, because) => {
    const ballot = countBallot(reviewsOf(approvedBy(BOB, review)), policy, nobody, REVIEWED);
    expect(ballot).toEqual({
      approvers: [],
      inTeams: [],
      rejections: [],
      ignored: [{ login: 'bob', because }],
      unknownAuthors: 0,
    });
  });

  it('from the moment of the plan on', () => {
    const atOnce = approvedBy(BOB, { submittedAt: REVIEWED.plannedAt });
    expect(countBallot(reviewsOf(atOnce), policy, nobody, REVIEWED).approvers).toEqual([BOB]);
  });

  it.each([undefined, '', 'yesterday'])('with a time that can be read, not %p', (submittedAt) => {
    const record = reviewsOf(approvedBy(BOB, { submittedAt }));
    expect(countBallot(record, policy, nobody, REVIEWED).approvers).toEqual([]);
  });

  it('when the time of the plan can be read', () => {
    const ballot = countBallot(reviewsOf(approvedBy(BOB)), policy, nobody, { commit: HEAD, plannedAt: 'yesterday' });
    expect(ballot.approvers).toEqual([]);
  });

  it('with a verified review run', () => {
    expect(countBallot(reviewsOf(approvedBy(BOB)), policy, nobody, undefined)).toEqual({
      approvers: [],
      inTeams: [],
      rejections: [],
      ignored: [{ login: 'bob', because: 'approved without a review run that shows the plan' }],
      unknownAuthors: 0,
    });
  });

  it('of an account that still exists', () => {
    const record = reviewsOf(approvedBy(BOB, { person: undefined }));
    expect(countBallot(record, policy, nobody, REVIEWED)).toEqual({
      approvers: [],
      inTeams: [],
      rejections: [],
      ignored: [],
      unknownAuthors: 0,
    });
  });

  it.each([
    ['admin', true],
    ['maintain', true],
    ['write', true],
    ['triage', false],
    ['read', false],
    ['none', false],
    [undefined, false],
  ])('of somebody who may write: %p (T8f)', (permission, counts) => {
    const permissions = new Map(permission === undefined ? [] : [[BOB.id, permission]]);
    const approves = { ...reviewsOf(approvedBy(BOB)), permissions };
    const ballot = countBallot(approves, policy, nobody, REVIEWED);
    expect(ballot.approvers).toEqual(counts ? [BOB] : []);
    expect(ballot.ignored).toEqual(counts ? [] : [{ login: 'bob', because: 'has no write access' }]);
    const rejects = { ...reviewsOf(approvedBy(BOB, { state: 'CHANGES_REQUESTED' })), permissions };
    expect(countBallot(rejects, policy, nobody, REVIEWED).rejections).toEqual(counts ? [BOB] : []);
  });
});

describe('people', () => {
  it('are told apart by id: two logins of one account are one person (T8)', () => {
    const renamed = { ...BOB, login: 'robert' };
    const record: ApprovalRecord = {
      ...reviewsOf(approvedBy(BOB)),
      environmentApprovals: [
        { person: renamed, state: 'approved', comment: '', environments: ['one'] },
        { person: BOB, state: 'approved', comment: '', environments: ['two'] },
      ],
    };
    const both: GatePolicy = { ...policy, approvalsFrom: 'both', approvalEnvironments: ['one', 'two'] };
    expect(countBallot(record, both, nobody, REVIEWED).approvers.map(({ id }) => id)).toEqual([BOB.id]);
  });

  it.each<[string, Person, string | undefined]>([
    ['the author', MIRA, 'is the author of the pull request'],
    ['whoever wrote a commit', { ...BOB }, 'wrote a commit of it'],
    ['a co-author by login, whatever its case', { ...CAROL, login: 'Carol' }, 'is a co-author of it'],
    ['a co-author by id', DAN, 'is a co-author of it'],
    ['whoever started the run', { id: 8, login: 'eve', type: 'User' }, 'started this run'],
    ['a bot', bot(9, 'renovate[bot]'), 'is not a person'],
    ['an organisation', { id: 10, login: 'acme', type: 'Organization' }, 'is not a person'],
    ['anybody else', { id: 11, login: 'finn', type: 'User' }, undefined],
  ])('%s', (_, person, because) => {
    const pull = { ...pullRequest, contributors: [BOB], coAuthors: ['carol', String(DAN.id)] };
    const started = [{ id: 8, login: 'eve', type: 'User' }];
    expect(exclusionOf(policy, pull, started).because(person)).toBe(because);
    const solo = exclusionOf({ ...policy, solo: true }, pull, started).because(person);
    expect(solo).toBe(person.type === 'User' ? undefined : 'is not a person');
  });

  it('who wrote the change do not approve it when another merges it (T7)', () => {
    const facts: GateFacts = {
      ...goodFacts(),
      run: { ...goodFacts().run, actor: BOB, triggeringActor: BOB },
      policy: { ...policy, approvalsFrom: 'environment', approvalEnvironments: [APPROVAL_ENVIRONMENT] },
      approvals: {
        ...reviewsOf(),
        environmentApprovals: [{ person: MIRA, state: 'approved', comment: '', environments: [APPROVAL_ENVIRONMENT] }],
      },
    };
    expect(ballotOf(facts)).toMatchObject({
      approvers: [],
      ignored: [{ login: 'mira', because: 'is the author of the pull request' }],
      unknownAuthors: 0,
    });
  });
});

describe('who started the run', () => {
  const { asked, run } = goodFacts();
  it.each([
    ['push', 1, []],
    ['push', 2, ['bob', 'carol']],
    ['workflow_dispatch', 1, ['bob', 'carol']],
    ['schedule', 1, ['bob', 'carol']],
    ['repository_dispatch', 1, ['bob', 'carol']],
  ])('of %s, attempt %d: %p', (event, attempt, expected) => {
    const started = startersOf({ ...asked, attempt }, { ...run, event, actor: BOB, triggeringActor: CAROL });
    expect(names(started ?? [])).toEqual(expected);
  });

  it.each([{ actor: undefined }, { triggeringActor: undefined }])('must be known: %p is no', (unknown) => {
    const facts = { ...goodFacts(), run: { ...run, event: 'workflow_dispatch', ...unknown } };
    expect(ballotOf(facts)).toBeUndefined();
  });

  it('may approve a push that GitHub ascribes to nobody, for nobody chose it', () => {
    expect(ballotOf({ ...goodFacts(), run: { ...run, actor: undefined } })?.approvers).toEqual([BOB]);
  });
});

describe('approvals of environments', () => {
  const fromEnvironments: GatePolicy = {
    ...policy,
    approvalsFrom: 'environment',
    approvalEnvironments: ['Production-Approval', 'second'],
  };
  const approval = (more: Partial<EnvironmentApproval> = {}): EnvironmentApproval => ({
    person: BOB,
    state: 'approved',
    comment: '',
    environments: [APPROVAL_ENVIRONMENT],
    ...more,
  });
  const ballot = (approvals: EnvironmentApproval[], more: Partial<GatePolicy> = {}) =>
    countBallot(
      { ...reviewsOf(approvedBy(CAROL)), environmentApprovals: approvals },
      { ...fromEnvironments, ...more },
      nobody,
      REVIEWED,
    );

  it.each<[string, Partial<EnvironmentApproval>, string[]]>([
    ['of a wanted environment, whatever the case of its name', {}, ['bob']],
    ['of another environment', { environments: ['staging'] }, []],
    ['of no environment', { environments: [] }, []],
    ['of several of which one is wanted', { environments: ['staging', 'SECOND'] }, ['bob']],
    ['that is pending', { state: 'pending' }, []],
    ['of an account that is gone', { person: undefined }, []],
    ['of a bot', { person: bot(9, 'deployer[bot]') }, []],
  ])('%s', (_, more, approvers) => {
    expect(names(ballot([approval(more)]).approvers)).toEqual(approvers);
  });

  it('count beside reviews only when both are asked for', () => {
    expect(names(ballot([approval()]).approvers)).toEqual(['bob']);
    expect(names(ballot([approval()], { approvalsFrom: 'both' }).approvers)).toEqual(['carol', 'bob']);
    expect(names(ballot([approval()], { approvalsFrom: 'reviews' }).approvers)).toEqual(['carol']);
  });

  it.each(['reviews', 'environment', 'both'] as const)('reject from anywhere, where approvals come from %s', (from) => {
    const rejected = approval({ state: 'rejected', environments: ['staging'] });
    expect(names(ballot([approval(), rejected], { approvalsFrom: from }).rejections)).toEqual(['bob']);
    const deleted = approval({ state: 'rejected', person: undefined });
    expect(ballot([deleted], { approvalsFrom: from }).rejections).toEqual([
      { id: 10137, login: 'ghost', type: 'User' },
    ]);
    const record = reviewsOf(approvedBy(BOB), approvedBy(CAROL, { state: 'CHANGES_REQUESTED' }));
    const reviews = countBallot(record, { ...fromEnvironments, approvalsFrom: from }, nobody, undefined);
    expect(names(reviews.rejections)).toEqual(['carol']);
  });

  it('of an earlier attempt do not count for a new plan; those that name its digest do (T8b)', () => {
    const facts = (comment: string, attempt: number): GateFacts => ({
      ...goodFacts(),
      policy: fromEnvironments,
      asked: { ...goodFacts().asked, attempt },
      approvals: { ...reviewsOf(), environmentApprovals: [approval({ comment })] },
    });
    expect(ballotOf(facts('', 1))?.approvers).toEqual([BOB]);
    expect(ballotOf(facts('', 2))?.approvers).toEqual([]);
    expect(ballotOf(facts('', 2))?.ignored).toEqual([{ login: 'bob', because: 'did not name the changes' }]);
    expect(ballotOf(facts(`ok, ${DIGEST.slice(0, 12)}`, 2))?.approvers).toEqual([BOB]);
  });

  it.each([
    [DIGEST, true],
    [DIGEST.slice(0, 12), true],
    [`looks good: ${DIGEST.slice(0, 20).toUpperCase()}.`, true],
    [DIGEST.slice(0, 11), false],
    [`${DIGEST.slice(0, 12)}x`, false],
    [`x${DIGEST.slice(0, 12)}`, false],
    [`${DIGEST}d`, false],
    [hex('0', 12), false],
    ['', false],
  ])('%p names the changes: %p', (comment, expected) => {
    expect(namesChanges(comment, DIGEST)).toBe(expected);
    expect(namesChanges(comment, undefined)).toBe(false);
  });

  it('name the changes by the first digits, not by the last', () => {
    const digest = `${hex('a', 52)}${hex('b', 12)}`;
    expect([namesChanges(hex('a', 12), digest), namesChanges(hex('b', 12), digest)]).toEqual([true, false]);
  });

  it('of two environments do not count when one of them was released twice', () => {
    const twice = [approval({ environments: ['one', 'Two'] }), approval({ person: CAROL, environments: ['two'] })];
    const facts: GateFacts = {
      ...goodFacts(),
      policy: { ...fromEnvironments, approvalEnvironments: ['one', 'two'] },
      approvals: { ...reviewsOf(), environmentApprovals: twice },
    };
    expect(ballotOf(facts)?.approvers).toEqual([]);
    expect(
      names(ballotOf({ ...facts, approvals: { ...reviewsOf(), environmentApprovals: twice.slice(1) } })!.approvers),
    ).toEqual(['carol']);
  });
});

describe('the merge on a solo team', () => {
  const solo: GateFacts = { ...goodFacts(), policy: { ...policy, solo: true }, approvals: reviewsOf() };
  const approvers = (more: Partial<GateFacts>): string[] | undefined => {
    const ballot = ballotOf({ ...solo, ...more });
    return ballot && names(ballot.approvers);
  };

  it.each<[string, Partial<GateFacts>, string[]]>([
    ['counts', {}, ['mira']],
    ['counts beside an approval', { approvals: reviewsOf(approvedBy(BOB)) }, ['bob', 'mira']],
    ['counts once', { approvals: reviewsOf(approvedBy(BOB), approvedBy(MIRA)) }, ['bob', 'mira']],
    [
      'does not count where only environments do',
      { policy: { ...policy, solo: true, approvalsFrom: 'environment' } },
      [],
    ],
    ['does not count where nothing was reviewed', { reviewRun: 'none' }, []],
    ['does not count where there was none', { pullRequest: 'none' }, []],
    ['does not count on any other team', { policy }, []],
  ])('%s', (_, more, expected) => {
    expect(approvers(more)).toEqual(expected);
  });
});

describe('what is missing', () => {
  const ballot = (...approvers: Person[]) => ({
    approvers,
    inTeams: [],
    rejections: [],
    ignored: [],
    unknownAuthors: 0,
  });
  const dba = { team: '@acme/dba', count: 2, because: 'it is a database' };
  const members = (...people: Person[]): ApprovalRecord['teams'] =>
    new Map([['@acme/dba', new Set(people.map(({ id }) => id))]]);

  it.each([
    [0, [], []],
    [1, [], ['0 of 1 approvals']],
    [2, [BOB], ['1 of 2 approvals']],
    [2, [BOB, CAROL], []],
    [2, [BOB, CAROL, DAN], []],
  ])('of %d approvals', (approvals, given, expected) => {
    expect(missingApprovals(ballot(...given), requirements({ approvals }), new Map())).toEqual(expected);
  });

  it('one more for each author who has no account and may be an approver, of teams too', () => {
    const needs = requirements({ approvals: 2, teams: [dba] });
    const given = { ...ballot(BOB, CAROL), unknownAuthors: 1 };
    const why = '(1 more, for 1 author whose address belongs to no account and who may be among the approvers)';
    expect(missingApprovals(given, needs, members(BOB, CAROL))).toEqual([
      `2 of 3 approvals ${why}`,
      `2 of 3 approvals of @acme/dba ${why}`,
    ]);
    const enough = { ...ballot(BOB, CAROL, DAN), unknownAuthors: 1 };
    expect(missingApprovals(enough, needs, members(BOB, CAROL, DAN))).toEqual([]);
    expect(missingApprovals({ ...ballot(), unknownAuthors: 2 }, requirements({ approvals: 0 }), new Map())).toEqual([]);
    expect(missingApprovals({ ...ballot(BOB), unknownAuthors: 2 }, requirements(), new Map())[0]).toContain(
      '1 of 3 approvals (2 more, for 2 authors',
    );
  });

  it.each([
    ['both are members', members(BOB, CAROL), []],
    ['one is a member', members(BOB), ['1 of 2 approvals of @acme/dba']],
    ['none is a member', members(DAN), ['0 of 2 approvals of @acme/dba']],
    [
      'nobody could read the team',
      new Map(),
      [
        expect.stringMatching(
          /^0 of 2 approvals of @acme\/dba, whose members could not be read \(three ways prove them: /,
        ),
      ],
    ],
  ])('of a team when %s', (_, teams, expected) => {
    const needs = requirements({ approvals: 2, teams: [dba] });
    expect(missingApprovals(ballot(BOB, CAROL), needs, teams)).toEqual(expected);
  });
});
