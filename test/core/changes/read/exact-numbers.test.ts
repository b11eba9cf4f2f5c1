import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseExactly } from '../../../../src/core/changes/read/exact-numbers';

describe('numbers', () => {
  test.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', '9007199254740993'],
    ['-123456789012345678901', '-123456789012345678901'],
    ['{"a":[1,12345678901234567890]}', { a: [1, '12345678901234567890'] }],
    [
      '{"in text":"12345678901234567890 \\" 12345678901234567890"}',
      { 'in text': '12345678901234567890 " 12345678901234567890' },
    ],
    ['{"12345678901234567890":"\\\\"}', { '12345678901234567890': '\\' }],
  ])('%s', (text, value) => {
    expect(parseExactly(text)).toEqual(value);
  });

  test('different integers never become equal', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
        fc.bigInt({ min: 1n, max: 3n }),
        (number, step) => {
          expect(parseExactly(`[${number}]`)).not.toEqual(parseExactly(`[${number + step}]`));
        },
      ),
    );
  });

  test('everything else is what JSON.parse makes of it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const rounded = JSON.parse(text, (_, value: unknown) =>
          typeof value === 'number' ? String(value) : value,
        ) as unknown;
        const exact = JSON.parse(JSON.stringify(parseExactly(text)), (_, value: unknown) =>
          typeof value === 'number' ? String(value) : value,
        ) as unknown;
        expect(exact).toEqual(rounded);
      }),
    );
  });

  test('a long text does not exhaust the matcher', () => {
    const text = JSON.stringify({ text: '\\"x'.repeat(3_000_000), long: 1 }).replace(
      '"long":1',
      '"long":123456789012345678',
    );
    expect(parseExactly(text)).toMatchObject({ long: '123456789012345678' });
  });
});
