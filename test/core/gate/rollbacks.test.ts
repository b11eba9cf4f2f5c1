import { expect, it } from '@jest/globals';
import { rollbacksOf } from '../../../src/core/gate/rollbacks';
import { type Finding, ROLLBACKS } from '../../../src/core/risk/assessment';

type Rollback = NonNullable<Finding['rollback']>;

const finding = (address: string, rollback?: Partial<Rollback>): Finding => ({
  rule: 'x',
  level: 'HIGH',
  class: 'data',
  address,
  title: 'is destroyed',
  why: 'its data is lost',
  ...(rollback && { rollback: { class: 'forward-only', text: `for ${address}`, commands: ['do it'], ...rollback } }),
});
const told = (...findings: Finding[]): string[] =>
  rollbacksOf({ findings }).map(({ address, class: kind }) => `${address} ${kind}`);

it('tells of each address how it is undone, with the words and commands of the finding', () => {
  expect(rollbacksOf({ findings: [finding('a.b', { text: 'Restore it.' })] })).toEqual([
    { address: 'a.b', class: 'forward-only', text: 'Restore it.', commands: ['do it'] },
  ]);
});

it('begins with what is hardest to undo, and keeps the order of the findings among equals', () => {
  const hardest = ROLLBACKS.toReversed().filter((kind) => kind !== 'revert-and-apply');
  const findings = ROLLBACKS.map((kind) => finding(kind, { class: kind }));
  expect(told(...findings)).toEqual(hardest.map((kind) => `${kind} ${kind}`));
  expect(told(...findings.toReversed())).toEqual(hardest.map((kind) => `${kind} ${kind}`));
  expect(told(finding('b', {}), finding('a', {}), finding('c', { class: 'none' }))).toEqual([
    'c none',
    'b forward-only',
    'a forward-only',
  ]);
});

it('leaves out what a revert undoes as a whole, and findings that say nothing of it', () => {
  expect(told(finding('a', { class: 'revert-and-apply' }), finding('b'), finding('c', {}))).toEqual(['c forward-only']);
  expect(told(finding('a'), finding('b', { class: 'revert-and-apply' }))).toEqual([]);
});

it('tells the same of one address once, though two rules found it', () => {
  const other = { text: 'another way' };
  expect(told(finding('a', {}), finding('a', {}), finding('a', other), finding('b', other))).toEqual([
    'a forward-only',
    'a forward-only',
    'b forward-only',
  ]);
  // Neither name nor words can be put together so that two look like one.
  expect(told(finding('a', { text: 'b","c' }), finding('a","b', { text: 'c' }))).toHaveLength(2);
});

it('tells ten of them, the hardest', () => {
  const easier = Array.from({ length: 11 }, (_, nth) => finding(`a${nth}`, {}));
  const hardest = finding('b', { class: 'none' });
  expect(told(...easier, hardest)).toEqual([
    'b none',
    ...easier.slice(0, 9).map(({ address }) => `${address} forward-only`),
  ]);
});
