import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diagnosticsOf, eventsOf, validationOf } from '../../../src/adapters/terraform/diagnostics';
import { lineKeeper } from '../../../src/adapters/terraform/lines';

const range = (filename: string) => ({
  filename,
  start: { line: 2, column: 3, byte: 9 },
  end: { line: 2, column: 8, byte: 14 },
});
const event = (diagnostic: object) => `${JSON.stringify({ type: 'diagnostic', diagnostic })}\n`;

describe('diagnostics', () => {
  test('keep what people need and leave out the values of the snippet', () => {
    const snippet = { code: 'x', values: [{ traversal: 'var.password', statement: 'is "hunter2-secret"' }] };
    const found = diagnosticsOf(
      eventsOf(
        event({ severity: 'error', summary: 'Bad', detail: 'Why', address: 'a.b', range: range('main.tf'), snippet }),
      ),
      'infra',
    );
    expect(found).toEqual([
      {
        severity: 'error',
        summary: 'Bad',
        detail: 'Why',
        address: 'a.b',
        at: { file: 'infra/main.tf', line: 2, endLine: 2, column: 3, endColumn: 8 },
      },
    ]);
  });

  test.each([
    ['.', 'main.tf', 'main.tf'],
    ['live/prod', '../../modules/db/main.tf', 'modules/db/main.tf'],
    ['infra', '.terraform/modules/a/main.tf', 'infra/.terraform/modules/a/main.tf'],
  ])('in %s, %s is %s', (directory, file, shown) => {
    expect(
      diagnosticsOf(eventsOf(event({ severity: 'warning', summary: 'S', range: range(file) })), directory)[0]?.at?.file,
    ).toBe(shown);
  });

  test('of any output never throw, and half a report is none', () => {
    const whole = JSON.stringify({ valid: false, diagnostics: [{ severity: 'error', summary: 'S', detail: '' }] });
    expect(validationOf(whole, '.')).toHaveLength(1);
    for (let length = 0; length < whole.length; length++)
      expect(validationOf(whole.slice(0, length), '.')).toBeUndefined();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(diagnosticsOf(eventsOf(`${text}\n{"diagnostic":${text}}`), '.')).toEqual([]);
      }),
    );
  });
});

test('wanted lines are found wherever the stream is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a wanted é', 'other', '', 'wanted €')),
      fc.integer({ min: 1, max: 9 }),
      (lines, size) => {
        const bytes = Buffer.from(lines.join('\n'));
        const keeper = lineKeeper((line) => line.includes('wanted'));
        for (let at = 0; at < bytes.length; at += size) keeper.take(bytes.subarray(at, at + size));
        expect(keeper.text()).toBe(lines.filter((line) => line.includes('wanted')).join('\n'));
      },
    ),
  );
});
