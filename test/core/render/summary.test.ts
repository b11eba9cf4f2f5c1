import { describe, expect, test } from '@jest/globals';
import { SUMMARY_BUDGET, sizeOf } from '../../../src/core/render/budget';
import { renderPlanSummary, renderRiskSummary } from '../../../src/core/render/summary';
import { expectGolden } from './golden';
import { aReport, dns } from './sample';

describe('the job summary of risk', () => {
  test('is the comment without the marker', () => {
    expect(renderRiskSummary(aReport())).toMatch(/^## 🔴 CRITICAL/);
    expect(renderRiskSummary(aReport())).not.toContain('<!--');
  });
});

describe('the job summary of plan', () => {
  test('of a failure says what failed and what now', () => {
    expectGolden(
      'plan-failed.golden.md',
      renderPlanSummary({
        stack: 'live/production/dns',
        environment: 'production',
        tool: 'terraform 1.15.1',
        outcome: 'failed',
        failure: 'terraform validate found 1 error',
        steps: [
          { name: 'init', status: 'pass', fact: '4.1 s' },
          { name: 'fmt', status: 'warn', fact: '1 file is not formatted' },
          { name: 'validate', status: 'fail', fact: '1 error' },
          { name: 'plan', status: 'skip', fact: 'not reached' },
        ],
        diagnostics: [
          {
            severity: 'error',
            summary: 'Unsupported argument',
            detail: 'An argument named "ttll" is not expected here. Did you mean "ttl"?',
            file: 'main.tf',
            line: 12,
          },
        ],
        next: [{ text: 'Correct it and push again; the same check runs locally:', command: 'terraform validate' }],
      }),
    );
  });

  test('of a plan counts what it does', () => {
    const shown = renderPlanSummary({
      stack: 'a',
      environment: 'b',
      tool: 'tofu 1.10.0',
      outcome: 'planned',
      counts: dns.counts,
      steps: [],
      diagnostics: [],
      next: [],
    });
    expect(shown).toContain('## 📐 Planned: 3 to add');
  });

  test('stays within a summary', () => {
    const diagnostics = Array.from(
      { length: 3000 },
      () => ({ severity: 'warning', summary: 'Deprecated', detail: 'long line\n'.repeat(90) }) as const,
    );
    const shown = renderPlanSummary({
      stack: 'a',
      environment: 'b',
      tool: 't',
      outcome: 'failed',
      steps: [],
      diagnostics,
      next: [],
    });
    expect(sizeOf(shown).bytes).toBeLessThanOrEqual(SUMMARY_BUDGET.bytes);
    expect(shown).toMatch(/Left out for size: \d+ messages/);
  });
});
