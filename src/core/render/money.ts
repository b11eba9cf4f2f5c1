import { absolute, amountOf, isNothing, withDecimals } from '../cost/amount';
import type { Cost } from '../risk/assessment';
import { strong, type Words } from './nodes';

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };
/** Currencies whose smallest unit is not a hundredth (ISO 4217). */
const DECIMALS: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, CLP: 0, VND: 0, ISK: 0, KWD: 3, BHD: 3, OMR: 3 };

/** A decimal string as money, rounded to the currency's own digits: `$1,234.50`, `-$3`; anything that is no number as it is. */
export const money = (amount: string, currency = 'USD'): string => {
  const value = amountOf(amount);
  if (value === undefined) return amount;
  const decimals = DECIMALS[currency] ?? 2;
  const sign = /^[+-]/.exec(amount)?.[0] ?? '';
  const [whole = '', rest = ''] = withDecimals(absolute(value), decimals).split('.');
  // What is not zero is never shown as zero.
  const tiny = !isNothing(value) && /^0*$/.test(whole + rest);
  const smallest = decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`;
  const digits = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${/^0*$/.test(rest) ? '' : `.${rest}`}`;
  const symbol = SYMBOLS[currency];
  return `${sign}${tiny ? '<' : ''}${symbol ?? ''}${tiny ? smallest : digits}${symbol === undefined ? ` ${currency}` : ''}`;
};

/** A difference with its sign: `+$73`. */
export const signedMoney = (delta: string, currency: string | undefined): string =>
  money(/^[+-]/.test(delta) || isZero(delta) ? delta : `+${delta}`, currency);

export const isZero = (amount: string): boolean => {
  const value = amountOf(amount);
  return value !== undefined && isNothing(value);
};

/** The cost of one stack in a table cell: the difference, as the section on cost has the rest. */
export const costCell = ({ status, after, delta, currency }: Cost): Words => {
  if (status === 'absent') return ['–'];
  if (status === 'error') return ['not known'];
  if (delta === undefined) return [after === undefined ? 'not known' : `${money(after, currency)} in all`];
  if (isZero(delta)) return [status === 'partial' ? 'not all known' : 'no change'];
  return [strong(signedMoney(delta, currency)), ...(status === 'partial' ? [' and more'] : [])];
};
