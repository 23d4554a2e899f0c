import type { Decimal } from './model.ts';

/** As many significant digits as IEEE 754 decimal128, which DMN prescribes, keeps of a quotient. */
const SIGNIFICANT = 34;

const LITERAL = /^(-?)(\d*)(?:\.(\d+))?$/;

/** An exact decimal from its text, e.g. `-12.50`; `null` when it is none. */
export function parseDecimal(text: string): Decimal | null {
  const match = LITERAL.exec(text);
  if (!match || text === '' || text === '-') return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  return { digits: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

/** The decimal a stored number means; `null` for what no person can have typed (infinity, exponents). */
export function decimalOf(number: number): Decimal | null {
  if (Number.isSafeInteger(number)) return { digits: BigInt(number), scale: 0 };
  return parseDecimal(String(number));
}

export function toNumber({ digits, scale }: Decimal): number {
  return scale === 0 ? Number(digits) : Number(`${digits}e-${scale}`);
}

/** Negative, zero or positive, as `left` is smaller, equal or greater. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const [a, b] = align(left, right);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function add(left: Decimal, right: Decimal): Decimal {
  const [a, b, scale] = align(left, right);
  return { digits: a + b, scale };
}

export function subtract(left: Decimal, right: Decimal): Decimal {
  return add(left, { digits: -right.digits, scale: right.scale });
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  return { digits: left.digits * right.digits, scale: left.scale + right.scale };
}

/** Rounded half to even at 34 significant digits; `null` for a division by zero. */
export function divide(left: Decimal, right: Decimal): Decimal | null {
  if (right.digits === 0n) return null;
  const shift = Math.max(0, SIGNIFICANT + digitCount(right.digits) - digitCount(left.digits));
  const scaled = left.digits * 10n ** BigInt(shift);
  return trim({ digits: roundedQuotient(scaled, right.digits), scale: left.scale - right.scale + shift });
}

/** More places than any amount needs; beyond them rounding would only cost memory. */
const MOST_PLACES = 100;

/** Rounded to so many places, halves away from zero as merchants do (DIN 1333); `null` for no number of places. */
export function roundHalfUp({ digits, scale }: Decimal, places: number): Decimal | null {
  if (!Number.isInteger(places) || Math.abs(places) > MOST_PLACES) return null;
  if (scale <= places) return { digits, scale };
  const step = 10n ** BigInt(scale - places);
  const half = digits < 0n ? -step / 2n : step / 2n;
  const kept = (digits + half) / step;
  return places < 0 ? { digits: kept * 10n ** BigInt(-places), scale: 0 } : { digits: kept, scale: places };
}

function align(left: Decimal, right: Decimal): readonly [bigint, bigint, number] {
  const scale = Math.max(left.scale, right.scale);
  return [raise(left, scale), raise(right, scale), scale];
}

function raise({ digits, scale }: Decimal, to: number): bigint {
  return scale === to ? digits : digits * 10n ** BigInt(to - scale);
}

function digitCount(digits: bigint): number {
  return String(digits < 0n ? -digits : digits).length;
}

function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const rest = dividend - quotient * divisor;
  const twice = 2n * (rest < 0n ? -rest : rest);
  const size = divisor < 0n ? -divisor : divisor;
  const away = dividend < 0n === divisor < 0n ? 1n : -1n;
  if (twice > size || (twice === size && quotient % 2n !== 0n)) return quotient + away;
  return quotient;
}

/** Without trailing zeros behind the point, so that results stay short. */
function trim({ digits, scale }: Decimal): Decimal {
  let [shortest, places] = [digits, scale];
  while (places > 0 && shortest % 10n === 0n) [shortest, places] = [shortest / 10n, places - 1];
  return places < 0
    ? { digits: shortest * 10n ** BigInt(-places), scale: 0 }
    : { digits: shortest, scale: places };
}
