import { STRING } from '../feel/types.ts';
import type { Input } from '../model.ts';
import { right, wrong, type Kind, type Read } from './kind.ts';
import { compact, lengthOf, plainDigits, valueOf } from './typed.ts';

type Contact = 'email' | 'phone' | 'url';

/** The local part at most 64 characters, a domain of at least two labels (RFC 5321, not its quoted forms). */
const EMAIL = /^[^\s@"(),:;<>[\\\]]{1,64}@[^\s@.,:;/]+(\.[^\s@.,:;/]+)*\.[^\s@.,:;/\d]{2,}$/u;
const PHONE_DIGITS = { least: 4, most: 15 };
const LABEL = '[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?';
const URL_TEXT = new RegExp(`^https?://${LABEL}(?:\\.${LABEL})+(?::\\d{1,5})?(?:[/?#][^\\s<>"]*)?$`, 'iu');

/** An address of mail; the comma or point that dictation leaves behind it goes. */
export const email: Kind<'email'> = kindOf((typed) => {
  const address = typed.replace(/[.,;]+$/, '').replace(/^mailto:/i, '');
  return EMAIL.test(address) && !address.includes('..') ? address : null;
});

/** A telephone number, with or without the code of the country; separators become single spaces. */
export const phone: Kind<'phone'> = {
  ...kindOf(() => null),
  read: ({ id, max }, input) => limited(phoneOf(valueOf(input, id)), max),
};

/** An address of the web; people need not type its scheme. */
export const url: Kind<'url'> = kindOf((typed) => {
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  return URL_TEXT.test(full) ? full : null;
});

function kindOf(normalise: (typed: string) => string | null): Kind<Contact> {
  return {
    read: ({ id, max }, input) => {
      const typed = compact(valueOf(input, id));
      return limited(typed === '' ? '' : normalise(typed), max);
    },
    write: ({ id }, answer): Input => ({ [id]: [typeof answer === 'string' ? answer : ''] }),
    type: () => STRING,
    schema: ({ max }) => ({ type: 'string', minLength: 1, maxLength: max }),
  };
}

function limited(text: string | null, max: number): Read {
  if (text === null) return wrong('format');
  if (text === '') return right(null);
  const length = lengthOf(text);
  return length > max ? wrong('too-long', { max, length, over: length - max }) : right(text);
}

function phoneOf(raw: string): string | null {
  const typed = plainDigits(raw.normalize('NFKC'))
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .replace(/^(\s*(?:\+|00)\s*\d[\d\s]*)\(0\)/, '$1 ')
    .replace(/[\s()./\\\-–‐‑_]+/gu, ' ')
    .trim();
  if (typed === '') return '';
  const digits = typed.replace(/\D/g, '').length;
  const isNumber = /^\+? ?\d[\d ]*$/.test(typed);
  if (!isNumber || digits < PHONE_DIGITS.least || digits > PHONE_DIGITS.most) return null;
  return typed.replace(/^\+ /, '+');
}
