import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DecisionRecord } from '../../../src/core/gate/decision-record';
import { renderAppliedComment } from '../../../src/core/render/applied';
import { renderApplyIssue } from '../../../src/core/render/apply-issue';
import { renderComment } from '../../../src/core/render/comment';
import { renderDecision, type DecisionView } from '../../../src/core/render/decision';
import { renderDriftIssue, type DriftIssueView } from '../../../src/core/render/drift-issue';
import { renderDriftSummary } from '../../../src/core/render/drift-summary';
import { assessmentMarkerOf, markerOf } from '../../../src/core/render/marker';
import { renderPlanSummary } from '../../../src/core/render/summary';
import { renderTerminal } from '../../../src/core/render/terminal';
import { appliedRecord } from '../after-apply/record';
import { ATTACKS, attack, reportOf, supplier } from './hostile';
import { ACTIVE, INVISIBLE, hrefs, prose, skeleton, toHtml } from './rendered';
import { anAssessment } from './sample';

const decisionOf = (text: () => string): DecisionView => ({
  outcome: 'stale',
  stack: text(),
  environment: text(),
  changeDigest: text(),
  headline: text(),
  approvers: [text(), text()],
  checks: [
    { stage: 'A', id: text(), title: text(), status: 'pass', fact: text() },
    { stage: 'B', id: text(), title: text(), status: 'fail', fact: text() },
  ],
  next: [
    { text: text(), command: text() },
    { text: text(), url: 'https://github.com/acme/infra' },
  ],
  comparison: { verdict: text(), changes: [{ address: text(), was: text(), now: text() }] },
  leftOut: [text()],
  notes: [text()],
});

const driftOf = (text: () => string): DriftIssueView => ({
  stack: text(),
  environment: text(),
  level: 'HIGH',
  firstSeen: text(),
  lastSeen: text(),
  checks: 3,
  items: [
    {
      level: 'HIGH',
      address: text(),
      what: text(),
      attribute: text(),
      before: text(),
      after: text(),
      pending: 'reverts',
    },
  ],
  remedies: [
    { title: text(), text: text(), url: 'https://github.com/acme/infra' },
    { title: text(), text: text(), command: text() },
  ],
  adoptHcl: text(),
  history: [{ at: text(), text: text() }],
  marker: { stack: text(), fingerprint: text() },
  notes: [text()],
});

const failedOf = (text: () => string): DecisionRecord => ({
  ...appliedRecord(
    {
      outcome: 'partial',
      state: 'unknown',
      objects: [{ address: text(), action: text(), status: 'failed', seconds: 2, id: text() }],
      errors: [text()],
      rollbacks: [{ address: text(), class: 'none', text: text(), commands: [text()] }],
    },
    { stack: text(), environment: text(), changeDigest: text(), approvers: [text()] },
  ),
  place: { directory: text(), workspace: text(), command: 'terraform', url: text() },
});

const DOCUMENTS: Record<string, (text: () => string) => string> = {
  'the comment': (text) => renderComment(reportOf(text)),
  'a decision': (text) => renderDecision(decisionOf(text)),
  'a drift issue': (text) => renderDriftIssue(driftOf(text)).body,
  'the comment after an apply': (text) => {
    const record = failedOf(text);
    const verified = { verdict: 'differs' as const, changes: [{ address: text(), kind: text() }], changesLeftOut: 0 };
    const outputs = [
      { name: text(), sensitive: false, value: text() },
      { name: text(), sensitive: true, value: text() },
    ];
    return renderAppliedComment(
      [{ ...record, applied: { ...record.applied, outcome: 'applied', verified, outputs } }],
      { key: text(), run: '1.1' },
      [{ url: text(), verdict: 'unhealthy', answers: [{ problem: text() }] }],
    );
  },
  'the issue of an apply': (text) =>
    renderApplyIssue(failedOf(text), {
      commit: 'c'.repeat(40),
      pull: 12,
      defaultBranch: text(),
      runUrl: 'https://github.com/acme/infra/actions/runs/1',
    }).body,
  'a drift summary': (text) =>
    renderDriftSummary([
      {
        stack: text(),
        environment: text(),
        status: 'both',
        level: 'HIGH',
        items: driftOf(text).items,
        pendingChanges: 2,
        error: text(),
      },
    ]),
  'a plan summary': (text) =>
    renderPlanSummary({
      stack: text(),
      environment: text(),
      tool: text(),
      outcome: 'failed',
      failure: text(),
      changeDigest: text(),
      steps: [{ name: text(), status: 'fail', fact: text() }],
      next: [{ text: text(), command: text() }],
      diagnostics: [{ severity: 'error', summary: text(), detail: text(), file: text(), line: 2 }],
    }),
};

/** The same elements in the same order with the same addresses as with harmless words, and nothing active in the text. */
const expectHarmless = (document: string, benignHtml: string): void => {
  const html = toHtml(document);
  expect(skeleton(html)).toEqual(skeleton(benignHtml));
  expect(hrefs(html)).toEqual(hrefs(benignHtml));
  expect(prose(html)).not.toMatch(ACTIVE);
  expect(document).not.toMatch(INVISIBLE);
};

describe.each(Object.entries(DOCUMENTS))('%s', (_, render) => {
  const benign = toHtml(render(supplier(undefined)));

  test.each(ATTACKS.map((each) => [each]))('is built the same with %j in every text', (text) => {
    expectHarmless(render(supplier([text])), benign);
  });

  test('is built the same whatever the texts are', () => {
    fc.assert(
      fc.property(fc.array(attack, { minLength: 1, maxLength: 7 }), (texts) => {
        expectHarmless(render(supplier(texts)), benign);
      }),
      { numRuns: 25 },
    );
  });
});

test('a marker survives any key, and no key ends it', () => {
  fc.assert(
    fc.property(attack, (key) => {
      const body = renderComment({ ...reportOf(supplier(undefined)), key: `a${key}` });
      const wellFormed = `a${key}`.replace(/\p{Cs}/gu, '\ufffd');
      expect(assessmentMarkerOf(body)).toEqual({ key: wellFormed, runId: 7311, attempt: 1 });
      expect(body.indexOf('-->')).toBe(body.indexOf('\n') - 3);
    }),
  );
});

test.each([
  ['an older form', '<!-- planseal:assessment v2 key=a run=1.1 -->'],
  ['another tool', '<!-- other:assessment v1 key=a run=1.1 -->'],
  ['text after it', '<!-- planseal:assessment v1 key=a run=1.1 --> hello'],
  ['no fields', '<!-- planseal:assessment v1 -->'],
  ['a field twice', '<!-- planseal:assessment v1 key=a key=b run=1.1 -->'],
  ['a quotation', '> <!-- planseal:assessment v1 key=a run=1.1 -->'],
])('%s is not our marker', (_, body) => {
  expect(markerOf(body)).toBeUndefined();
});

test('the terminal gets no control character but line ends and our own colours', () => {
  fc.assert(
    fc.property(
      fc.array(attack, { minLength: 1, maxLength: 7 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 200 }),
      (texts, colour, width) => {
        const [assessment] = reportOf(supplier(texts)).stacks;
        const shown = renderTerminal(assessment as ReturnType<typeof anAssessment>, { colour, width });
        // eslint-disable-next-line no-control-regex -- the escape character is what is looked for
        const plain = shown.replace(/\u001b\[(?:0|1|2|31|32|33|36)m/g, colour ? '' : 'leak');
        expect(plain).not.toMatch(INVISIBLE);
        expect(plain).not.toContain('leak');
      },
    ),
  );
});
