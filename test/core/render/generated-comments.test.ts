import { readFileSync } from 'node:fs';
import { it } from '@jest/globals';
import { partsOf } from '../../../src/core/changes/read/document';
import { NO_COST } from '../../../src/core/cost/estimate';
import { NO_POLICY } from '../../../src/core/policy/model';
import { renderComment } from '../../../src/core/render/comment';
import { createJudge } from '../../../src/core/risk/judge';
import { DEFAULT_SETTINGS } from '../../../src/core/risk/settings';
import type { Json } from '../../../src/core/changes/model';
import { expectGolden } from './golden';

const PLANS = new URL('../../fixtures/plans/generated/', import.meta.url);

// Plans that real Terraform made; the gallery shows these comments (scripts/gallery.mjs).
it.each(['db-renamed-no-moved', 'db-risky-update', 'iam-wildcard', 'module-rename', 's3-weaken', 'tags-only'])(
  'the comment on the generated plan %s',
  (name) => {
    const judge = createJudge({
      stack: 'live/production/app',
      environment: 'production',
      settings: DEFAULT_SETTINGS,
      now: '2026-11-21T06:00:00Z',
    });
    const plan = JSON.parse(readFileSync(new URL(`${name}.json`, PLANS), 'utf8')) as Json;
    for (const part of partsOf(plan)) judge.take(part);
    const assessment = judge.finish({ cost: NO_COST, policy: NO_POLICY });
    expectGolden(
      `plan-${name}.golden.md`,
      renderComment({
        run: { id: 123456, attempt: 1, url: 'https://github.com/acme/infra/actions/runs/123456' },
        repository: 'acme/infra',
        commit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334',
        plannedAt: '14:02 UTC',
        author: 'mia',
        key: 'review',
        stacks: [assessment],
        links: { rules: 'https://github.com/planseal/planseal/blob/main/docs/rules.md' },
        approvals: { given: [], notCounted: [], evidence: [] },
      }),
    );
  },
);
