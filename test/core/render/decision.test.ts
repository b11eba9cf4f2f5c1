import { describe, expect, test } from '@jest/globals';
import type { Decision } from '../../../src/core/gate/decision';
import { COMMENT_BUDGET, sizeOf } from '../../../src/core/render/budget';
import { renderDecision, renderDecisions, type DecisionView } from '../../../src/core/render/decision';
import { expectGolden } from './golden';

const stale: DecisionView = {
  outcome: 'stale',
  stack: 'live/production/orders-db',
  environment: 'production',
  changeDigest: 'sha256:c01d4b0f7e2a55aa',
  headline: 'the plan changed after it was approved',
  approvers: ['jon', 'ana', 'lee'],
  checks: [
    {
      stage: 'A',
      id: 'receipt',
      title: 'Receipt',
      status: 'pass',
      fact: 'one, from the plan job of run 7398.1: changes c01d4b0f7e2a',
    },
    {
      stage: 'A',
      id: 'producer',
      title: 'Produced by',
      status: 'pass',
      fact: 'apply.yml at planseal/planseal, this repository, on main',
    },
    {
      stage: 'A',
      id: 'approvals',
      title: 'Approvals',
      status: 'pass',
      fact: '3 of 3 distinct, none is the author; acme/dba ✓, acme/sre-leads ✓',
    },
    {
      stage: 'B',
      id: 'freshness',
      title: 'Freshness',
      status: 'fail',
      fact: 'state serial is 118, the plan was made at 117; the fresh plan is wider',
    },
    { stage: 'C', id: 'apply', title: 'Apply', status: 'not-reached', fact: '' },
  ],
  next: [
    { text: 'Look at the new assessment and approve it.', url: 'https://github.com/acme/infra/actions/runs/7398' },
    { text: 'Or start over:', command: 'gh workflow run terraform.yml --ref main' },
  ],
  comparison: {
    verdict: 'wider',
    changes: [
      {
        address: 'aws_db_instance.orders_main',
        was: 'update of instance_class',
        now: 'update of instance_class, backup_retention_period',
      },
      { address: 'aws_iam_role.jobs', now: 'delete' },
    ],
  },
  leftOut: ['aws_lambda_function.*.source_code_hash'],
  notes: ['Nothing was applied; only the plan role was used.'],
};

const applied: DecisionView = {
  outcome: 'apply',
  stack: 'live/dev/network',
  environment: 'dev',
  changeDigest: 'sha256:99aa4b0f7e2a8c11',
  headline: 'exactly what was approved',
  checks: [{ stage: 'A', id: 'receipt', title: 'Receipt', status: 'pass', fact: 'one' }],
  next: [],
  leftOut: [],
  notes: [],
};

describe('the decision', () => {
  test('of a stale plan reads as agreed', () => {
    expectGolden('decision-stale.golden.md', renderDecision(stale));
  });

  test('to apply is calm', () => {
    expectGolden('decision-apply.golden.md', renderDecision(applied));
  });

  test('of the gate can be shown as it is', () => {
    const decision: Decision = {
      outcome: 'wait',
      stack: 'a',
      environment: 'b',
      headline: 'one approval is missing',
      checks: [],
      approvers: [],
      next: [{ text: 'Approve it.' }],
      leftOut: [],
      notes: [],
    };
    expect(renderDecision(decision)).toContain('## ⏳ Waiting: one approval is missing');
  });

  test('stays within a comment, with the failed check and what now', () => {
    const many = Array.from(
      { length: 3000 },
      (_, at) =>
        ({
          stage: 'B',
          id: `c${at}`,
          title: `Check ${at}`,
          status: at === 2_900 ? 'fail' : 'pass',
          fact: 'é'.repeat(200),
        }) as const,
    );
    const changes = many.map(({ id }) => ({ address: `aws_instance.${id}`, now: 'delete' }));
    const shown = renderDecisions(
      [{ ...stale, checks: many, comparison: { verdict: 'different', changes } }, applied],
      COMMENT_BUDGET,
    );
    expect(sizeOf(shown).units).toBeLessThanOrEqual(COMMENT_BUDGET.units);
    expect(sizeOf(shown).bytes).toBeLessThanOrEqual(COMMENT_BUDGET.bytes);
    expect(shown).toContain('Check 2900');
    expect(shown).toContain('gh workflow run');
    expect(shown).toContain('Left out for size');
  });
});
