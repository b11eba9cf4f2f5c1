/** An exact amount: a fraction of whole numbers, always in lowest terms with a positive denominator. Money never becomes a float. */
export interface Amount {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Longer texts are no amounts of money; the bound also keeps a hostile exponent from filling memory. */
const MOST_CHARACTERS = 80;
const MOST_EXPONENT = 60;
/** Decimals of an amount that has no end, such as a third. */
const DECIMALS = 10;

export const ZERO: Amount = { numerator: 0n, denominator: 1n };

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
const magnitude = (a: bigint): bigint => (a < 0n ? -a : a);

const fraction = (numerator: bigint, denominator: bigint): Amount => {
  const common = divisor(magnitude(numerator), denominator);
  return { numerator: numerator / common, denominator: denominator / common };
};

/** `742.64`, `-3`, `1.5e-3`, and `3/2` as Go's rational numbers are written; `undefined` for anything else. */
export const amountOf = (value: unknown): Amount | undefined => {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (text.length > MOST_CHARACTERS) return undefined;
  const [, whole, part] = /^([+-]?\d+)\/(\d+)$/.exec(text) ?? [];
  if (whole !== undefined && part !== undefined)
    return BigInt(part) === 0n ? undefined : fraction(BigInt(whole), BigInt(part));
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, digits = '', decimals = '', exponent = '0'] = match;
  const power = Number(exponent) - decimals.length;
  if (Math.abs(Number(exponent)) > MOST_EXPONENT) return undefined;
  const units = BigInt(`${digits}${decimals}`) * (sign === '-' ? -1n : 1n);
  return power >= 0
    ? { numerator: units * 10n ** BigInt(power), denominator: 1n }
    : fraction(units, 10n ** BigInt(-power));
};

export const add = (a: Amount, b: Amount): Amount =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const minus = ({ numerator, denominator }: Amount): Amount => ({ numerator: -numerator, denominator });

export const subtract = (a: Amount, b: Amount): Amount => add(a, minus(b));

export const absolute = ({ numerator, denominator }: Amount): Amount => ({
  numerator: magnitude(numerator),
  denominator,
});

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export const compareAmounts = (a: Amount, b: Amount): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const isNothing = ({ numerator }: Amount): boolean => numerator === 0n;

/** `numerator / denominator` rounded to whole units, halves away from zero. */
const rounded = (numerator: bigint, denominator: bigint): bigint => {
  const twice = (2n * magnitude(numerator) + denominator) / (2n * denominator);
  return numerator < 0n ? -twice : twice;
};

/** With exactly so many decimals, halves away from zero: `73.00`. */
export const withDecimals = ({ numerator, denominator }: Amount, decimals: number): string => {
  const units = rounded(numerator * 10n ** BigInt(decimals), denominator);
  const digits = magnitude(units)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${units < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(digits.length - decimals)}`}`;
};

const factorsOf = (value: bigint, factor: bigint): [count: number, rest: bigint] => {
  let count = 0;
  let rest = value;
  for (; rest % factor === 0n; rest /= factor) count += 1;
  return [count, rest];
};

/** The exact decimal text where it has an end, else rounded to ten decimals; never longer than 60 characters. */
export const amountText = (amount: Amount): string => {
  const [twos, odd] = factorsOf(amount.denominator, 2n);
  const [fives, rest] = factorsOf(odd, 5n);
  const text = withDecimals(amount, rest === 1n ? Math.max(twos, fives) : DECIMALS);
  return text.length <= 60 ? text : withDecimals(amount, 2);
};

/** `part` in whole per cent of `whole`; `undefined` when `whole` is zero. */
export const percentText = (part: Amount, whole: Amount): string | undefined =>
  isNothing(whole)
    ? undefined
    : rounded(
        100n * part.numerator * whole.denominator * (whole.numerator < 0n ? -1n : 1n),
        part.denominator * magnitude(whole.numerator),
      ).toString();
