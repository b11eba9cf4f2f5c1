import type { LockHolder } from '../../../src/core/failures/lock-holder';
import type { HolderNotice } from '../../../src/core/gate/lock-holder-notice';
import type { Asker } from '../../../src/core/lock/holder';
import type { JobTrace } from '../../../src/core/lock/trace';

export const WHO = 'runner@runnervm1';
export const NOW = '2026-11-21T12:00:00Z';

/** A lock that the apply of run 7 took half a minute after its tool began. */
export const LOCK: LockHolder = {
  id: '6f1d4a52-09a6-4c1a-bb2e-0d3c2c2b5a10',
  who: WHO,
  operation: 'OperationTypeApply',
  created: '2026-11-21 10:00:30.123456789 +0000 UTC',
  path: 'state/shop.tfstate',
};

export const ASKER: Asker = { stack: 'infra', environment: 'production', runId: 100, attempt: 1 };

export const notice = (more: Partial<HolderNotice> = {}): HolderNotice => ({
  stack: 'infra',
  environment: 'production',
  who: WHO,
  since: '2026-11-21T10:00:00.000Z',
  hosted: true,
  ...more,
});

/** Run 7 on the default branch, whose apply ended in order after five minutes. */
export const trace = (more: Partial<JobTrace> = {}): JobTrace => ({
  run: { id: 7, url: 'https://github.com/acme/infra/actions/runs/7', status: 'completed', mayApply: true },
  attempt: 1,
  name: 'apply / apply 1 (infra)',
  status: 'completed',
  conclusion: 'cancelled',
  startedAt: '2026-11-21T09:59:00Z',
  completedAt: '2026-11-21T10:04:00Z',
  endedInOrder: true,
  runner: 'GitHub Actions 12',
  notices: [notice()],
  ...more,
});

export const running = (more: Partial<JobTrace> = {}): JobTrace => ({
  ...trace({ run: { ...trace().run, status: 'in_progress' } }),
  status: 'in_progress',
  conclusion: undefined,
  completedAt: undefined,
  endedInOrder: false,
  ...more,
});
