import { describe, expect, test } from '@jest/globals';
import { renderComment } from '../../../src/core/render/comment';
import { assessmentMarkerOf } from '../../../src/core/render/marker';
import { expectGolden } from './golden';
import { aReport, anAssessment, calm, dns, network } from './sample';

const CASES = {
  'three-stacks': aReport(),
  'one-calm-stack': aReport({ stacks: [calm] }),
  'one-low-stack': aReport({ stacks: [dns] }),
  'a-stack-that-was-not-judged': aReport({
    stacks: [
      network,
      {
        stack: 'live/production/orders-db',
        environment: 'production',
        error: 'Error: Invalid provider configuration\n\nProvider "aws" requires a region.',
      },
    ],
  }),
  'blocked-by-policy': aReport({
    stacks: [
      anAssessment({
        ...dns,
        policy: {
          status: 'denied',
          tools: ['conftest'],
          passed: 12,
          failed: 1,
          warned: 0,
          notes: [],
          results: [
            {
              tool: 'conftest',
              outcome: 'deny',
              rule: 'terraform.aws',
              message: 'aws_db_instance.orders must not be publicly accessible',
              address: 'aws_db_instance.orders',
            },
          ],
        },
      }),
    ],
  }),
  'no-stack': aReport({ stacks: [] }),
  'everything-given': aReport({
    stacks: [
      anAssessment({
        ...network,
        requirements: {
          approvals: 2,
          teams: [{ team: '@acme/sre', count: 1, because: '' }],
          evidence: [{ id: 'ticket', text: 'A ticket', because: 'HIGH' }],
          blockers: [],
        },
      }),
    ],
    approvals: {
      given: [
        { login: 'jon', teams: ['@acme/sre'] },
        { login: 'ana', teams: [] },
      ],
      notCounted: [{ login: 'mira', because: 'author of the pull request' }],
      evidence: [{ id: 'ticket', fact: 'OPS-12 in the title' }],
    },
  }),
};

describe('the comment', () => {
  test.each(Object.entries(CASES))('of %s reads as agreed', (name, report) => {
    expectGolden(`comment-${name}.golden.md`, renderComment(report));
  });

  test('is known again by its first line, and only there', () => {
    const body = renderComment(aReport());
    expect(assessmentMarkerOf(body)).toEqual({ key: 'acme/infra#482', runId: 7311, attempt: 1 });
    expect(assessmentMarkerOf(` ${body}`)).toBeUndefined();
    expect(assessmentMarkerOf(`quoted:\n\n${body}`)).toBeUndefined();
  });

  test('names the most dangerous change in its heading', () => {
    const heading = renderComment(aReport())
      .split('\n')
      .find((line) => line.startsWith('## '));
    expect(heading).toBe(
      '## 🔴 CRITICAL — `aws_db_instance.orders` is destroyed, and its final snapshot is switched off',
    );
  });
});
