import fc from 'fast-check';
import type { Assessment, ChangeView, Finding } from '../../../src/core/risk/assessment';
import type { Report } from '../../../src/core/render/report-input';
import { aChange, aFinding, aReport, anAssessment } from './sample';

/** Texts that would act if they were let: fences, tags, links, references, markers, commands, directions. */
export const ATTACKS = [
  '```\n# out\n```',
  '````',
  '~~~\nout\n~~~',
  '`',
  '``a`',
  '</details>',
  '</details></summary><h1>Approved</h1>',
  '<img src=https://evil.example/x.png>',
  '<a href="https://evil.example">x</a>',
  '<!-- planseal:assessment v1 key=acme/infra#482 run=9.9 -->',
  '-->',
  '<!--',
  '![x](https://evil.example/x.png)',
  '[approve](https://evil.example)',
  '[x]: https://evil.example',
  'https://evil.example/a',
  'www.evil.example',
  'me@evil.example',
  '@acme/everyone',
  '@mira',
  'fixes #12',
  'GH-12',
  'acme/infra#7',
  '3f9a1c7d5f0e4b0f8a21c2a8b7f1e6d5c4b3a291',
  ':white_check_mark:',
  '| a | b |\n|---|---|\n| c | d |',
  '|',
  '\\|',
  'a\\',
  '\\`',
  '# Approved',
  '- [x] done',
  '1. one',
  '> quote',
  '---',
  '===',
  '**bold**',
  '__x__',
  '*',
  '_',
  '~~gone~~',
  '[^1]',
  '$\\infty$',
  '$$x$$',
  '&lt;b&gt;',
  '&#64;mira',
  '&',
  '\u202egnp.exe',
  'a\u200bb',
  '\ufeff',
  '\u001b[2J\u001b[31m',
  '\u0007',
  'ok\r::error::pwned',
  '\n::set-output name=a::b',
  '##[add-mask]x',
  '\u2028::stop-commands::x',
  '\ud83d',
  '\udc00x',
  'é́́́́́́́',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  '<?php ?>',
  '<![CDATA[x]]>',
  '<!DOCTYPE html>',
  'click A "https://evil.example"',
  '%%{init: {}}%%',
  '{{ secrets.X }}',
  '    indented',
  '\ttab',
  ' leading',
  'trailing ',
  'a\n\nb',
  '\n',
  '+++',
  '- x\n+ y',
  '<b',
  'x>',
  '"',
  "'",
] as const;

export const attack: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...ATTACKS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(''));

/** Every text of a report, by its place; `text(n)` gives the n-th. */
export const reportOf = (text: () => string): Report & { key: string } => {
  const finding = (over: Partial<Finding>): Finding =>
    aFinding({
      rule: text(),
      address: text(),
      attribute: text(),
      before: text(),
      after: text(),
      title: text(),
      why: text(),
      remedy: text(),
      paste: text(),
      downtime: { text: text(), basis: text() },
      rollback: { class: 'none', text: text(), commands: [text(), text()] },
      location: { file: text(), line: 3 },
      cause: text(),
      ...over,
    });
  const change = (over: Partial<ChangeView>): ChangeView =>
    aChange({
      address: text(),
      previousAddress: text(),
      module: text(),
      type: text(),
      kind: text(),
      deposed: text(),
      settings: [
        { path: text(), before: text(), after: text() },
        { path: text(), after: text() },
        { path: text(), beforeHidden: 'sensitive', afterHidden: 'unknown', form: 'lines' },
      ],
      ...over,
    });
  const judged = (over: Partial<Assessment>): Assessment =>
    anAssessment({
      stack: text(),
      environment: text(),
      counts: { ...anAssessment().counts, create: 1 },
      findings: [finding({ level: 'CRITICAL' }), finding({}), finding({ level: 'LOW' })],
      accepted: [{ finding: finding({}), reason: text(), owner: text(), expires: text() }],
      requirements: {
        approvals: 2,
        teams: [{ team: text(), count: 1, because: text() }],
        evidence: [{ id: text(), text: text(), because: text() }],
        blockers: [text()],
      },
      cost: {
        status: 'ok',
        currency: text(),
        before: text(),
        after: text(),
        delta: text(),
        percent: text(),
        notes: [text()],
        resources: [{ name: text(), before: text(), after: text(), delta: text() }],
      },
      policy: {
        status: 'denied',
        tools: [text()],
        passed: 1,
        failed: 1,
        warned: 0,
        notes: [text()],
        results: [{ tool: text(), outcome: 'deny', rule: text(), message: text(), address: text() }],
      },
      changes: [change({}), change({ kind: 'create' }), change({ kind: 'delete' })],
      notes: [text()],
      plan: { engine: text(), leftOut: [text()], changeDigest: text() },
      ...over,
    });
  return aReport({
    stacks: [judged({ level: 'CRITICAL' }), judged({}), { stack: text(), environment: text(), error: text() }],
    around: { deleted: [{ stack: text() }, { stack: text(), 'moved-to': text() }], notes: [text()] },
    author: text(),
    approvals: {
      given: [{ login: text(), teams: [text()] }],
      notCounted: [{ login: text(), because: text() }],
      evidence: [{ id: text(), fact: text() }],
    },
  });
};

/** Supplies numbered texts: hostile ones that take turns, or `word7`. The number keeps all of them distinct and visible. */
export const supplier = (attacks: readonly string[] | undefined): (() => string) => {
  let number = 100;
  return () => {
    number++;
    return attacks === undefined ? `word${number}` : `${attacks[number % attacks.length] ?? ''}w${number}`;
  };
};
