import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  amountOf,
  amountText,
  compareAmounts,
  percentText,
  subtract,
  withDecimals,
  ZERO,
} from '../../../src/core/cost/amount';

const amount = (text: string) => amountOf(text) ?? ZERO;

describe('an amount', () => {
  it.each([
    ['742.64', '742.64'],
    ['1.86480479452054793334316749', '1.86480479452054793334316749'],
    ['-0.10', '-0.1'],
    ['1.5e-3', '0.0015'],
    ['2E3', '2000'],
    ['41/10', '4.1'],
    ['-3/2', '-1.5'],
    ['1/3', '0.3333333333'],
    ['0', '0'],
  ])('%s is read and told as %s', (text, told) => {
    expect(amountText(amount(text))).toBe(told);
  });

  it.each([
    '',
    ' ',
    'NaN',
    'Infinity',
    '1,000',
    '0x10',
    '1/0',
    '.5',
    '1e999',
    '--1',
    null,
    undefined,
    true,
    {},
    '9'.repeat(100),
  ])('%p is none', (value) => {
    expect(amountOf(value)).toBeUndefined();
  });

  it('of a number is what was written', () => {
    expect(amountText(amountOf(0.1)!)).toBe('0.1');
  });

  it('adds, subtracts and compares exactly where floats do not', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(compareAmounts(add(amount('0.1'), amount('0.2')), amount('0.3'))).toBe(0);
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.bigInt(-(10n ** 20n), 10n ** 20n), (a, b) => {
        const [left, right] = [
          amount(withDecimals({ numerator: a, denominator: 100n }, 2)),
          amount(withDecimals({ numerator: b, denominator: 100n }, 2)),
        ];
        expect(withDecimals(add(subtract(left, right), right), 2)).toBe(withDecimals(left, 2));
        expect(Math.sign(compareAmounts(left, right))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it('rounds halves away from zero', () => {
    expect(['0.005', '0.0049', '-0.005', '12.345', '99.995'].map((text) => withDecimals(amount(text), 2))).toEqual([
      '0.01',
      '0.00',
      '-0.01',
      '12.35',
      '100.00',
    ]);
  });

  it('tells whole per cent, and none of zero', () => {
    expect(percentText(amount('73'), amount('73'))).toBe('100');
    expect(percentText(amount('-742.64'), amount('2045.92'))).toBe('-36');
    expect(percentText(amount('1'), ZERO)).toBeUndefined();
  });
});
