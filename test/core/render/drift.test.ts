import { describe, expect, test } from '@jest/globals';
import { COMMENT_BUDGET, sizeOf } from '../../../src/core/render/budget';
import { driftIssueTitle, renderDriftIssue, type DriftIssueView } from '../../../src/core/render/drift-issue';
import { renderDriftSummary, type DriftStackView } from '../../../src/core/render/drift-summary';
import { markerOf } from '../../../src/core/render/marker';
import { expectGolden } from './golden';

const drifted: DriftIssueView = {
  stack: 'live/production/network',
  environment: 'production',
  level: 'CRITICAL',
  firstSeen: '2026-11-19 06:10 UTC',
  lastSeen: '2026-11-21 06:12 UTC',
  checks: 3,
  items: [
    {
      level: 'LOW',
      address: 'aws_vpc.main',
      what: 'changed',
      attribute: 'tags.Owner',
      before: 'net',
      after: 'mira',
      pending: 'reverts',
    },
    {
      level: 'CRITICAL',
      address: 'aws_security_group.bastion',
      what: 'rule added',
      attribute: 'ingress',
      after: 'tcp 22 from 0.0.0.0/0',
      pending: 'untouched',
    },
    { level: 'HIGH', address: 'aws_route.nat', what: 'deleted', pending: 'recreates' },
  ],
  remedies: [
    {
      title: 'Undo it',
      text: 'run the gated apply for this stack: reverts the route and the tag, closes port 22',
      url: 'https://github.com/acme/infra/actions/workflows/apply.yml',
    },
    {
      title: 'Accept it',
      text: 'the state learns the new truth, code still says otherwise',
      command: 'gh workflow run drift.yml -f stack=live/production/network -f accept=true',
    },
    { title: 'Adopt it into code', text: 'paste the block below' },
    { title: 'Not now', text: 'comment on this issue', command: '/planseal snooze 7d because …' },
  ],
  adoptHcl:
    'ingress {\n  from_port   = 22\n  to_port     = 22\n  protocol    = "tcp"\n  cidr_blocks = ["0.0.0.0/0"] # CRITICAL: ingress-open-to-world\n}',
  history: [
    { at: '2026-11-21 06:12', text: 'same drift' },
    { at: '2026-11-20 06:11', text: 'could not check: state locked by run 7302' },
    { at: '2026-11-19 06:10', text: 'first seen' },
  ],
  marker: { stack: '6d1f', fingerprint: 'ab31' },
  notes: ['Two more stacks have code that is merged but not applied; that is not drift.'],
};

const checked: readonly DriftStackView[] = [
  { stack: 'live/production/dns', environment: 'production', status: 'in-sync', items: [] },
  {
    stack: 'live/production/network',
    environment: 'production',
    status: 'both',
    level: 'CRITICAL',
    items: drifted.items,
    pendingChanges: 2,
    issueUrl: 'https://github.com/acme/infra/issues/77',
  },
  {
    stack: 'live/production/jobs',
    environment: 'production',
    status: 'error',
    items: [],
    error: 'The state is locked by run 7302 (since 05:58 UTC).',
  },
  { stack: 'live/staging/network', environment: 'staging', status: 'pending', items: [], pendingChanges: 4 },
];

describe('the drift issue', () => {
  test('reads as agreed', () => {
    const { title, body } = renderDriftIssue(drifted);
    expectGolden('drift-issue.golden.md', body);
    expect(title).toBe('🔴 Drift in live/production/network');
    expect(markerOf(body)).toEqual({ kind: 'drift', fields: { stack: '6d1f', fingerprint: 'ab31' } });
  });

  test('calls the teams of the configuration, and nothing that is no team', () => {
    const { body } = renderDriftIssue({
      ...drifted,
      teams: ['@acme/sre', '@acme/net_ops', '@everybody', '@acme/x\n# y'],
    });
    expect(body).toContain('\nFor @acme/sre @acme/net_ops\n');
    expect(body).not.toContain('@everybody');
    expect(body).not.toContain('# y');
  });

  test('has a title of one line in which nothing acts', () => {
    expect(driftIssueTitle({ level: 'LOW', stack: 'a\n@acme/all #1' })).toBe(
      '🟢 Drift in a ↵ @\u200bacme/all #\u200b1',
    );
  });

  test('stays within its budget and keeps the worst object and the remedies', () => {
    const items = Array.from(
      { length: 4000 },
      (_, at) =>
        ({
          level: at === 3_999 ? 'CRITICAL' : 'LOW',
          address: `aws_instance.i${at}`,
          what: 'changed',
          before: 'ß'.repeat(100),
          after: 'ü'.repeat(100),
          pending: 'reverts',
        }) as const,
    );
    const { body } = renderDriftIssue({ ...drifted, items });
    expect(sizeOf(body).units).toBeLessThanOrEqual(COMMENT_BUDGET.units);
    expect(sizeOf(body).bytes).toBeLessThanOrEqual(COMMENT_BUDGET.bytes);
    expect(body).toContain('aws_instance.i3999');
    expect(body).toContain('What you can do');
    expect(body).toMatch(/Left out for size: \d+ objects/);
  });
});

describe('the drift summary', () => {
  test('keeps error, drift and pending code apart', () => {
    expectGolden('drift-summary.golden.md', renderDriftSummary(checked));
  });

  test.each([
    ['in sync', checked.slice(0, 1), '✅ No drift in 1 stack'],
    ['an error alone', checked.slice(2, 3), '⛔ Of 1 stack: 1 could not be checked fully'],
    ['pending code alone', checked.slice(3), '📥 Of 1 stack: 1 with code that is not applied'],
    ['nothing at all', [], '⛔ No stack was checked'],
  ])('of %s', (_, views, headline) => {
    expect(renderDriftSummary(views)).toContain(`## ${headline}`);
  });
});
