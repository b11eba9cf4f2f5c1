import { expect, it } from '@jest/globals';
import { CHECKS } from '../../../src/core/gate/decide';
import type { GateFacts } from '../../../src/core/gate/facts';
import { expectGolden } from '../render/golden';
import { APPROVAL_WORDS } from './words/approval';
import type { Situations } from './words/facts';
import { PLAN_WORDS } from './words/plan';
import { PRODUCER_WORDS } from './words/producer';
import { PROMOTION_WORDS } from './words/promotion';
import { STORED_WORDS } from './words/stored';

const WORDS: Situations = { ...PRODUCER_WORDS, ...APPROVAL_WORDS, ...STORED_WORDS, ...PLAN_WORDS, ...PROMOTION_WORDS };

/** What a check says: its fact, and after a refusal the outcome, what to do next and what lifts it. */
const said = (id: string, facts: GateFacts): string => {
  const verdict = CHECKS.find((check) => check.id === id)!.verify(facts);
  return verdict.pass
    ? `pass: ${verdict.fact}`
    : [
        `${verdict.outcome}: ${verdict.fact}`,
        ...verdict.next.map((step) => `  next: ${JSON.stringify(step)}`),
        ...(verdict.lift === undefined ? [] : [`  an emergency may lift it: ${verdict.lift}`]),
      ].join('\n  ');
};

it('has situations for each check', () => {
  expect(Object.keys(WORDS).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
});

it.each([
  ['producer', PRODUCER_WORDS],
  ['approval', APPROVAL_WORDS],
  ['stored', STORED_WORDS],
  ['plan', PLAN_WORDS],
  ['promotion', PROMOTION_WORDS],
])('every sentence of the %s checks, as people read it', (name, situations) => {
  const sections = CHECKS.flatMap(({ stage, id, title }) => {
    const entries = Object.entries(situations[id] ?? {});
    if (entries.length === 0) return [];
    return [`# ${stage} ${id}: ${title}`, ...entries.map(([when, facts]) => `${when}\n  ${said(id, facts)}`), ''];
  });
  expectGolden(`words-${name}.golden.txt`, sections.join('\n'), 'gate');
});
