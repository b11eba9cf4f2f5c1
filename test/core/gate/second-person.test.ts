import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../src/core/gate/decide';
import type { GateFacts, Person } from '../../../src/core/gate/facts';
import type { IncidentFacts, IncidentRemark } from '../../../src/core/gate/incident';
import { agreementOf } from '../../../src/core/gate/second-person';
import { agreement, emergency, incident } from './emergency-facts';
import { BOB, CAROL, DAN, ENVIRONMENT, goodFacts, MIRA, soundEnvironment } from './good-facts';

const naming = (people: readonly string[] | undefined, of: Partial<IncidentFacts>, more: Partial<GateFacts> = {}) =>
  emergency(of, {
    policy: {
      ...goodFacts().policy,
      breakGlass: { lifts: ['approvals'], expiresHours: 2, ...(people && { people }) },
    },
    again: { ...emergency(of).again!, incident: incident(of) },
    ...more,
  });
const NOT_NAMED = 'is not among the people that the configuration names';
const secondPerson = (facts: GateFacts) => decide(facts, 'A').checks.find(({ id }) => id === 'second-person');

it('is asked for in words even where the configuration lets nothing be lifted', () => {
  const facts = emergency({ remarks: [] }, { policy: goodFacts().policy });
  expect(secondPerson(facts)).toMatchObject({
    status: 'fail',
    fact: expect.stringContaining('nobody else has agreed'),
  });
});

describe('where the configuration names people, the second person', () => {
  interface Row {
    readonly what: string;
    readonly people: readonly string[] | undefined;
    readonly remarks: readonly IncidentRemark[];
    readonly agreed: readonly Person[];
    readonly ignored: Readonly<Record<string, string>>;
  }
  const BOT: Person = { id: 41, login: 'helper[bot]', type: 'Bot' };
  const both = [agreement(CAROL), agreement(DAN)];
  it.each<Row>([
    { what: 'is anybody where it names none', people: undefined, remarks: both, agreed: [CAROL, DAN], ignored: {} },
    { what: 'is who is named', people: ['dan'], remarks: both, agreed: [DAN], ignored: { carol: NOT_NAMED } },
    { what: 'is so in any case', people: ['DAN', 'Carol'], remarks: both, agreed: [CAROL, DAN], ignored: {} },
    {
      what: 'is nobody where others agree',
      people: ['ana'],
      remarks: both,
      agreed: [],
      ignored: { carol: NOT_NAMED, dan: NOT_NAMED },
    },
    {
      what: 'has not the beginning of a name',
      people: ['caro', 'carols'],
      remarks: [agreement(CAROL)],
      agreed: [],
      ignored: { carol: NOT_NAMED },
    },
    {
      what: 'is not who started it or wrote the code',
      people: ['bob', 'mira'],
      remarks: [agreement(BOB), agreement(MIRA)],
      agreed: [],
      ignored: { bob: 'started this run', mira: 'is the author of the pull request' },
    },
    {
      what: 'may write',
      people: ['carol'],
      remarks: [agreement(CAROL, { permission: 'read' })],
      agreed: [],
      ignored: { carol: 'has no write access' },
    },
    {
      what: 'is a person',
      people: ['helper[bot]'],
      remarks: [agreement(BOT)],
      agreed: [],
      ignored: { 'helper[bot]': 'is not a person' },
    },
    {
      what: 'agrees to exactly these changes',
      people: ['carol'],
      remarks: [agreement(CAROL, { body: 'fine' })],
      agreed: [],
      ignored: {},
    },
  ])('$what', ({ people, remarks, agreed, ignored }) => {
    const found = agreementOf(naming(people, { remarks }))!;
    expect(found).toMatchObject({ agreed, needed: 1 });
    expect(Object.fromEntries(found.ignored.map(({ login, because }) => [login, because]))).toEqual(ignored);
  });

  it.each<[readonly string[], readonly Person[]]>([
    [['carol'], [CAROL]],
    [['dan'], []],
  ])('is also who releases the job, if named: %j', (people, agreed) => {
    const approval = { person: CAROL, state: 'approved' as const, comment: '', environments: [ENVIRONMENT] };
    const facts = naming(
      people,
      { remarks: [] },
      {
        environment: soundEnvironment(ENVIRONMENT),
        approvals: { ...goodFacts().approvals, reviews: [], environmentApprovals: [approval] },
      },
    );
    expect(agreementOf(facts)?.agreed).toEqual(agreed);
  });

  it('is one more for each author without an account, for the author may be named too', () => {
    const pullRequest = { ...goodFacts().pullRequest, unlinked: ['x@example.com'] };
    expect(agreementOf(naming(['carol', 'dan'], { remarks: [] }, { pullRequest }))?.needed).toBe(2);
  });
});

describe('a refusal for want of the second person', () => {
  it('says whose word was not counted and who may', () => {
    const decision = decide(naming(['ana', 'Joe'], {}), 'A');
    expect(decision.outcome).toBe('wait');
    expect(secondPerson(naming(['ana', 'Joe'], {}))?.fact).toContain(`nobody else has agreed`);
    expect(secondPerson(naming(['ana', 'Joe'], {}))?.fact).toContain(`(not counted: @carol ${NOT_NAMED})`);
    expect(decision.next[0]?.text).toBe(
      'One of those whom the configuration names and who may write (`@ana`, `@Joe`) looks at the plan in #12 and comments there:',
    );
  });

  it('says that anybody else may where nobody is named', () => {
    expect(decide(naming(undefined, { remarks: [] }), 'A').next[0]?.text).toContain(
      'Somebody else who may write looks',
    );
  });

  it('is none where one of them has agreed', () => {
    expect(secondPerson(naming(['carol'], {}))?.status).toBe('pass');
    expect(decide(naming(['carol'], {}), 'C').outcome).toBe('apply');
  });
});
