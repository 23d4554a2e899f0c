import type { DerElement } from './der-reader.ts';
import { SealError } from './seal-error.ts';

const UTC_TIME = 0x17;

/** UTCTime or GeneralizedTime in UTC (RFC 5280, 4.1.2.5); time stamps may add a fraction (RFC 3161, 2.4.2). */
export function readTime({ tag, content }: DerElement): Date {
  const text = Buffer.from(content).toString('latin1');
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d+))?Z$/.exec(
    tag === UTC_TIME ? century(text) + text : text,
  );
  if (parts === null) throw new SealError('unreadable');
  const [, year, month, day, hour, minute, second, fraction = '0'] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3)}Z`);
  if (Number.isNaN(at.getTime())) throw new SealError('unreadable');
  return at;
}

/** Two digits below 50 are of this century. */
const century = (digits: string): string => (Number(digits.slice(0, 2)) < 50 ? '20' : '19');
