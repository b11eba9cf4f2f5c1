import { describe, expect, it } from '@jest/globals';
import type { LedgerEntry } from '../../../src/core/ledger/read';
import { renderUnapplied, type UnappliedView } from '../../../src/core/render/unapplied-issue';
import { expectGolden } from './golden';
import { ACTIVE, prose, toHtml } from './rendered';

const url = (run: number): string => `https://github.com/acme/infra/actions/runs/${run}/attempts/1`;
const entry = (of: Partial<LedgerEntry>): LedgerEntry => ({
  commit: 'a1b2c3d4e5f6'.padEnd(40, '0'),
  stack: 'live/dev/shop',
  environment: 'dev',
  state: 'failed',
  at: '2026-11-19T09:12:44Z',
  saidAt: '2026-11-19T09:14:00Z',
  description: 'live/dev/shop: not decided: its plan failed, or that of another stack of its wave',
  logUrl: url(4711),
  ...of,
});
const view: UnappliedView = {
  entries: [
    entry({}),
    entry({
      stack: 'live/prod/shop',
      environment: 'prod',
      state: 'pending',
      description: 'live/prod/shop: wave 2 was not begun, for wave 1 was not applied as a whole',
    }),
    entry({
      commit: 'f00dfacecafe'.padEnd(40, '0'),
      stack: 'live/prod/network',
      environment: 'prod',
      state: 'pending',
      at: '2026-11-20T07:30:00Z',
      description: 'live/prod/network: wait: still missing: 1 of 2 approvals',
      logUrl: url(4720),
    }),
  ],
  hours: 24,
  repositoryUrl: 'https://github.com/acme/infra',
  runUrl: 'https://github.com/acme/infra/actions/runs/4800',
  applyUrl: 'https://github.com/acme/infra/actions/workflows/terraform.yml',
  cut: false,
};

describe('the issue of what is merged and not applied', () => {
  it('names commits in order, stacks, since when, what the run said, and what to do', () => {
    const { title, body } = renderUnapplied(view);
    expect(title).toBe('Merged but not applied: 3 stacks');
    expectGolden('unapplied-issue.golden.md', body);
  });

  it('says that nothing is left', () => {
    const { title, body } = renderUnapplied({ ...view, entries: [] });
    expect([title, body]).toEqual([
      'Merged but not applied: nothing',
      expect.stringMatching(/^<!-- .* of=none -->\n\n✅/),
    ]);
  });

  it('gives a command only where something waits, and a link only where there is a page', () => {
    const { body } = renderUnapplied({
      ...view,
      entries: [entry({ logUrl: undefined })],
      applyUrl: undefined,
      cut: true,
    });
    expect(body).not.toContain('gh run rerun');
    expect(body).not.toContain('Start it');
    expect(body).toContain('last thousand deployments were not read');
  });

  it('lets no text of a ledger act', () => {
    const evil = '<b>x</b> @acme/all #1 | ![x](https://x.example) `';
    const hostile = entry({
      stack: evil,
      environment: evil,
      description: evil,
      at: evil,
      logUrl: 'javascript:alert(1)',
    });
    const { body } = renderUnapplied({ ...view, entries: [hostile] });
    const html = toHtml(body);
    expect(prose(html)).not.toMatch(ACTIVE);
    expect(html).not.toContain('javascript:');
  });

  it('fits into an issue, and says how much is left out', () => {
    const entries = Array.from({ length: 900 }, (_, nth) => entry({ stack: `live/prod/${'x'.repeat(60)}${nth}` }));
    const { title, body } = renderUnapplied({ ...view, entries });
    expect(title).toBe('Merged but not applied: 900 stacks');
    expect(Buffer.byteLength(body)).toBeLessThan(65_536);
    expect(body).toMatch(/\d+ stacks/);
  });
});
