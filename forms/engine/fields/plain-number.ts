import { compact } from './typed.ts';

/** A number as plain text with a point, e.g. `-1234.5`, or why it cannot be known. */
export type PlainNumber =
  | { readonly text: string; readonly problem: null }
  | { readonly text: null; readonly problem: 'not-a-number' | 'unclear-number' };

/** What may stand before or behind a number, and how many places behind the decimal mark it may have. */
export type NumberForm = { readonly units: readonly string[]; readonly decimals: number };

const GROUPED = /^[1-9]\d{0,2}([.,'’])\d{3}(?:\1\d{3})*$/;
const NOT_A_NUMBER: PlainNumber = { text: null, problem: 'not-a-number' };

/**
 * Reads `1.234,50`, `1,234.50`, `1'234.50`, `1234.5` and `120,- €` alike. Three digits behind the only mark are
 * thousands where there can be no three places; where there can, a comma is the decimal mark as in German, and a point
 * is unclear: to guess would be wrong by a factor of a thousand. `text` is empty where nothing is typed.
 */
export function plainNumber(raw: string, { units, decimals }: NumberForm): PlainNumber {
  const typed = withoutUnit(compact(raw).toLowerCase(), units).replace(/[.,][-–—]+$/, '');
  if (typed === '') return { text: '', problem: null };
  const isNegative = /^[−–-]/.test(typed);
  const digits = typed.replace(/^[+−–-]/, '').replace(/[.,]$/, '');
  if (!/^\d*(?:[.,'’]\d+)*$/.test(digits) || digits === '') return NOT_A_NUMBER;
  const mark = decimalMark(digits, decimals);
  if (mark === 'unclear') return { text: null, problem: 'unclear-number' };
  const text = withPoint(digits, mark);
  return text === null ? NOT_A_NUMBER : { text: isNegative ? `-${text}` : text, problem: null };
}

function withoutUnit(typed: string, units: readonly string[]): string {
  const unit = units.find((each) => typed.startsWith(each) || typed.endsWith(each));
  if (unit === undefined || unit === '') return typed;
  return typed.endsWith(unit) ? typed.slice(0, -unit.length) : typed.slice(unit.length);
}

/** Which sign parts the whole from the places behind it; `null` where there are none. */
function decimalMark(digits: string, decimals: number): '.' | ',' | 'unclear' | null {
  const marks = digits.replace(/\d/g, '');
  const last = marks.at(-1);
  if (last !== '.' && last !== ',') return null;
  if (marks.length > 1) return marks.indexOf(last) < marks.length - 1 ? null : last;
  if (!GROUPED.test(digits)) return last;
  if (decimals < 3) return null;
  return last === ',' ? last : 'unclear';
}

function withPoint(digits: string, mark: '.' | ',' | null): string | null {
  const at = mark === null ? digits.length : digits.lastIndexOf(mark);
  const [whole, places] = [digits.slice(0, at), digits.slice(at + 1)];
  if (!/^\d*$/.test(whole) && !GROUPED.test(whole)) return null;
  const plain = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0';
  const behind = places.replace(/0+$/, '');
  return behind === '' ? plain : `${plain}.${behind}`;
}
