import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COMMENT_BUDGET, SUMMARY_BUDGET, fitted, sizeOf, type Size } from '../../../src/core/render/budget';
import { renderComment } from '../../../src/core/render/comment';
import { paragraph } from '../../../src/core/render/nodes';
import { renderRiskSummary } from '../../../src/core/render/summary';
import type { Assessment } from '../../../src/core/risk/assessment';
import { LEVELS } from '../../../src/core/risk/level';
import { skeleton, toHtml } from './rendered';
import { aChange, aFinding, aReport, anAssessment } from './sample';

const FILLINGS = ['a', 'é', '数', '😀', '\u202e', '|', '`', '\n', '<', '&', '_'];

const expectWithin = (document: string, budget: Size): void => {
  expect(sizeOf(document).units).toBeLessThanOrEqual(budget.units);
  expect(sizeOf(document).bytes).toBeLessThanOrEqual(budget.bytes);
};

/** Every `<details>` is closed and so is every fence: nothing was cut inside. */
const expectWhole = (document: string): void => {
  const tags = skeleton(toHtml(document));
  for (const tag of ['details', 'summary', 'pre', 'table'])
    expect(tags.filter((each) => each === `<${tag}`)).toHaveLength(tags.filter((each) => each === `</${tag}`).length);
  expect(document).not.toMatch(/\p{Cs}/u);
};

const big = (changes: number, findings: number, size: number, filling: string, stack: string): Assessment =>
  anAssessment({
    stack,
    level: 'CRITICAL',
    counts: { ...anAssessment().counts, delete: changes },
    findings: Array.from({ length: findings }, (_, at) =>
      aFinding({
        level: LEVELS[at % 3] ?? 'LOW',
        address: `aws_instance.i${at}`,
        title: `is worrying, ${at} times`,
        why: filling.repeat(Math.min(size, 1_000)),
        paste: filling.repeat(size),
        before: filling.repeat(Math.min(size, 1_000)),
        after: 'x',
      }),
    ).concat(
      aFinding({
        level: 'CRITICAL',
        address: 'aws_db_instance.worst',
        title: 'is destroyed',
        why: filling.repeat(size),
        paste: filling.repeat(size * 4),
      }),
    ),
    changes: Array.from({ length: changes }, (_, at) =>
      aChange({
        address: `module.m${at % 7}.aws_instance.i${at}`,
        module: `module.m${at % 7}`,
        kind: 'update',
        level: LEVELS[at % 4] ?? 'LOW',
        settings: [
          { path: 'user_data', before: filling.repeat(size), after: `${filling.repeat(size)}\nmore`, form: 'lines' },
        ],
      }),
    ),
    changesLeftOut: 3_000,
    notes: Array.from({ length: 50 }, (_, at) => `${at} ${filling.repeat(Math.min(size, 900))}`),
    requirements: {
      approvals: 3,
      teams: Array.from({ length: 50 }, (_, at) => ({
        team: `@acme/team-${at}`,
        count: 1,
        because: filling.repeat(Math.min(size, 400)),
      })),
      evidence: [],
      blockers: Array.from({ length: 50 }, (_, at) => `${at} ${filling.repeat(Math.min(size, 390))}`),
    },
  });

describe('whatever the size of the plans', () => {
  test('the comment fits, is whole, and begins with the most dangerous change', () => {
    const sizes = fc.record({
      stacks: fc.integer({ min: 1, max: 4 }),
      changes: fc.integer({ min: 0, max: 400 }),
      findings: fc.integer({ min: 0, max: 120 }),
      size: fc.integer({ min: 1, max: 2_000 }),
      filling: fc.constantFrom(...FILLINGS),
    });
    fc.assert(
      fc.property(sizes, ({ stacks, changes, findings, size, filling }) => {
        const all = Array.from({ length: stacks }, (_, at) => big(changes, findings, size, filling, `stack-${at}`));
        const body = renderComment(aReport({ stacks: all }));
        expectWithin(body, COMMENT_BUDGET);
        expectWhole(body);
        expect(body.slice(0, 400)).toContain('## ⛔ BLOCKED · 🔴 CRITICAL — `aws_db_instance.worst` is destroyed');
        expect(body).toContain('**1 · 🔴 `aws_db_instance.worst` is destroyed**');
        expect(body).toContain('run 7311');
      }),
      { numRuns: 12 },
    );
  });

  test('a comment over thousands of stacks names the failed ones first and says how many are not shown', () => {
    const quiet = Array.from({ length: 3_000 }, (_, at) =>
      anAssessment({ stack: `live/${'x'.repeat(60)}/${at}`, counts: { ...anAssessment().counts, create: 1 } }),
    );
    const body = renderComment(aReport({ stacks: [...quiet, { stack: 'live/broken', error: 'no plan' }] }));
    expectWithin(body, COMMENT_BUDGET);
    expectWhole(body);
    expect(body.indexOf('live/broken')).toBeLessThan(300);
    expect(body).toMatch(/Left out for size: \d+ stacks/);
  });

  test('what is left out is said where it would be, with the way to it', () => {
    const body = renderComment(aReport({ stacks: [big(1_000, 100, 300, 'ä', 'live/big')] }));
    expect(body).toMatch(/Left out for size: [^.]*\d+ changes[^.]*\. More is in the \[job summary]\(https:/);
  });

  test('the most dangerous changes are the last to go', () => {
    const changes = Array.from({ length: 900 }, (_, at) =>
      aChange({
        address: `aws_instance.i${at}`,
        level: at === 899 ? 'CRITICAL' : 'LOW',
        settings: [{ path: 'a', after: 'x'.repeat(250) }],
      }),
    );
    const body = renderComment(
      aReport({
        stacks: [anAssessment({ level: 'CRITICAL', counts: { ...anAssessment().counts, create: 900 }, changes })],
      }),
    );
    expect(body).toContain('<code>aws_instance.i899</code>');
    expect(body).toMatch(/Left out for size: \d+ changes/);
  });

  test('the summary has more room and keeps to it', () => {
    const stacks = [1, 2, 3, 4].map((at) => big(500, 200, 2_000, '数', `stack-${at}`));
    const body = renderRiskSummary(aReport({ stacks }));
    expectWithin(body, SUMMARY_BUDGET);
    expectWhole(body);
    expect(sizeOf(body).bytes).toBeGreaterThan(COMMENT_BUDGET.bytes);
  });
});

describe('a budget', () => {
  const leaf = (rank: number, label: string, size: number) => ({
    rank,
    label,
    full: () => [paragraph(`${label} ${'x'.repeat(size)}`)],
  });
  const root = (...parts: ReturnType<typeof leaf>[]) => ({
    wrap: (inside: readonly unknown[]) => inside as never,
    parts,
    note: () => [paragraph('less')],
  });

  test('drops by rank, not by place', () => {
    const shown = fitted(root(leaf(2, 'second', 300), leaf(1, 'first', 300)), { units: 400, bytes: 400 });
    expect(shown).toContain('first');
    expect(shown).not.toContain('second');
    expect(shown).toContain('less');
  });

  test('counts bytes as well as units', () => {
    const wide = { rank: 0, label: 'wide', full: () => [paragraph('数'.repeat(300))] };
    expect(fitted(root(wide), { units: 600, bytes: 600 })).not.toContain('数');
    expect(fitted(root(wide), { units: 600, bytes: 1_200 })).toContain('数');
  });

  test('says nothing when nothing is left out', () => {
    expect(fitted(root(leaf(1, 'all', 10)), { units: 400, bytes: 400 })).not.toContain('less');
  });
});
