import { NUMBER, STRING } from '../feel/types.ts';
import type { Answer, AreaAnswer, PointAnswer } from '../model.ts';
import { right, type Kind, type Wrong } from './kind.ts';
import { manyLines, plainDigits, valueOf } from './typed.ts';
import { checkWords } from './words.ts';

/** Germany with some room around it: who turns north and east round, or leaves a digit out, lands far outside. */
const NORTH = { least: 47, most: 56 };
const EAST = { least: 5, most: 16 };
const MOST_POINTS = 200;
const DECIMALS = 7;

/** Two numbers with a point, or with a comma where a space or a semicolon parts them. */
const POINT = /^([+-]?\d{1,3}(?:\.\d+)?)[,;\s]+([+-]?\d{1,3}(?:\.\d+)?)$/;
const COMMA_POINT = /^([+-]?\d{1,3},\d+)\s*[;\s]\s*([+-]?\d{1,3},\d+)$/;

/** Where something is, in words; corners may be added, one on each line. Nobody needs a map for it. */
export const mapArea: Kind<'map-area'> = {
  read: ({ id, max }, input) => {
    const text = manyLines(valueOf(input, `${id}.beschreibung`));
    const lines = manyLines(plainDigits(valueOf(input, `${id}.punkte`)))
      .split('\n')
      .filter((line) => line !== '');
    if (text === '' && lines.length === 0) return right(null);
    const points = lines.map(pointOf);
    const wrong = [...textFault(text, max), ...pointsFault(points)];
    if (wrong.length > 0) return { ok: false, wrong };
    return right({ beschreibung: text, punkte: points.filter((point) => point !== null) });
  },
  write: ({ id }, answer) => {
    if (!isArea(answer)) return {};
    const lines = answer.punkte.map(({ breite, laenge }) => `${String(breite)}, ${String(laenge)}`);
    return { [`${id}.beschreibung`]: [answer.beschreibung], [`${id}.punkte`]: [lines.join('\n')] };
  },
  type: () => ({
    is: 'record',
    members: {
      beschreibung: STRING,
      punkte: { is: 'list', of: { is: 'record', members: { breite: NUMBER, laenge: NUMBER } } },
    },
  }),
  schema: ({ max }) => ({
    type: 'object',
    required: ['beschreibung', 'punkte'],
    additionalProperties: false,
    properties: {
      beschreibung: { type: 'string', minLength: 1, maxLength: max },
      punkte: {
        type: 'array',
        maxItems: MOST_POINTS,
        items: {
          type: 'object',
          required: ['breite', 'laenge'],
          additionalProperties: false,
          properties: {
            breite: { type: 'number', minimum: NORTH.least, maximum: NORTH.most },
            laenge: { type: 'number', minimum: EAST.least, maximum: EAST.most },
          },
        },
      },
    },
  }),
};

function pointOf(line: string): PointAnswer | null {
  const match = POINT.exec(line) ?? COMMA_POINT.exec(line);
  const [breite, laenge] = [match?.[1], match?.[2]].map(degrees);
  if (breite === undefined || laenge === undefined) return null;
  const isInside =
    breite >= NORTH.least && breite <= NORTH.most && laenge >= EAST.least && laenge <= EAST.most;
  return isInside ? { breite, laenge } : null;
}

/** Seven places are about a centimetre; more would be noise of a device. */
function degrees(text = ''): number {
  return text === '' ? NaN : Number(Number(text.replace(',', '.')).toFixed(DECIMALS));
}

function textFault(text: string, max: number): readonly Wrong[] {
  if (text === '') return [{ part: 'beschreibung', code: 'required', params: {} }];
  const fault = checkWords(text, { max, characters: 'din91379-c', lines: 'many-lines' });
  return fault ? [{ part: 'beschreibung', ...fault }] : [];
}

function pointsFault(points: readonly (PointAnswer | null)[]): readonly Wrong[] {
  if (points.length > MOST_POINTS)
    return [{ part: 'punkte', code: 'too-many', params: { max: MOST_POINTS } }];
  const line = points.indexOf(null) + 1;
  return line === 0 ? [] : [{ part: 'punkte', code: 'coordinates', params: { line } }];
}

function isArea(answer: Answer): answer is AreaAnswer {
  return typeof answer === 'object' && answer !== null && 'beschreibung' in answer;
}
