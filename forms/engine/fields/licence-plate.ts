import { STRING } from '../feel/types.ts';
import { right, wrong, type Kind } from './kind.ts';
import { plainDigits, valueOf } from './typed.ts';

/** District, recognition letters and digits with a separator between the letters; E electric, H historic. */
const PARTED = /^([A-ZÄÖÜ]{1,3}) ([A-Z]{1,2}) ?([1-9]\d{0,3}) ?([EH]?)$/;
const RUN_TOGETHER = /^([A-ZÄÖÜ]{2,5}) ?([1-9]\d{0,3}) ?([EH]?)$/;
/** Districts of these lengths are the only ones that two and five letters leave; three and four can be parted twice. */
const DISTRICT_LENGTH: Readonly<Record<number, number>> = { 2: 1, 5: 3 };
/** Letters, digits and suffix together. */
const LONGEST = 8;

/**
 * The plate of a registered vehicle, normalised to `B-AB 1234E`. The form of the parts and the limit of eight are as the
 * FZV's rules on plates are remembered; the text of the annex was not seen. There is no list of districts here, so a
 * district that does not exist is not noticed. Plates of the army, of embassies and for transfer have other forms.
 */
export const licencePlate: Kind<'licence-plate'> = {
  read: ({ id }, input) => {
    const typed = tokensOf(valueOf(input, id));
    if (typed === '') return right(null);
    const plate = plateOf(typed);
    if (plate === 'unclear') return wrong('unclear-plate');
    return plate === null ? wrong('format') : right(plate);
  },
  write: ({ id }, answer) => ({ [id]: [typeof answer === 'string' ? answer : ''] }),
  type: () => STRING,
  schema: () => ({ type: 'string', pattern: String.raw`^[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} [1-9]\d{0,3}[EH]?$` }),
};

/** Letters and digits with one space wherever people put a space, a hyphen or another sign. */
function tokensOf(raw: string): string {
  return plainDigits(raw.normalize('NFKC'))
    .toUpperCase()
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function plateOf(typed: string): string | null {
  const parts = PARTED.exec(typed)?.slice(1) ?? partsOf(RUN_TOGETHER.exec(typed));
  if (parts === null || parts === 'unclear') return parts;
  const [district = '', letters = '', digits = '', suffix = ''] = parts;
  return parts.join('').length > LONGEST ? null : `${district}-${letters} ${digits}${suffix}`;
}

function partsOf(match: RegExpExecArray | null): readonly string[] | 'unclear' | null {
  const [, letters = '', digits = '', suffix = ''] = match ?? [];
  if (letters === '') return null;
  const length = DISTRICT_LENGTH[letters.length];
  if (length === undefined) return 'unclear';
  const recognition = letters.slice(length);
  return /^[A-Z]+$/.test(recognition) ? [letters.slice(0, length), recognition, digits, suffix] : null;
}
