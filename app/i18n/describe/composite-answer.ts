import { parcelNumber } from '#forms/engine/fields/parcel.ts';
import type {
  AddressAnswer,
  Answer,
  AreaAnswer,
  ParcelAnswer,
  PeriodAnswer,
  RegisterAnswer,
} from '#forms/engine/model.ts';
import type { NameCode } from '../code-names.ts';
import { formatDate } from '../format.ts';
import type { Words } from '../words.ts';
import { linesOf } from './lines-of.ts';

type Telling = { readonly nameCode: NameCode; readonly words: Words };

/** An answer of several parts, one entry a line; nothing where the answer is none of them. */
export function describeComposite(answer: Answer, telling: Telling): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if ('strasse' in answer) return addressLines(answer, telling);
  if ('von' in answer) return [periodText(answer, telling)];
  if ('gericht' in answer) return registerLines(answer, telling);
  if ('gemarkung' in answer) return parcelLines(answer, telling);
  return 'beschreibung' in answer ? areaLines(answer, telling) : [];
}

/** As on a letter. The municipality is named only where the town does not say it already. */
function addressLines(
  { strasse, hausnummer, zusatz, plz, ort, staat, ags }: AddressAnswer,
  { nameCode, words }: Telling,
): readonly string[] {
  const municipality = ags === undefined ? ort : nameCode('gemeinde', ags);
  return [
    `${strasse} ${hausnummer}`.trim(),
    zusatz ?? '',
    `${plz} ${ort}`.trim(),
    staat === '000' ? '' : nameCode('staat', staat),
    municipality === ort ? '' : words.say('common:answers.municipality', { name: municipality }),
  ].filter((line) => line !== '');
}

function periodText({ von, bis }: PeriodAnswer, { words }: Telling): string {
  const [from, until] = [von, bis].map((day) => formatDate(words.language, day));
  return words.say('common:answers.period', { from: from ?? '', until: until ?? '' });
}

function registerLines({ gericht, art, nummer }: RegisterAnswer, { nameCode }: Telling): readonly string[] {
  return [`${art} ${nummer}`, nameCode('registergericht', gericht)];
}

/** Each part with its name: bare numbers one below the other would say nothing. */
function parcelLines(answer: ParcelAnswer, { words }: Telling): readonly string[] {
  const { gemarkung, flur } = answer;
  return [
    words.say('common:answers.gemarkung', { name: gemarkung }),
    ...(flur === undefined ? [] : [words.say('common:answers.flur', { number: flur })]),
    words.say('common:answers.flurstueck', { number: parcelNumber(answer) }),
  ];
}

function areaLines({ beschreibung, punkte }: AreaAnswer, { words }: Telling): readonly string[] {
  const lines = linesOf(beschreibung);
  const points = punkte.map(({ breite, laenge }) =>
    words.say('common:answers.point', { north: String(breite), east: String(laenge) }),
  );
  return [...lines, ...points];
}
