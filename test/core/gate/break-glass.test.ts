import { describe, expect, it } from '@jest/globals';
import { CHECKS, checksFor, decide } from '../../../src/core/gate/decide';
import type { Outcome } from '../../../src/core/gate/decision';
import { liftsOf } from '../../../src/core/gate/emergency';
import type { EnvironmentFacts, GateFacts, Person } from '../../../src/core/gate/facts';
import { agreementTo, type IncidentFacts } from '../../../src/core/gate/incident';
import { LIFTS, type Lift } from '../../../src/core/gate/lift';
import { markdown } from '../../../src/core/render/markdown';
import { markerNode } from '../../../src/core/render/marker';
import { agreement, bodyOf, emergency, incident, INCIDENT, run } from './emergency-facts';
import {
  approvedBy,
  BOB,
  CAROL,
  DAN,
  DIGEST,
  ENVIRONMENT,
  goodFacts,
  hex,
  MIRA,
  OTHER_COMMIT,
  requirements,
  reviewsOf,
  soundEnvironment,
} from './good-facts';

const allowing = (...lifts: Lift[]): Pick<GateFacts, 'policy'> => ({
  policy: { ...goodFacts().policy, breakGlass: { lifts, expiresHours: 2 } },
});
const only = (facts: GateFacts, name: 'incident' | 'run' | 'now' | 'pullRequest' | 'receipts'): GateFacts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name)) as unknown as GateFacts;
const status = (facts: GateFacts, id: string) => decide(facts, 'C').checks.find((check) => check.id === id)?.status;
const factOf = (facts: GateFacts, id: string) => decide(facts, 'C').checks.find((check) => check.id === id)?.fact;
const withStatus = (facts: GateFacts, wanted: string): string[] =>
  decide(facts, 'C')
    .checks.filter((check) => check.status === wanted)
    .map(({ id }) => id);
const record = (outcome: string, isOurs = true) =>
  agreement(undefined, {
    isOurs,
    body: markdown(markerNode({ kind: 'emergency', fields: { key: 'acme/infra#12/99.1', run: '99.1', outcome } })),
  });

describe('an emergency in which all is well', () => {
  const decision = decide(emergency(), 'C');

  it('is applied, and says which checks it lifted, who started it and who agreed', () => {
    expect(decision).toMatchObject({
      outcome: 'apply',
      headline: 'in an emergency, and a second person agreed to exactly this',
      approvers: [],
      emergency: { incident: INCIDENT, lifts: ['approvals'], startedBy: ['bob'], agreedBy: ['carol'] },
    });
    expect(withStatus(emergency(), 'lifted')).toEqual(['approvals', 'risk', 'still-approved']);
    expect(withStatus(emergency(), 'fail')).toEqual([]);
  });

  it('is verified by every check that there is, and by its own right after those of the run', () => {
    const ids = checksFor(emergency()).map(({ id }) => id);
    expect(ids.filter((id) => !['break-glass', 'incident', 'second-person'].includes(id))).toEqual(
      CHECKS.map(({ id }) => id),
    );
    expect(ids.indexOf('break-glass')).toBe(ids.indexOf('branch-head') + 1);
    expect(ids.slice(ids.indexOf('break-glass')).slice(0, 3)).toEqual(['break-glass', 'incident', 'second-person']);
  });

  it('tells what each of its own checks found', () => {
    const facts = Object.fromEntries(decision.checks.map(({ id, fact }) => [id, fact]));
    expect(facts['break-glass']).toBe('lifts approvals, as the configuration says');
    expect(facts['incident']).toBe('#12, opened at 2026-11-21T10:00:00Z');
    expect(facts['second-person']).toBe(`@carol agreed to changes \`${DIGEST.slice(0, 12)}\``);
  });
});

describe('the checks of an emergency', () => {
  it('are of stage A, under names that people understand', () => {
    const own = checksFor(emergency()).filter((check) => !CHECKS.includes(check));
    expect(own.map(({ id, stage, title }) => `${stage} ${id}: ${title}`)).toEqual([
      'A break-glass: Break-glass',
      'A incident: Incident',
      'A second-person: Second person',
    ]);
  });

  it('say what is lifted, one after the other', () => {
    expect(factOf(emergency({}, allowing('approvals', 'evidence')), 'break-glass')).toBe(
      'lifts approvals, evidence, as the configuration says',
    );
  });

  it('say which fact of the run is missing', () => {
    expect(factOf(only(emergency(), 'run'), 'break-glass')).toContain('The event of the run could not be read');
  });

  it('name everybody who agreed, and everybody whose word does not count', () => {
    const remarks = [agreement(CAROL), agreement(DAN), agreement(BOB), agreement(MIRA)];
    expect(factOf(emergency({ remarks }), 'second-person')).toBe(
      `@carol, @dan agreed to changes \`${DIGEST.slice(0, 12)}\` (not counted: @bob started this run; @mira is the author of the pull request)`,
    );
  });
});

describe('the decision of an emergency names', () => {
  it('everybody who opened the incident, started the run or repeated one of them, each once', () => {
    const opening = { ...run, actor: DAN, triggeringActor: BOB };
    const facts = emergency({ opening }, { run: { ...run, actor: BOB, triggeringActor: MIRA } });
    expect(decide(facts, 'A').emergency?.startedBy).toEqual(['dan', 'bob', 'mira']);
  });

  it.each<[string, GateFacts, string[]]>([
    ['the incident is not known', only(emergency(), 'incident'), ['bob']],
    ['the incident is not there', emergency({}, { incident: 'missing' }), ['bob']],
    ['the run that opened it is not known', emergency({ opening: undefined }), ['bob']],
    ['an account is gone', emergency({ opening: { ...run, actor: undefined } }), ['bob']],
    ['nothing is known of anybody', only(emergency({ opening: undefined }), 'run'), []],
  ])('only those who are known where %s, and nobody who agreed', (_, facts, startedBy) => {
    expect(decide(facts, 'A').emergency).toStrictEqual({
      incident: INCIDENT,
      lifts: ['approvals'],
      startedBy,
      agreedBy: [],
    });
  });

  it('nothing that is lifted where the configuration names nothing', () => {
    expect(decide(emergency({}, { policy: goodFacts().policy }), 'A').emergency?.lifts).toEqual([]);
    expect(liftsOf(emergency({}, { policy: goodFacts().policy }))).toEqual([]);
    expect(liftsOf({ ...emergency(), asked: goodFacts().asked })).toEqual([]);
  });

  it('nobody as approver where the approvals were lifted because they did not suffice', () => {
    const approvals = reviewsOf(approvedBy(CAROL));
    const base = emergency({ remarks: [agreement(DAN)] }, { approvals });
    const facts = { ...base, again: { ...base.again!, approvals } };
    expect(decide(facts, 'C')).toMatchObject({ outcome: 'apply', approvers: [] });
    expect(withStatus(facts, 'lifted')).toContain('approvals');
  });
});

describe('without an incident', () => {
  it('nothing is lifted, whatever the configuration says', () => {
    const { asked } = goodFacts();
    const facts = emergency({}, { asked });
    expect(decide(facts, 'C')).toMatchObject({ outcome: 'wait', headline: 'approval is missing' });
    expect(withStatus(facts, 'lifted')).toEqual([]);
    expect(decide(facts, 'C')).not.toHaveProperty('emergency');
    expect(checksFor(facts)).toBe(CHECKS);
  });

  it.each(['break-glass', 'incident', 'second-person'])('the check %s has nothing to say', (id) => {
    const { asked } = goodFacts();
    const check = checksFor(emergency()).find((one) => one.id === id)!;
    expect(check.verify(emergency({}, { asked }))).toEqual({ pass: true, fact: 'not asked for' });
  });
});

interface Row {
  readonly what: string;
  readonly facts: GateFacts;
  readonly outcome: Exclude<Outcome, 'apply'>;
  readonly check: string;
  readonly fact: string;
  readonly next?: string;
}

const OPEN_ANOTHER = 'it opens a new issue';
const refused = (what: string, of: Partial<IncidentFacts>, fact: string, next = OPEN_ANOTHER): Row => ({
  what,
  facts: emergency(of),
  outcome: 'refuse',
  check: 'incident',
  fact,
  next,
});
const waits = (what: string, of: Partial<IncidentFacts>, fact: string, more: Partial<GateFacts> = {}): Row => ({
  what,
  facts: emergency(of, more),
  outcome: 'wait',
  check: 'second-person',
  fact,
});
const NOBODY = `nobody else has agreed to changes \`${DIGEST.slice(0, 12)}\``;
const ignoring = (login: string, because: string): string => `${NOBODY} (not counted: @${login} ${because})`;
const BOT: Person = { id: 41, login: 'helper[bot]', type: 'Bot' };
const pullRequest = goodFacts().pullRequest;
const again = { ...run, attempt: 2, triggeringActor: DAN };

const ROWS: readonly Row[] = [
  {
    what: 'the configuration names nothing',
    facts: emergency({}, { policy: goodFacts().policy }),
    outcome: 'refuse',
    check: 'break-glass',
    fact: 'the configuration lets nothing be lifted in `production`',
    next: 'Add these lines to the configuration, have them reviewed and merged:',
  },
  {
    what: 'nobody chose to start the run',
    facts: emergency({}, { run: { ...run, event: 'push' } }),
    outcome: 'refuse',
    check: 'break-glass',
    fact: 'a run on `push` was started by nobody who gave a reason',
    next: '`workflow_dispatch`',
  },
  { ...refused('there is no such issue', {}, 'there is no issue #12'), facts: emergency({}, { incident: 'missing' }) },
  refused('a person pasted the marker', { isOurs: false }, '#12 was not opened by this workflow', 'imitated'),
  refused('its description was edited', { isEdited: true }, 'the description of #12 was edited'),
  refused('it has no marker', { body: 'help' }, '#12 is not about `infra` in `production`'),
  refused('it is of another repository', { body: bodyOf({ repository: 78 }) }, 'is not about `infra`'),
  refused('it is of another stack', { body: bodyOf({ stack: 'live' }) }, 'is not about `infra`'),
  refused('it is of another environment', { body: bodyOf({ environment: 'dev' }) }, 'is not about `infra`'),
  refused(
    'another repository opened it',
    { opening: { ...run, repositoryId: 78 } },
    'run 100 did not open #12',
    'imit',
  ),
  refused('another workflow opened it', { opening: { ...run, path: 'x.yml' } }, 'run 100 did not open #12', 'imitated'),
  refused('a push opened it', { opening: { ...run, event: 'push' } }, 'run 100 did not open #12', 'imitated'),
  refused(
    'a run of another commit opened it',
    { opening: { ...run, headSha: OTHER_COMMIT } },
    'run 100 did not open #12',
    'imitated',
  ),
  refused('nobody knows who opened it', { opening: undefined }, 'The run that opened #12 could not be read', 'again'),
  refused('it is closed', { isOpen: false }, '#12 is closed'),
  refused('it was used up', { remarks: [agreement(CAROL), record('applied')] }, 'what #12 was opened for is applied'),
  refused('the stack was changed since', { moved: ['infra/db.tf'] }, '`infra/db.tf` was changed since #12 was opened'),
  refused('nobody knows what changed', { moved: undefined }, 'What was merged since #12 was opened could not', 'again'),
  refused(
    'it expired',
    { openedAt: '2026-11-21T08:29:59Z' },
    '#12 was opened at 2026-11-21T08:29:59Z and expired after 2 h',
  ),
  refused('nobody knows when it was opened', { openedAt: 'now' }, 'The age of #12 could not be read', 'again'),
  waits('nobody agreed', { remarks: [] }, NOBODY),
  waits('somebody only commented', { remarks: [agreement(CAROL, { body: 'Go ahead!' })] }, NOBODY),
  waits('the account is gone', { remarks: [agreement(undefined)] }, NOBODY),
  waits('another digest was agreed to', { remarks: [agreement(CAROL, { body: agreementTo(hex('e')) })] }, NOBODY),
  waits('a part of the digest', { remarks: [agreement(CAROL, { body: agreementTo(hex('d', 63)) })] }, NOBODY),
  waits('more than the digest', { remarks: [agreement(CAROL, { body: agreementTo(hex('d', 65)) })] }, NOBODY),
  waits('not in the first line', { remarks: [agreement(CAROL, { body: `no\n${agreementTo(DIGEST)}` })] }, NOBODY),
  waits('quoted', { remarks: [agreement(CAROL, { body: `> ${agreementTo(DIGEST)}` })] }, NOBODY),
  waits('with words behind', { remarks: [agreement(CAROL, { body: `${agreementTo(DIGEST)} not` })] }, NOBODY),
  waits(
    'it was edited',
    { remarks: [agreement(CAROL, { isEdited: true })] },
    ignoring('carol', 'edited the comment, or somebody else did'),
  ),
  waits(
    'they may only read',
    { remarks: [agreement(CAROL, { permission: 'read' })] },
    ignoring('carol', 'has no write access'),
  ),
  waits('it was a program', { remarks: [agreement(BOT)] }, ignoring('helper[bot]', 'is not a person')),
  waits('it was who started it', { remarks: [agreement(BOB)] }, ignoring('bob', 'started this run')),
  waits(
    'it was who opened the incident',
    { remarks: [agreement(DAN)], opening: { ...run, actor: DAN } },
    ignoring('dan', 'started this run'),
  ),
  waits(
    'it was who repeated the run that opened it',
    { remarks: [agreement(DAN)], opening: again },
    ignoring('dan', 'started this run'),
  ),
  waits('it was the author', { remarks: [agreement(MIRA)] }, ignoring('mira', 'is the author of the pull request')),
  waits(
    'it was the author, on a solo team',
    { remarks: [agreement(MIRA)] },
    ignoring('mira', 'is the author of the pull request'),
    {
      policy: { ...allowing('approvals').policy, solo: true },
    },
  ),
  waits(
    'it was who pushed the commit',
    { remarks: [agreement(DAN)], authors: { author: undefined, contributors: [DAN], coAuthors: [], unlinked: [] } },
    ignoring('dan', 'wrote a commit of it'),
    { pullRequest: 'none' },
  ),
  waits(
    'an author may be the one who agreed',
    { remarks: [agreement(CAROL)] },
    `1 of 2 others have agreed to changes \`${DIGEST.slice(0, 12)}\``,
    { pullRequest: { ...pullRequest, unlinked: ['x@example.com'] } },
  ),
  {
    ...waits('nobody knows who opened it', { opening: { ...run, actor: undefined } }, 'Who agreed could not be read'),
    outcome: 'refuse',
  },
  {
    ...waits('nobody knows who repeated it', { opening: { ...run, triggeringActor: undefined } }, 'Who agreed could'),
    outcome: 'refuse',
  },
  {
    ...waits('nobody knows who started it', {}, 'Who agreed', { run: { ...run, actor: undefined } }),
    outcome: 'refuse',
  },
  {
    ...waits('nobody knows who wrote it', { authors: undefined }, 'Who agreed', { pullRequest: 'none' }),
    outcome: 'refuse',
  },
];

describe('an emergency is not applied when', () => {
  it.each(ROWS)('$what', ({ facts, outcome, check, fact, next }) => {
    const decision = decide(facts, 'C');
    const first = decision.checks.find((one) => one.status === 'fail');
    expect(first?.fact).toContain(fact);
    expect([first?.id, decision.outcome]).toEqual([check, outcome]);
    if (next !== undefined) expect(decision.next[0]?.text).toContain(next);
  });

  it.each(['incident', 'run', 'pullRequest', 'receipts'] as const)('its %s is not known', (name) => {
    const decision = decide(only(emergency(), name), 'C');
    expect(decision.outcome).toBe('refuse');
    expect(status(only(emergency(), name), 'second-person')).toBe('fail');
  });

  it('its receipt cannot be read: then nobody can have agreed to it', () => {
    const damaged = goodFacts().receipts.map((found) => ({ ...found, receipt: undefined }));
    const facts = emergency({ remarks: [agreement(CAROL, { body: agreementTo('undefined') })] }, { receipts: damaged });
    expect(factOf(facts, 'second-person')).toContain('Who agreed could not be read');
    expect(decide(facts, 'A').emergency).toMatchObject({ agreedBy: [] });
  });

  it('the time is not known', () => {
    expect(decide(only(emergency(), 'now'), 'C').outcome).toBe('refuse');
    expect(status(only(emergency(), 'now'), 'incident')).toBe('fail');
  });
});

describe('a refusal says what to do', () => {
  it('with the lines to add to the configuration', () => {
    const [step] = decide(emergency({}, { policy: goodFacts().policy }), 'A').next;
    expect(step?.command).toBe('environments:\n  production:\n    break-glass: { lifts: [approvals], expires: 2h }');
  });

  it('with the line by which a second person agrees, and how it goes on', () => {
    expect(decide(emergency({ remarks: [] }), 'A')).toMatchObject({
      headline: 'a second person has to agree first',
      next: [
        {
          text: 'Somebody else who may write looks at the plan in #12 and comments there:',
          command: `/planseal agree ${DIGEST}`,
        },
        { text: 'Then whoever started this run starts all its jobs again:', command: 'gh run rerun 100' },
      ],
      emergency: { agreedBy: [] },
    });
  });
});

describe('an agreement counts', () => {
  it.each(['write', 'maintain', 'admin'])('from somebody with the permission %s', (permission) => {
    expect(decide(emergency({ remarks: [agreement(CAROL, { permission })] }), 'C').outcome).toBe('apply');
  });

  it.each(['\r\nLooks right.', '\nLooks right.', '  '])('with more below it: %j', (more) => {
    const remarks = [agreement(CAROL, { body: `${agreementTo(DIGEST)}${more}` })];
    expect(decide(emergency({ remarks }), 'C').outcome).toBe('apply');
  });

  it('once for each person, and beside those that do not count', () => {
    const facts = emergency(
      { remarks: [agreement(CAROL), agreement(CAROL), agreement(BOB)] },
      { pullRequest: { ...pullRequest, unlinked: ['x@example.com'] } },
    );
    expect(decide(facts, 'A').checks.find(({ id }) => id === 'second-person')?.fact).toBe(
      `1 of 2 others have agreed to changes \`${DIGEST.slice(0, 12)}\` (not counted: @bob started this run)`,
    );
    const two = emergency(
      { remarks: [agreement(CAROL), agreement(DAN)] },
      { pullRequest: { ...pullRequest, unlinked: ['x@example.com'] } },
    );
    expect(decide(two, 'C')).toMatchObject({ outcome: 'apply', emergency: { agreedBy: ['carol', 'dan'] } });
  });

  it('where nothing was reviewed, from anybody who did not write the commit', () => {
    const facts = emergency({}, { pullRequest: 'none' });
    expect(decide(facts, 'C')).toMatchObject({ outcome: 'apply', emergency: { agreedBy: ['carol'] } });
    expect(withStatus(facts, 'lifted')).toContain('pull-request');
  });

  it('until the very end of the time that the configuration gives', () => {
    expect(decide(emergency({ openedAt: '2026-11-21T08:40:00Z' }), 'C').outcome).toBe('apply');
  });

  it.each(['partial', 'failed', 'not-started'])('again after an apply that ended with %s', (outcome) => {
    expect(decide(emergency({ remarks: [agreement(CAROL), record(outcome)] }), 'C').outcome).toBe('apply');
  });

  it.each<[string, IncidentFacts['remarks'][number]]>([
    ['a record that a person pasted', record('applied', false)],
    ['what else we say', agreement(undefined, { isOurs: true, body: 'applied' })],
    ['another marker of ours', agreement(undefined, { isOurs: true, body: bodyOf() })],
  ])('whatever %s says', (_, remark) => {
    expect(decide(emergency({ remarks: [agreement(CAROL), remark] }), 'C').outcome).toBe('apply');
  });
});

describe('the reviewers of the environment', () => {
  const given = (
    person: Person,
    comment = '',
    attempt = 1,
    environment: EnvironmentFacts = soundEnvironment(ENVIRONMENT),
  ) => {
    const approvals = {
      ...reviewsOf(),
      environmentApprovals: [{ person, state: 'approved', comment, environments: [ENVIRONMENT] }],
    };
    const base = emergency({ remarks: [] });
    const at = { ...run, attempt };
    const job = { ...goodFacts().job, attempt };
    return {
      ...base,
      asked: { ...base.asked, attempt },
      run: at,
      job,
      environment,
      approvals,
      again: { ...base.again!, run: at, job, environment, approvals },
    } satisfies GateFacts;
  };

  it('are a second person who releases the job', () => {
    expect(decide(given(CAROL), 'C')).toMatchObject({ outcome: 'apply', emergency: { agreedBy: ['carol'] } });
  });

  it('are not when they started it', () => {
    expect(decide(given(BOB), 'C').checks.find(({ id }) => id === 'second-person')?.fact).toBe(
      ignoring('bob', 'started this run'),
    );
  });

  it('are not in a later attempt, unless they name the changes', () => {
    expect(decide(given(CAROL, 'fine', 2), 'C').outcome).toBe('wait');
    expect(decide(given(CAROL, DIGEST.slice(0, 12), 2), 'C').outcome).toBe('apply');
  });

  it.each<[string, Partial<EnvironmentFacts>]>([
    ['requires none', { reviewers: [] }],
    ['allows self-review', { preventSelfReview: false }],
    ['lets administrators bypass it', { canAdminsBypass: true }],
  ])('are not where the environment %s', (_, more) => {
    const facts = given(CAROL, '', 1, { ...soundEnvironment(ENVIRONMENT), ...more });
    expect(decide(facts, 'C').outcome).toBe('wait');
    expect(factOf(facts, 'second-person')).toBe(NOBODY);
  });

  it('are not where nothing is known of environment or approvals', () => {
    for (const name of ['environment', 'approvals']) {
      const facts = Object.fromEntries(Object.entries(given(CAROL)).filter(([key]) => key !== name));
      expect(decide(facts as unknown as GateFacts, 'A').outcome).not.toBe('apply');
      expect(status(facts as unknown as GateFacts, 'second-person')).toBe('fail');
    }
  });

  it('of another environment are nobody', () => {
    const facts = given(CAROL);
    const approvals = {
      ...facts.approvals,
      environmentApprovals: facts.approvals.environmentApprovals.map((one) => ({ ...one, environments: ['dev'] })),
    };
    expect(decide({ ...facts, approvals }, 'C').outcome).toBe('wait');
  });
});

describe('right before the apply', () => {
  const facts = emergency();
  const later = (more: Partial<GateFacts['again'] & object>): GateFacts => ({
    ...facts,
    again: { ...facts.again!, ...more },
  });

  it.each<[string, GateFacts, string]>([
    ['was closed', later({ incident: incident({ isOpen: false }) }), 'Incident no longer holds: #12 is closed'],
    ['expired', later({ now: '2026-11-21T12:00:01Z' }), 'Incident no longer holds: #12 was opened at'],
    ['was used up', later({ incident: incident({ remarks: [record('applied')] }) }), 'is applied'],
    ['lost its agreement', later({ incident: incident({ remarks: [] }) }), 'Second person no longer holds'],
    ['could not be read again', later({ incident: undefined }), 'Incident no longer holds: The incident #12 could not'],
  ])('an incident that %s stops it', (_, at, fact) => {
    const decision = decide(at, 'C');
    expect(decision.outcome).not.toBe('apply');
    expect(decision.checks.find(({ status: one }) => one === 'fail')).toMatchObject({
      id: 'still-verified',
      fact: expect.stringContaining(fact),
    });
  });
});

const REVIEW_RUN = (goodFacts().reviewRun as { run: typeof run }).run;

describe('what may be lifted', () => {
  const blocked = requirements({ blockers: ['a policy denies it'] });
  const proof = requirements({ evidence: [{ id: 'verified-backup', text: 'a backup', because: 'it is replaced' }] });
  const reviewed = { approvals: reviewsOf(approvedBy(CAROL)), claimed: requirements() };
  const asking = (claimed: typeof blocked, ...lifts: Lift[]): GateFacts => {
    const base = emergency({ remarks: [agreement(DAN)] }, { ...reviewed, ...allowing(...lifts) });
    return {
      ...base,
      claimed,
      fresh: { ...base.fresh!, requirements: requirements() },
      again: { ...base.again!, approvals: reviewed.approvals, incident: base.incident },
    };
  };

  const promoting = (...lifts: Lift[]): GateFacts => ({
    ...asking(requirements(), ...lifts),
    counterparts: [{ ...goodFacts().counterparts[0]!, applied: 'none' }],
  });

  it.each<[Lift, GateFacts, string[]]>([
    ['evidence', asking(proof, 'evidence'), ['evidence']],
    ['blockers', asking(blocked, 'blockers'), ['blockers']],
    ['promotion', promoting('promotion'), ['promotion']],
  ])('%s, where it is named', (_, facts, lifted) => {
    expect(decide(facts, 'C').outcome).toBe('apply');
    expect(withStatus(facts, 'lifted')).toEqual(lifted);
    // Approvals were asked for, and given.
    expect(decide(facts, 'C').approvers).toEqual(['carol']);
  });

  it.each<[string, GateFacts, string]>([
    ['evidence', asking(proof, 'approvals', 'blockers'), 'evidence'],
    ['blockers', asking(blocked, 'approvals', 'evidence', 'promotion'), 'blockers'],
    ['promotion', promoting('approvals', 'evidence', 'blockers'), 'promotion'],
    ['approvals', emergency({}, allowing('evidence', 'blockers')), 'approvals'],
  ])('not %s, where only the others are', (_, facts, id) => {
    expect(decide(facts, 'C').outcome).not.toBe('apply');
    expect(withStatus(facts, 'fail')).toContain(id);
  });

  const all = allowing(...LIFTS);
  const lifting = (of: Partial<GateFacts>): GateFacts => emergency({}, { ...all, ...of });
  const rejection = reviewsOf(approvedBy(CAROL, { state: 'CHANGES_REQUESTED' }));

  it.each<[string, GateFacts]>([
    ['producer', lifting({ run: { ...run, path: '.github/workflows/evil.yml' } })],
    ['repository', lifting({ run: { ...run, headRepositoryId: 99 } })],
    ['branch', lifting({ run: { ...run, headBranch: 'feature' } })],
    ['commit', lifting({ run: { ...run, headSha: OTHER_COMMIT } })],
    ['receipt', lifting({ receipts: [] })],
    ['two receipts', lifting({ receipts: [...goodFacts().receipts, ...goodFacts().receipts] })],
    ['job', lifting({ job: { ...goodFacts().job, environment: 'dev' } })],
    ['environment', lifting({ environment: { ...soundEnvironment(ENVIRONMENT), branches: { kind: 'any' } } })],
    ['rejection', lifting({ approvals: rejection })],
    ['newer commit', lifting({ branch: { headSha: OTHER_COMMIT, protected: true, movedUnderStack: ['infra/a.tf'] } })],
    ['digest', lifting({ fresh: { ...goodFacts().fresh, changeDigest: hex('e') } })],
    ['files', lifting({ fresh: { ...goodFacts().fresh, basis: { ...goodFacts().fresh.basis, tree: hex('e') } } })],
    ['state', lifting({ fresh: { ...goodFacts().fresh, basis: { ...goodFacts().fresh.basis, lineage: hex('e') } } })],
    ['failed plan', lifting({ fresh: { ...goodFacts().fresh, errored: true } })],
    ['incomplete plan', lifting({ fresh: { ...goodFacts().fresh, complete: false } })],
    ['approvals that could not be read', lifting({ claimed: undefined as never })],
    ['a pull request that could not be read', only(lifting({}), 'pullRequest')],
  ])('never: %s', (_, facts) => {
    expect(decide(facts, 'C').outcome).not.toBe('apply');
  });

  it('a rejection that came meanwhile is still a no', () => {
    const facts = lifting({});
    const decision = decide({ ...facts, again: { ...facts.again!, approvals: rejection } }, 'C');
    expect(decision.checks.find(({ status: one }) => one === 'fail')).toMatchObject({
      id: 'still-approved',
      fact: 'rejected meanwhile by @carol',
    });
  });

  it.each<[string, Partial<GateFacts>, string]>([
    ['a commit without a pull request', { pullRequest: 'none' }, 'pull-request'],
    ['a pull request of a fork', { pullRequest: { ...pullRequest, headRepositoryId: 99 } }, 'pull-request'],
    [
      'one that touches `.github/`',
      { pullRequest: { ...pullRequest, files: ['.github/workflows/a.yml'] } },
      'pull-request',
    ],
    ['no review run', { reviewRun: 'none' }, 'review-run'],
    [
      'a review run that failed',
      { reviewRun: { run: { ...REVIEW_RUN, conclusion: 'failure' }, receipts: [] } },
      'review-run',
    ],
    ['a review run without receipt', { reviewRun: { run: REVIEW_RUN, receipts: [] } }, 'review-run'],
    [
      'reviewers who saw other changes',
      {
        reviewRun: {
          run: REVIEW_RUN,
          receipts: goodFacts().receipts.map((found) => ({
            ...found,
            receipt: { ...found.receipt!, changeDigest: hex('e') },
          })),
        },
      },
      'review-run',
    ],
  ])('%s, with the approvals', (_, more, id) => {
    expect(decide(emergency({}, more), 'C').outcome).toBe('apply');
    expect(status(emergency({}, more), id)).toBe('lifted');
    expect(decide(emergency({}, { ...more, ...allowing('evidence') }), 'C').outcome).not.toBe('apply');
  });

  it('evidence, where there is no pull request that it could be read from', () => {
    const facts = (...lifts: Lift[]): GateFacts => ({ ...asking(proof, ...lifts), pullRequest: 'none' });
    expect(decide(facts('approvals', 'evidence'), 'C').outcome).toBe('apply');
    expect(withStatus(facts('approvals', 'evidence'), 'lifted')).toContain('evidence');
    expect(withStatus(facts('approvals'), 'fail')).toContain('evidence');
  });

  it('does not count as approved what reviewers saw otherwise', () => {
    const facts = emergency({}, { reviewRun: 'none', approvals: reviewsOf(approvedBy(CAROL)) });
    expect(decide(facts, 'C').approvers).toEqual([]);
  });
});
