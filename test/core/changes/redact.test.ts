import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ChangePart, Json, Values } from '../../../src/core/changes/model';
import { outputOf } from '../../../src/core/changes/read/change';
import { redactorOf } from '../../../src/core/changes/redact';
import { sensitiveValues } from '../../../src/core/changes/secrets';
import { updateWith } from './make';

const updated = (values: Partial<Values>): ChangePart => ({ part: 'resource', change: updateWith(values) });

describe('sensitiveValues', () => {
  test.each<[string, ChangePart, string[]]>([
    [
      'a leaf',
      updated({ after: { p: 'hunter2hunter2', q: 'not-secret' }, afterSensitive: { p: true } }),
      ['hunter2hunter2'],
    ],
    [
      'before as well',
      updated({ before: { p: 'old-secret' }, after: { p: 'new-secret' }, afterSensitive: { p: true } }),
      ['old-secret', 'new-secret'],
    ],
    [
      'everything below',
      updated({ before: { a: [{ b: 'deep-secret' }, 31415926535] }, beforeSensitive: { a: true } }),
      ['deep-secret', '31415926535'],
    ],
    ['drift', { part: 'drift', change: updateWith({ before: 'bare-secret', beforeSensitive: true }) }, ['bare-secret']],
    [
      'deferred',
      { part: 'deferred', reason: 'x', change: updateWith({ after: 'bare-secret', afterSensitive: true }) },
      ['bare-secret'],
    ],
    [
      'an output',
      { part: 'output', output: outputOf('o', { after: 'out-secret', after_sensitive: true }) },
      ['out-secret'],
    ],
    ['a variable', { part: 'secret', value: 'var-secret' }, ['var-secret']],
    [
      'an invocation',
      {
        part: 'invocation',
        deferred: false,
        invocation: { address: 'a', type: 't', config: { p: 'call-secret' }, unknown: {}, sensitive: { p: true } },
      },
      ['call-secret'],
    ],
    [
      'JSON in a string, and JSON in that',
      { part: 'secret', value: JSON.stringify({ user: 'x', inner: JSON.stringify(['inner-secret']) }) },
      ['{"user":"x","inner":"[\\"inner-secret\\"]"}', '["inner-secret"]', 'inner-secret'],
    ],
    [
      'each line',
      { part: 'secret', value: '-----BEGIN KEY-----\n  line-one-secret\r\nline-two-secret\n' },
      [
        '-----BEGIN KEY-----\n  line-one-secret\r\nline-two-secret\n',
        '-----BEGIN KEY-----\n  line-one-secret\r\nline-two-secret',
        '-----BEGIN KEY-----',
        'line-one-secret',
        'line-two-secret',
      ],
    ],
    [
      'a key that no person would write',
      updated({ after: { 'token-9f8a7b6c': 'x', password: 'y' }, afterSensitive: true }),
      ['token-9f8a7b6c'],
    ],
    ['nothing that is not marked', updated({ before: { a: 'plain-text' }, after: { a: 'plain-text2' } }), []],
  ])('%s', (_, part, values) => {
    expect([...sensitiveValues(part)].sort()).toEqual([...values].sort());
  });

  test.each(['', 'short', 'true', 'Production', 'default', '443', '1234567', '2026-11', '  prod  '])(
    'never %j',
    (value) => {
      expect(sensitiveValues({ part: 'secret', value })).toEqual([]);
    },
  );

  test('every telling text below a mask is found, however deep', () => {
    const secret = fc.string({ minLength: 8 }).map((text) => `S3cret!${text}`);
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), secret, (around, value) => {
        const tree = { around: around as Json, list: [{ value }] };
        expect(sensitiveValues(updated({ after: { tree }, afterSensitive: { tree: true } }))).toContain(value);
      }),
    );
  });
});

const redactText = (text: string, values: Iterable<string>): string => redactorOf(values)(text);

describe('redactorOf', () => {
  const secret = 'p@ss"w/ö<rd>&+ 9';
  const inside = (offset: number) => Buffer.from(`${'x'.repeat(offset)}${secret}yy`).toString('base64');

  test.each<[string, string]>([
    ['plain', secret],
    ['in JSON', JSON.stringify({ a: secret })],
    [
      'in the JSON of Go',
      JSON.stringify(secret).replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`),
    ],
    ['in JSON in JSON', JSON.stringify(JSON.stringify(secret))],
    ['in HTML', 'p@ss&quot;w/ö&lt;rd&gt;&amp;+ 9'],
    ['in a URL', encodeURIComponent(secret)],
    ['in a URL, small letters', encodeURIComponent(secret).toLowerCase()],
    ['in a form', encodeURIComponent(secret).replaceAll('%20', '+')],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64 for URLs', Buffer.from(secret).toString('base64url')],
    ['in base64 of more, first place', inside(0)],
    ['in base64 of more, second place', inside(1)],
    ['in base64 of more, third place', inside(2)],
  ])('%s', (_, spelled) => {
    const redacted = redactText(`before ${spelled} after`, [secret]);
    expect(redacted).toMatch(/^before .{0,6}\*\*\*.{0,8} after$|^before ".*\*\*\*.*" after$/);
    expect(redacted).not.toContain('ss');
    expect(redacted.length).toBeLessThan(45);
  });

  test('the longest first, and overlaps as one', () => {
    expect(redactText('a secret-long-one b', ['secret', 'secret-long-one'])).toBe('a *** b');
    expect(redactText('x abcdefGHIJKL123456 y', ['abcdefGHIJKL', 'GHIJKL123456'])).toBe('x *** y');
    expect(redactText('aaaaaaaa!', ['aaaaaa'])).toBe('***!');
  });

  test('text without secrets stays as it is', () => {
    fc.assert(fc.property(fc.string(), (text) => redactText(text, ['Z9-not-in-there-Z9']) === text));
  });

  test('no secret remains, whatever surrounds it and whatever others there are', () => {
    const secrets = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'b', 'C', '1', '"', '/', 'é', '\n', ' '), minLength: 6, maxLength: 12 }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(secrets, fc.string(), fc.string(), (values, left, right) => {
        for (const value of values) {
          for (const spelled of [
            value,
            JSON.stringify(value),
            encodeURIComponent(value),
            Buffer.from(value).toString('base64'),
          ]) {
            expect(redactText(`${left}${spelled}${right}`, values)).not.toContain(value);
          }
          expect(redactText(Buffer.from(left + value + right).toString('base64'), values)).toContain('***');
        }
      }),
    );
  });
});
