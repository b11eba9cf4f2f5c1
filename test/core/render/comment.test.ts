import { describe, expect, test } from '@jest/globals';
import { renderComment } from '../../../src/core/render/comment';
import { assessmentMarkerOf } from '../../../src/core/render/marker';
import { expectGolden } from './golden';
import { aFinding, aReport, anAssessment, calm, dns, network } from './sample';

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
  'a-deleted-stack-alone': aReport({ stacks: [], around: { deleted: [{ stack: 'live/prod/db' }], notes: [] } }),
  'deleted-and-moved-stacks': aReport({
    around: {
      deleted: [
        { stack: 'live/dev/cache', 'moved-to': 'live/dev/redis' },
        { stack: 'live/prod/db' },
        { stack: 'live/prod/queue' },
      ],
      notes: ['The change edits the configuration. It holds once it is merged; until then that of the base does.'],
    },
  }),
  'a-moved-stack': aReport({
    stacks: [calm],
    around: { deleted: [{ stack: 'live/staging/name', 'moved-to': 'live/staging/dns' }], notes: [] },
  }),
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

  test('that changes nothing says so calmly, under its marker', () => {
    const body = renderComment(aReport({ stacks: [calm] }));
    expect(assessmentMarkerOf(body)?.key).toBe('acme/infra#482');
    expect(body).toContain(
      '## ✅ No changes\n\n**staging** · `live/staging/dns` · the plan changes nothing · plan of `3f9a1c7`',
    );
    expect(body).not.toContain('Before this may be applied');
  });

  test('draws what follows from what, in plain characters only', () => {
    const findings = ['b"]; click n0 "https://evil.example', 'c`<b>', 'd'].map((address) =>
      aFinding({ address, title: `follows ${address}`, cause: 'a' }),
    );
    const body = renderComment(aReport({ stacks: [anAssessment({ ...network, findings })] }));
    const drawn = /```mermaid\n(.*?)```/s.exec(body)?.[1] ?? '';
    expect(drawn.trim().split('\n')).toEqual([
      'graph LR',
      '  n0["a"]',
      '  n1["b·click·n0·https·//evil.example"]',
      '  n2["c·b·"]',
      '  n3["d"]',
      '  n0 --> n1',
      '  n0 --> n2',
      '  n0 --> n3',
    ]);
  });

  test('says once what many objects have in common', () => {
    const findings = Array.from({ length: 40 }, (_, at) => aFinding({ address: `aws_instance.i${at}` }));
    const body = renderComment(aReport({ stacks: [anAssessment({ ...network, findings })] }));
    expect(body.match(/is replaced/g)).toHaveLength(2);
    expect(body).toContain('The same for 39 more: `aws_instance.i1`');
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
