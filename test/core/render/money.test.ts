import { expect, it } from '@jest/globals';
import { isZero, money, signedMoney } from '../../../src/core/render/money';

it.each([
  ['73', 'USD', '$73'],
  ['1234567.5', 'EUR', '€1,234,567.50'],
  ['-742.646', 'USD', '-$742.65'],
  ['99.995', 'USD', '$100'],
  ['1500.4', 'JPY', '1,500 JPY'],
  ['1.2345', 'KWD', '1.235 KWD'],
  ['0.004', 'USD', '<$0.01'],
  ['a lot', 'USD', 'a lot'],
  ['0', undefined, '$0'],
])('%s %s is shown as %s', (amount, currency, shown) => {
  expect(money(amount, currency)).toBe(shown);
});

it.each([
  ['77.1', '+$77.10'],
  ['-3', '-$3'],
  ['0.00', '$0'],
  ['0.001', '+<$0.01'],
  ['-0.001', '-<$0.01'],
])('a difference of %s is shown as %s', (delta, shown) => {
  expect(signedMoney(delta, 'USD')).toBe(shown);
});

it('knows zero in every form, and nothing that is no number', () => {
  expect(['0', '-0.00', '0.001', ''].map(isZero)).toEqual([true, true, false, false]);
});
