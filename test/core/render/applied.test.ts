import { describe, expect, test } from '@jest/globals';
import { renderAppliedComment } from '../../../src/core/render/applied';
import { renderApplyIssue } from '../../../src/core/render/apply-issue';
import { COMMENT_BUDGET, sizeOf } from '../../../src/core/render/budget';
import { appliedRecord, object } from '../after-apply/record';
import { expectGolden } from './golden';

const RUN = { key: 'acme/infra#12', run: '100.1' };
const LINKS = {
  commit: 'c'.repeat(40),
  pull: 12,
  defaultBranch: 'main',
  runUrl: 'https://github.com/acme/infra/actions/runs/100',
};

const done = appliedRecord(
  {
    state: 'saved',
    objects: [
      object('aws_db_instance.orders_main', 'update', 'done', 412),
      object('aws_security_group.web', 'delete', 'done', 1),
      object('aws_security_group.web', 'create', 'done', 3),
      object('aws_iam_role.jobs["nightly"]', 'create', 'done', 2),
    ],
    outputs: [
      { name: 'endpoint', sensitive: false, value: '"orders.example.com:5432"' },
      { name: 'password', sensitive: true },
    ],
    verified: {
      verdict: 'differs',
      changes: [{ address: 'aws_db_instance.orders_main', kind: 'update' }],
      changesLeftOut: 0,
    },
  },
  { stack: 'live/production/orders-db' },
);

const failed = appliedRecord(
  {
    outcome: 'partial',
    state: 'saved',
    objects: [
      object('aws_db_instance.orders_main', 'update', 'failed', 61),
      object('aws_iam_role.jobs["nightly"]', 'create', 'done', 2),
      object('aws_s3_bucket.exports', 'delete', 'done', 4),
    ],
    errors: [
      'updating RDS DB Instance (orders-main): InvalidParameterCombination\nCannot upgrade postgres from 13.4 to 16.1',
    ],
    rollbacks: [
      {
        address: 'aws_s3_bucket.exports',
        class: 'none',
        text: 'No rollback: force_destroy deletes every object and every version first.',
        commands: [],
      },
      {
        address: 'aws_db_instance.orders_main',
        class: 'restore-from-backup',
        text: 'Restore from the final snapshot orders-final.',
        commands: [
          'git revert <commit>',
          'aws rds restore-db-instance-from-db-snapshot --db-snapshot-identifier orders-final',
        ],
      },
    ],
  },
  { stack: 'live/production/orders-db' },
);

describe('after an apply', () => {
  test('the comment tells what was done, what a plan still finds, outputs and what to watch', () => {
    const healths = [
      { url: 'https://orders.example.com/health', verdict: 'healthy' as const, answers: [{ status: 200 }] },
    ];
    const body = renderAppliedComment([done, failed], RUN, healths);
    expectGolden('applied-comment.golden.md', body);
    expect(body).toContain('(sensitive)');
  });

  test('the issue tells the state of things, the way on and the way back', () => {
    const { title, body } = renderApplyIssue(failed, LINKS);
    expect(title.replaceAll('\u200b', '')).toBe(
      '⛔ The apply of live/production/orders-db to production did not end well',
    );
    expectGolden('apply-issue.golden.md', body);
  });

  test.each([
    ['saved', /The state is saved/],
    ['unsaved', /The state is \*\*not\*\* saved/],
    ['unknown', /not known: the tool was killed, or/],
  ] as const)('the issue says of a state that is %s what it means', (state, words) => {
    expect(renderApplyIssue(appliedRecord({ outcome: 'failed', state }), LINKS).body).toMatch(words);
  });

  test('an empty verification is said, and a failed one is not taken for an empty one', () => {
    const of = (verdict: 'empty' | 'failed'): string =>
      renderAppliedComment([appliedRecord({ verified: { verdict, changes: [], changesLeftOut: 0 } })], RUN);
    expect(of('empty')).toContain('finds nothing to do');
    expect(of('failed')).toMatch(/Not verified.*is not known/);
  });

  test('both fit, whatever was applied, and the failed object stays', () => {
    const objects = [
      object('aws_instance.failed', 'create', 'failed'),
      ...Array.from({ length: 4_999 }, (_, nth) => object(`aws_instance.${'x'.repeat(200)}["${nth}"]`)),
    ];
    const record = appliedRecord({
      outcome: 'partial',
      objects,
      errors: Array.from({ length: 50 }, () => 'e'.repeat(4_000)),
      outputs: Array.from({ length: 100 }, (_, nth) => ({
        name: `o${nth}`,
        sensitive: false,
        value: 'v'.repeat(2_000),
      })),
    });
    for (const body of [renderAppliedComment([record], RUN), renderApplyIssue(record, LINKS).body]) {
      expect(sizeOf(body).units).toBeLessThanOrEqual(COMMENT_BUDGET.units);
      expect(body).toContain('Left out for size');
    }
    expect(renderApplyIssue(record, LINKS).body).toContain('gh pr create');
  });
});
