import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { appliedReceiptNotice, kindsBeyond, parseAppliedReceipt } from '../../../src/core/gate/applied-receipt';
import { PROMOTED, SAME_SHAPE, UNDRIFTED } from '../../../src/core/gate/checks/promotion';
import type { GateFacts } from '../../../src/core/gate/facts';
import type { CounterpartFacts, Promotion } from '../../../src/core/gate/promotion';
import { appliedIn, COMMIT, DEV, goodFacts, KINDS } from './good-facts';

const good = goodFacts();
const facts = (
  more: Partial<CounterpartFacts> | undefined,
  { event = 'push', promotion = {} }: { event?: string; promotion?: Partial<Promotion> } = {},
): GateFacts => ({
  ...good,
  run: { ...good.run, event },
  policy: { ...good.policy, promotion: { ...good.policy.promotion!, ...promotion } },
  counterparts: more === undefined ? [] : [{ ...good.counterparts[0]!, ...more }],
});

describe('the environments before', () => {
  it.each<[string, GateFacts, boolean, string]>([
    ['has the commit', facts({}), true, '`infra:dev` in `dev` has this commit'],
    ['failed to get it', facts({ applied: 'none' }), false, 'was not applied to `infra:dev` in `dev`'],
    [
      'is not touched by the push',
      facts({ applied: 'none', chosen: false }),
      true,
      '`infra:dev` in `dev` is not touched by this commit, and lacks none that is known',
    ],
    ...(
      [
        ['pending', 'waits there'],
        ['failed', 'failed there'],
        ['superseded', 'was left there to a newer run'],
      ] as const
    ).map(([state, words]): [string, GateFacts, boolean, string] => [
      `is not touched, and its newest commit is ${state}`,
      facts({ applied: 'none', chosen: false, owed: { commit: 'a'.repeat(40), state, runUrl: undefined } }),
      false,
      `\`infra:dev\` in \`dev\` comes before, and commit \`aaaaaaaaaaaa\` ${words}`,
    ]),
    [
      'was left out of a run that somebody dispatched',
      facts({ applied: 'none', chosen: false }, { event: 'workflow_dispatch' }),
      false,
      'was not applied to `infra:dev`',
    ],
    ['has no such stack', facts(undefined), true, 'there is no such stack in the environments before'],
    [
      'is not asked',
      facts({ applied: 'none' }, { promotion: { demands: ['shape'] } }),
      true,
      'none has to come before',
    ],
    ['is none', facts({ applied: 'none' }, { promotion: { before: [] } }), true, 'none has to come before'],
  ])('%s', (_, given, passes, fact) => {
    const verdict = PROMOTED.verify(given);
    expect(verdict.pass).toBe(passes);
    expect(verdict.fact).toContain(fact);
  });

  it('leads to the run that said what is owed, by an address that is one', () => {
    const owed = (runUrl: string) => ({ commit: 'a'.repeat(40), state: 'failed', runUrl }) as const;
    const next = (url: string) => PROMOTED.verify(facts({ applied: 'none', chosen: false, owed: owed(url) }));
    const [text, url] = [
      expect.stringContaining('both stacks, `infra:dev` and `infra`'),
      'https://github.com/a/b/actions/runs/1',
    ];
    expect(next(url)).toMatchObject({ outcome: 'refuse', lift: 'promotion', next: [{ text, url }] });
    expect(next('javascript:alert(1)')).toMatchObject({ next: [{ text }] });
    expect(JSON.stringify(next('javascript:alert(1)'))).not.toContain('javascript');
  });

  it('says how to apply both', () => {
    expect(PROMOTED.verify(facts({ applied: 'none' }))).toMatchObject({
      outcome: 'refuse',
      next: [{ text: expect.stringContaining('dispatch the workflow with both stacks, `infra:dev` and `infra`') }],
    });
  });
});

describe('the shape of the changes before', () => {
  const many = Array.from({ length: 301 }, (_, nth) => `aws_thing_${nth} create`);
  it.each<[string, GateFacts, boolean, string]>([
    ['is the same', facts({}), true, 'every kind of change here was made there too'],
    ['holds more than is needed', facts({ applied: appliedIn(DEV, [...KINDS, 'x delete']) }), true, 'every kind'],
    ['is another', facts({ applied: appliedIn(DEV, KINDS.slice(0, 1)) }), false, '`aws_instance update tags`'],
    ['is that of an apply with nothing to do', facts({ applied: appliedIn(DEV, []) }), false, '`aws_instance create`'],
    ['is none, where the commit does not touch it', facts({ applied: 'none', chosen: false }), true, 'every kind'],
    [
      'of the newest apply is another, where an earlier commit is brought along',
      facts({ applied: 'none', chosen: false, lastApplied: appliedIn(DEV, KINDS.slice(0, 1)) }),
      false,
      '`aws_instance update tags`',
    ],
    [
      'of the newest apply is the same',
      facts({ applied: 'none', chosen: false, lastApplied: appliedIn(DEV, KINDS) }),
      true,
      'every kind',
    ],
    [
      'of the newest apply cannot be read',
      facts({ applied: 'none', chosen: false, lastApplied: 'unknown' }),
      false,
      'can no longer be read',
    ],
    ['had too many kinds to say', facts({ applied: appliedIn(DEV, many) }), false, 'too many kinds of change'],
    [
      'is not asked for',
      facts({ applied: appliedIn(DEV, []) }, { promotion: { demands: ['applied'] } }),
      true,
      'no other',
    ],
  ])('%s', (_, given, passes, fact) => {
    const verdict = SAME_SHAPE.verify(given);
    expect(verdict.pass).toBe(passes);
    expect(verdict.fact).toContain(fact);
  });

  it('names the first five kinds that are new, and how many more', () => {
    const fresh = { ...good.fresh, kinds: many.slice(0, 8) };
    const { fact } = SAME_SHAPE.verify({ ...facts({}), fresh });
    expect(fact.match(/aws_thing_\d/g)).toHaveLength(5);
    expect(fact).toMatch(/ and 3 more$/);
    const five = SAME_SHAPE.verify({ ...facts({}), fresh: { ...good.fresh, kinds: many.slice(0, 5) } });
    expect(five.fact).not.toContain('more');
  });

  it('says how to leave the comparison out', () => {
    expect(SAME_SHAPE.verify(facts({ applied: appliedIn(DEV, []) }))).toMatchObject({
      outcome: 'refuse',
      next: [{ text: expect.stringContaining('take `shape` out of `environments.production.promotion`') }],
    });
  });
});

describe('drift of the environments before', () => {
  it.each<[string, GateFacts, boolean, string]>([
    ['is not known', facts({}), true, 'no drift of the environments before is known since'],
    ['is open in an issue', facts({ drift: 12 }), false, 'has drifted since it was applied, as issue #12 says'],
    ['is none without such a stack', facts(undefined), true, 'there is no such stack'],
    ['is not demanded', facts({ drift: 12 }, { promotion: { demands: ['applied', 'shape'] } }), true, 'is asked for'],
    ['is of nobody', facts({ drift: 12 }, { promotion: { before: [] } }), true, 'is asked for'],
  ])('%s', (_, given, passes, fact) => {
    const verdict = UNDRIFTED.verify(given);
    expect(verdict.pass).toBe(passes);
    expect(verdict.fact).toContain(fact);
  });

  it('says the way on, and how not to ask for it', () => {
    expect(UNDRIFTED.verify(facts({ drift: 12 }))).toMatchObject({
      outcome: 'refuse',
      lift: 'promotion',
      next: [{ text: expect.stringMatching(/Follow #12: .*`drift` out of `environments\.production\.promotion`/) }],
    });
  });
});

describe('what a job that applied vouches for', () => {
  const of = { stack: 'infra:dev', environment: 'dev', commit: COMMIT };

  it('fits into an annotation, and is read as it was written', () => {
    const kinds = Array.from({ length: 300 }, (_, nth) => `aws_thing_${nth} create`);
    const { message, title } = appliedReceiptNotice(of, kinds);
    expect(title).toBe('PlanSeal applied');
    expect(message.length).toBeLessThan(4_096);
    const read = parseAppliedReceipt(message)!;
    expect(read).toMatchObject(of);
    expect(kindsBeyond([...kinds, 'y create'], read)).toEqual(['y create']);
  });

  it('is written in a form that never changes within a version', () => {
    const kind = createHash('sha256').update('a create').digest('hex').slice(0, 10);
    expect(appliedReceiptNotice(of, ['a create'])).toEqual({
      title: 'PlanSeal applied',
      message: `planseal-applied v1 ${JSON.stringify({ ...of, kinds: kind })}`,
    });
    expect(appliedReceiptNotice(of, []).message).toBe(`planseal-applied v1 ${JSON.stringify({ ...of, kinds: '' })}`);
    expect(() => appliedReceiptNotice({ ...of, commit: 'short' }, [])).toThrow();
  });

  it.each([
    ['words before it', ` ${appliedReceiptNotice(of, []).message}`],
    ['no stack', `planseal-applied v1 ${JSON.stringify({ ...of, stack: '' })}`],
    ['too long a stack', `planseal-applied v1 ${JSON.stringify({ ...of, stack: 'x'.repeat(401) })}`],
    ['a commit and more', `planseal-applied v1 ${JSON.stringify({ ...of, commit: `${COMMIT}c` })}`],
    ['a commit after something', `planseal-applied v1 ${JSON.stringify({ ...of, commit: `x${COMMIT}` })}`],
    ['kinds after something', `planseal-applied v1 ${JSON.stringify({ ...of, kinds: `x${'a'.repeat(10)}` })}`],
    ['kinds and more', `planseal-applied v1 ${JSON.stringify({ ...of, kinds: `${'a'.repeat(10)}b` })}`],
    ['kinds of other letters', `planseal-applied v1 ${JSON.stringify({ ...of, kinds: 'g'.repeat(10) })}`],
    ['another notice', 'planseal-receipt v1 {}'],
    ['no JSON', 'planseal-applied v1 {'],
    ['another version', 'planseal-applied v2 {}'],
    ['a short commit', `planseal-applied v1 ${JSON.stringify({ ...of, commit: 'cccc' })}`],
    ['a field too many', `planseal-applied v1 ${JSON.stringify({ ...of, level: 'LOW' })}`],
    ['kinds of another form', `planseal-applied v1 ${JSON.stringify({ ...of, kinds: 'abc' })}`],
  ])('is not read from %s', (_, message) => {
    expect(parseAppliedReceipt(message)).toBeUndefined();
  });
});
