import { describe, expect, test } from '@jest/globals';
import type { DecisionRecord } from '../../../src/core/gate/decision-record';
import { agreesTo, incidentMarkerOf, isAbout } from '../../../src/core/gate/incident';
import { renderEmergency, renderIncident, renderIncidentPlan } from '../../../src/core/render/incident';
import { assessmentMarkerOf, emergencyMarkerOf, markerOf } from '../../../src/core/render/marker';
import { expectGolden } from './golden';
import { ACTIVE, INVISIBLE, prose, skeleton, toHtml } from './rendered';
import { ordersDb } from './sample';

const marker = {
  repository: 77,
  stack: 'live/prod/orders',
  environment: 'production',
  commit: 'c'.repeat(40),
  run: 4711,
};
const view = {
  marker,
  reason: 'orders are down: the database was deleted by hand, and the site answers 500',
  startedBy: 'jon',
  lifts: ['approvals', 'evidence', 'promotion', 'blockers'] as const,
  openedAt: '2026-11-21T10:00:00.000Z',
  expiresAt: '2026-11-21T12:00:00.000Z',
  runUrl: 'https://github.com/acme/infra/actions/runs/4711',
};
const DIGEST = 'd0'.repeat(32);
const run = { id: 4711, attempt: 1, url: view.runUrl };
const key = `acme/infra#12/${DIGEST}`;

const record = (outcome: DecisionRecord['applied']['outcome'], lifted = true): DecisionRecord => ({
  schema: 'planseal.decision/v1',
  commit: marker.commit,
  runId: 4711,
  attempt: 2,
  decision: {
    outcome: outcome === 'not-started' ? 'wait' : 'apply',
    stack: marker.stack,
    environment: 'production',
    changeDigest: DIGEST,
    headline: 'in an emergency, and a second person agreed to exactly this',
    checks: [
      { stage: 'A', id: 'receipt', title: 'Receipt', status: 'pass', fact: 'one, from job `plan (live/prod/orders)`' },
      ...(lifted
        ? ([
            {
              stage: 'A',
              id: 'approvals',
              title: 'Approvals',
              status: 'lifted',
              fact: 'still missing: 0 of 2 approvals',
            },
            { stage: 'B', id: 'risk', title: 'Risk', status: 'lifted', fact: 'judged again as HIGH' },
          ] as const)
        : []),
    ],
    approvers: [],
    next: [],
    leftOut: [],
    notes: [],
    emergency: { incident: 12, lifts: ['approvals'], startedBy: ['jon'], agreedBy: ['ana'] },
  },
  applied: {
    outcome,
    objects: [{ address: 'aws_db_instance.orders', action: 'create', status: 'done', seconds: 214 }],
    errors: [],
    state: 'saved',
  },
});
const at = { key: 'acme/infra#12/4711.2', run: '4711.2' };

describe('an incident', () => {
  test('says who wants what, why, until when, what is lifted, and how a second person agrees', () => {
    const { title, body } = renderIncident(view);
    expect(title).toBe('🚨 Break-glass: live/prod/orders in production');
    expectGolden('incident.golden.md', body);
  });

  test('says who alone may agree, and calls for nobody', () => {
    const { body } = renderIncident({ ...view, people: ['ana', 'joe'] });
    expect(body).toContain('It counts from those of `@ana`, `@joe` who may write to this repository, but not from');
    expect(renderIncident(view).body).toContain('It counts from anybody who may write to this repository, but not');
  });

  test('is found again by its marker, with everything that it is about', () => {
    expect(incidentMarkerOf(renderIncident(view).body)).toEqual(marker);
  });

  test.each([
    ['an issue of drift', '<!-- planseal:drift v1 stack=a -->'],
    ['no commit', renderIncident(view).body.replace(/commit=\w+/, 'commit=main')],
    ['no repository', renderIncident(view).body.replace('repository=77', 'repository=x')],
    ['no run', renderIncident(view).body.replace('run=4711', 'run=x')],
    ['no stack', renderIncident(view).body.replace(' stack=live/prod/orders', '')],
    ['no environment', renderIncident(view).body.replace(' environment=production', '')],
    ['words before the marker', `Look: ${renderIncident(view).body}`],
  ])('is not %s', (_, body) => {
    expect(incidentMarkerOf(body)).toBeUndefined();
  });

  test('is about one repository, stack and environment', () => {
    const asked = { repositoryId: 77, stack: 'live/prod/orders', environment: 'Production' };
    expect(isAbout(marker, asked)).toBe(true);
    for (const other of [{ repositoryId: 78 }, { stack: 'live' }, { environment: 'dev' }])
      expect(isAbout(marker, { ...asked, ...other })).toBe(false);
  });

  test('has nothing in it that acts, whatever the reason says', () => {
    const hostile =
      '<!-- planseal:incident v1 --> @acme/sre #1 `x` | a\n\n## b\n<img src=x> https://evil.example \u202e';
    const tame = renderIncident(view);
    const { title, body } = renderIncident({
      ...view,
      reason: hostile,
      marker: { ...marker, stack: 'a --> @b', environment: 'c|d' },
    });
    expect(skeleton(toHtml(body))).toEqual(skeleton(toHtml(tame.body)));
    expect(prose(toHtml(body)).replace(/4711|2026-11-21|\d\d:\d\d/g, '')).not.toMatch(ACTIVE);
    expect(`${title}${body}`).not.toMatch(INVISIBLE);
    expect(incidentMarkerOf(body)).toMatchObject({ stack: 'a --> @b', environment: 'c|d' });
  });
});

describe('the plan in an incident', () => {
  const body = renderIncidentPlan({
    key,
    digest: DIGEST,
    assessment: ordersDb,
    run,
    repository: 'acme/infra',
    commit: marker.commit,
  });

  test('begins with the line by which somebody agrees to exactly that', () => {
    const [line] = /^\/planseal agree .*$/m.exec(body)!;
    expect(agreesTo(line, DIGEST)).toBe(true);
    expect(assessmentMarkerOf(body)).toEqual({ key, runId: 4711, attempt: 1 });
    expect(body.indexOf(line)).toBeLessThan(400);
  });
});

describe('the record of an emergency', () => {
  test('says what was lifted and done, and what has to follow', () => {
    expectGolden('incident-record.golden.md', renderEmergency([record('applied')], at));
  });

  test.each(['applied', 'partial', 'failed', 'interrupted'] as const)('has the list after %s', (outcome) => {
    const body = renderEmergency([record(outcome)], at);
    expect(body).toContain('Before this issue is closed');
    expect(emergencyMarkerOf(body)).toEqual({ key: at.key, runId: 4711, attempt: 2 });
    expect(markerOf(body)?.fields['outcome']).toBe(outcome);
  });

  test.each(['not-started', 'nothing-to-do'] as const)('has no list after %s', (outcome) => {
    expect(renderEmergency([record(outcome)], at)).not.toContain('Before this issue is closed');
  });

  test('asks to make up only for what was lifted', () => {
    expect(renderEmergency([record('applied')], at)).toContain('`approvals`, `risk`: what was lifted is made up for.');
    expect(renderEmergency([record('applied', false)], at)).not.toContain('what was lifted');
  });

  test('says so where no decision was left', () => {
    const body = renderEmergency([], at);
    expect(body).toContain('left no decision');
    expect(markerOf(body)?.fields).toEqual({ ...at, outcome: 'not-started' });
  });
});
