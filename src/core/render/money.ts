import type { Cost } from '../risk/assessment';
import { strong, type Words } from './nodes';

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

/** A decimal string as money with two digits: `$1,234.50`, `-$3.00`; anything that is no number as it is. */
export const money = (amount: string, currency: string | undefined): string => {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(amount);
  if (match === null) return amount;
  const digits = (match[2] ?? '').replace(/\B(?=(\d{3})+$)/g, ',');
  const cents = (match[3] ?? '').padEnd(2, '0').slice(0, 2);
  const symbol = SYMBOLS[currency ?? 'USD'];
  const number = cents === '00' ? digits : `${digits}.${cents}`;
  return `${match[1] ?? ''}${symbol ?? ''}${number}${symbol === undefined ? ` ${currency ?? ''}` : ''}`;
};

/** A difference with its sign: `+$73`. */
export const signedMoney = (delta: string, currency: string | undefined): string =>
  money(/^[+-]/.test(delta) || isZero(delta) ? delta : `+${delta}`, currency);

export const isZero = (amount: string): boolean => /^[+-]?0+(?:\.0*)?$/.test(amount);

/** The cost of one stack in a table cell: the difference, as the section on cost has the rest. */
export const costCell = ({ status, after, delta, currency }: Cost): Words => {
  if (status === 'absent') return ['–'];
  if (status === 'error') return ['not known'];
  if (delta === undefined) return [after === undefined ? 'not known' : `${money(after, currency)} in all`];
  if (isZero(delta)) return [status === 'partial' ? 'not all known' : 'no change'];
  return [strong(signedMoney(delta, currency)), ...(status === 'partial' ? [' and more'] : [])];
};
