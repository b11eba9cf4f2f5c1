import { describe, expect, it } from '@jest/globals';
import type { SeenIssue } from '../../../src/core/after-apply/issue-plan';
import type { LedgerEntry } from '../../../src/core/ledger/read';
import { overdue, planUnapplied, unappliedFields } from '../../../src/core/ledger/unapplied';
import { markerNode } from '../../../src/core/render/marker';

const SELF = 1;
const NOW = '2026-11-21T12:00:00Z';
const entry = (commit: string, state: LedgerEntry['state'], at: string, stack = 'infra'): LedgerEntry => ({
  commit,
  stack,
  environment: 'prod',
  state,
  at,
  saidAt: at,
  description: '',
  logUrl: undefined,
});
const A = entry('a', 'failed', '2026-11-19T12:00:00Z');
const B = entry('b', 'pending', '2026-11-20T12:00:00Z', 'network');

describe('what waits for too long', () => {
  it('is pending or failed for so many hours, and comes in the order of its commits', () => {
    const ledger = [entry('c', 'pending', '2026-11-20T12:00:01Z'), B, entry('x', 'applied', A.at), A];
    expect(overdue(ledger, 24, NOW).map(({ commit }) => commit)).toEqual(['a', 'b']);
    expect(overdue(ledger, 25, NOW).map(({ commit }) => commit)).toEqual(['a']);
    expect(overdue([{ ...A, state: 'superseded' }], 1, NOW)).toEqual([]);
  });
});

describe('the one issue of it', () => {
  const bodyOf = (...entries: LedgerEntry[]): string =>
    `${markerNode({ kind: 'unapplied', fields: unappliedFields(entries) }).value}\nWords`;
  const issue = (number: number, more: Partial<SeenIssue> = {}): SeenIssue => ({
    number,
    body: bodyOf(A),
    state: 'open',
    authorId: SELF,
    ...more,
  });
  const closed = (number: number, ...entries: LedgerEntry[]): SeenIssue =>
    issue(number, { state: 'closed', body: bodyOf(...entries) });
  const plan = (issues: readonly SeenIssue[], ...entries: LedgerEntry[]) =>
    planUnapplied(issues, SELF, entries, bodyOf(...entries));

  it.each<[string, ReturnType<typeof plan>, ReturnType<typeof plan>]>([
    ['is opened where there is none', plan([], A), [{ do: 'open' }]],
    ['is left alone where it says the same', plan([issue(5)], A), []],
    ['is written anew where something was added', plan([issue(5)], A, B), [{ do: 'update', number: 5 }]],
    ['is closed where nothing is left', plan([issue(5)]), [{ do: 'settle', number: 5 }]],
    ['is none where nothing waits', plan([closed(5, A)]), []],
    [
      'stands once, and the older one stays',
      plan([issue(7), issue(5, { body: bodyOf(B) })], A),
      [
        { do: 'update', number: 5 },
        { do: 'close', number: 7 },
      ],
    ],
    [
      'is closed together with its double',
      plan([issue(5), issue(7)]),
      [
        { do: 'settle', number: 5 },
        { do: 'close', number: 7 },
      ],
    ],
    ['stays closed where somebody closed it', plan([closed(5, A, B)], B), []],
    ['is opened again for what that one did not name', plan([closed(5, A)], A, B), [{ do: 'open' }]],
    ['is opened again by what came back after nothing was left', plan([closed(5)], A), [{ do: 'open' }]],
    ['is judged by the last that was closed', plan([closed(5, A), closed(6, B)], A), [{ do: 'open' }]],
    ['is not one that somebody else wrote', plan([issue(5, { authorId: 9 })], A), [{ do: 'open' }]],
    ['is not one without our marker', plan([issue(5, { body: 'Merged but not applied' })], A), [{ do: 'open' }]],
    [
      'is not one whose marker says something else',
      plan([issue(5, { body: '<!-- planseal:unapplied v1 of=evil -->\n' })], A),
      [{ do: 'open' }],
    ],
  ])('%s', (_, steps, wanted) => {
    expect(steps).toEqual(wanted);
  });

  it('remembers three hundred of very many', () => {
    const many = Array.from({ length: 400 }, (_, nth) => entry('a', 'failed', A.at, `s${nth}`));
    expect(unappliedFields(many)['of']?.split('.')).toHaveLength(300);
    expect(plan([closed(5, ...many)], ...many)).toEqual([]);
  });
});
