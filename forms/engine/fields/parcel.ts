import { STRING } from '../feel/types.ts';
import type { Answer, ParcelAnswer } from '../model.ts';
import { right, type Kind, type Wrong } from './kind.ts';
import { compact, oneLine, valueOf } from './typed.ts';
import { checkWords } from './words.ts';

/** As XBau 2.6 limits the parts of a parcel. */
const LONGEST_DISTRICT = 60;
const FIELD = /^\d{1,3}$/;
const NUMBER = /^(\d{1,5})(?:\/(\d{1,4}))?$/;

/** A parcel of the cadastre. Not every Land parts its districts into fields, so that part may stay empty. */
export const parcel: Kind<'parcel'> = {
  read: ({ id }, input) => {
    const at = (part: string) => valueOf(input, `${id}.${part}`);
    const [gemarkung, flur] = [oneLine(at('gemarkung')), compact(at('flur')).replace(/^flur/i, '')];
    const number = compact(at('flurstueck')).replace(/[\\⁄∕]/g, '/');
    if (gemarkung + flur + number === '') return right(null);
    const wrong = [...districtFault(gemarkung), ...fieldFault(flur), ...numberFault(number)];
    if (wrong.length > 0) return { ok: false, wrong };
    const [, zaehler = '', nenner] = NUMBER.exec(number) ?? [];
    return right({
      gemarkung,
      ...(flur !== '' && { flur: plain(flur) }),
      zaehler: plain(zaehler),
      ...(nenner !== undefined && { nenner: plain(nenner) }),
    });
  },
  write: ({ id }, answer) => {
    if (!isParcel(answer)) return {};
    return {
      [`${id}.gemarkung`]: [answer.gemarkung],
      [`${id}.flur`]: [answer.flur ?? ''],
      [`${id}.flurstueck`]: [parcelNumber(answer)],
    };
  },
  type: () => ({
    is: 'record',
    members: { gemarkung: STRING, flur: STRING, zaehler: STRING, nenner: STRING },
  }),
  schema: () => ({
    type: 'object',
    required: ['gemarkung', 'zaehler'],
    additionalProperties: false,
    properties: {
      gemarkung: { type: 'string', minLength: 1, maxLength: LONGEST_DISTRICT },
      flur: { type: 'string', pattern: String.raw`^\d{1,3}$` },
      zaehler: { type: 'string', pattern: String.raw`^\d{1,5}$` },
      nenner: { type: 'string', pattern: String.raw`^\d{1,4}$` },
    },
  }),
};

/** `123/4`, or `123` where nothing stands below the stroke. */
export function parcelNumber({ zaehler, nenner }: ParcelAnswer): string {
  return nenner === undefined ? zaehler : `${zaehler}/${nenner}`;
}

function districtFault(text: string): readonly Wrong[] {
  if (text === '') return [{ part: 'gemarkung', code: 'required', params: {} }];
  const limits = { max: LONGEST_DISTRICT, characters: 'din91379-b', lines: 'one-line' } as const;
  const fault = checkWords(text, limits);
  return fault ? [{ part: 'gemarkung', ...fault }] : [];
}

function fieldFault(text: string): readonly Wrong[] {
  return text === '' || FIELD.test(text) ? [] : [{ part: 'flur', code: 'format', params: {} }];
}

function numberFault(text: string): readonly Wrong[] {
  if (text === '') return [{ part: 'flurstueck', code: 'required', params: {} }];
  return NUMBER.test(text) ? [] : [{ part: 'flurstueck', code: 'format', params: {} }];
}

/** The cadastre fills its numbers up with zeros; people do not write them. */
function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function isParcel(answer: Answer): answer is ParcelAnswer {
  return typeof answer === 'object' && answer !== null && 'gemarkung' in answer;
}
