import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planSticky, sameBody, type SeenComment, type StickyKey } from '../../../src/core/report/sticky';

const SELF = 41898282;
const OTHER = 5;
const KEY = 'acme/infra#1';

const bodyOf = (run: number, attempt = 1, key = KEY, words = 'said'): string => `<${key} ${run}.${attempt}> ${words}`;
const markerOf = (body: string): StickyKey | undefined => {
  const [, key, run, attempt] = /^<(\S+) (\d+)\.(\d+)>/.exec(body) ?? [];
  return key === undefined ? undefined : { key, runId: Number(run), attempt: Number(attempt) };
};
const comment = (id: number, body: string, authorId: number | null = SELF): SeenComment => ({
  id,
  body,
  authorId: authorId ?? undefined,
});
const plan = (comments: readonly SeenComment[], run: number, attempt = 1, body = bodyOf(run, attempt)) =>
  planSticky(comments, SELF, { key: KEY, runId: run, attempt }, body, markerOf);

describe('planSticky', () => {
  it.each<[string, SeenComment[], ReturnType<typeof plan>]>([
    ['nothing is there', [], { step: { do: 'create' }, remove: [] }],
    [
      'an older run has commented',
      [comment(1, bodyOf(6))],
      { step: { do: 'update', id: 1, body: bodyOf(7, 2) }, remove: [] },
    ],
    [
      'the run before this attempt has commented',
      [comment(1, bodyOf(7, 1))],
      { step: { do: 'update', id: 1, body: bodyOf(7, 2) }, remove: [] },
    ],
    ['a newer run has commented', [comment(1, bodyOf(8))], { step: { do: 'nothing', because: 'newer' }, remove: [] }],
    [
      'a newer attempt has commented',
      [comment(1, bodyOf(7, 3))],
      { step: { do: 'nothing', because: 'newer' }, remove: [] },
    ],
    ['it says the same', [comment(1, bodyOf(7, 2))], { step: { do: 'nothing', because: 'same' }, remove: [] }],
    [
      'GitHub gave it back with other line ends',
      [comment(1, `${bodyOf(7, 2)}\r\n\n`)],
      { step: { do: 'nothing', because: 'same' }, remove: [] },
    ],
    ['somebody else pasted the marker (T22)', [comment(1, bodyOf(8), OTHER)], { step: { do: 'create' }, remove: [] }],
    ['a deleted account pasted it', [comment(1, bodyOf(8), null)], { step: { do: 'create' }, remove: [] }],
    ['another key has a comment', [comment(1, bodyOf(8, 1, 'acme/infra#2'))], { step: { do: 'create' }, remove: [] }],
    ['own words without a marker are there', [comment(1, 'hello')], { step: { do: 'create' }, remove: [] }],
    [
      'a race left two of the same run',
      [comment(2, bodyOf(7, 1)), comment(1, bodyOf(7, 1))],
      { step: { do: 'update', id: 1, body: bodyOf(7, 2) }, remove: [2] },
    ],
    [
      'a race left the words of a newer run in a younger comment: they move to the oldest',
      [comment(1, bodyOf(5)), comment(2, bodyOf(9)), comment(3, bodyOf(6))],
      { step: { do: 'update', id: 1, body: bodyOf(9) }, remove: [2, 3] },
    ],
    [
      'the own comment stands beside an older one',
      [comment(1, bodyOf(5)), comment(2, bodyOf(7, 2))],
      { step: { do: 'update', id: 1, body: bodyOf(7, 2) }, remove: [2] },
    ],
  ])('run 7 attempt 2 when %s', (_, comments, expected) => {
    expect(plan(comments, 7, 2)).toEqual(expected);
  });

  it('leaves exactly one comment, of the newest run, from whatever was there', () => {
    const seen = fc.uniqueArray(fc.record({ id: fc.nat(), run: fc.integer({ min: 1, max: 9 }), own: fc.boolean() }), {
      selector: ({ id }) => id,
      maxLength: 6,
    });
    fc.assert(
      fc.property(seen, fc.integer({ min: 1, max: 9 }), (rows, run) => {
        const before = rows.map(({ id, run: of, own }) => comment(id, bodyOf(of), own ? SELF : OTHER));
        const { step, remove } = plan(before, run);
        const after = before
          .filter(({ id }) => !remove.includes(id))
          .map((one) => (step.do === 'update' && step.id === one.id ? comment(one.id, step.body) : one));
        if (step.do === 'create') after.push(comment(-1, bodyOf(run)));
        const own = after.filter(({ authorId }) => authorId === SELF);
        const newest = Math.max(run, ...rows.filter((row) => row.own).map((row) => row.run));
        expect(own.map(({ body }) => body)).toEqual([bodyOf(newest)]);
        expect(after.filter(({ authorId }) => authorId === OTHER)).toEqual(
          before.filter(({ authorId }) => authorId === OTHER),
        );
        expect(plan(after, run)).toMatchObject({ step: { do: 'nothing' }, remove: [] });
      }),
    );
  });
});

it.each([
  ['a\r\nb', 'a\nb', true],
  ['a  \n\n', 'a', true],
  [' a', 'a', false],
  ['a', 'A', false],
])('sameBody(%p, %p) is %p', (a, b, expected) => {
  expect(sameBody(a, b)).toBe(expected);
});
