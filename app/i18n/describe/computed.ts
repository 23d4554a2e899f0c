import type { ComputedRow, ValueType } from '#forms/engine/model.ts';
import { formatDate, formatNumber, formatPlaces } from '../format.ts';
import type { ReviewSectionView } from '../view.ts';
import type { ServiceWords, Words } from '../words.ts';

/** What was computed, as a section of its own behind the answers; none where nothing was. Nobody can change it. */
export function describeComputed(
  words: Words,
  own: ServiceWords,
  rows: readonly ComputedRow[],
): readonly ReviewSectionView[] {
  if (rows.length === 0) return [];
  return [
    {
      id: 's-computed',
      heading: words.say('common:check.computed'),
      rows: rows.map((row) => ({
        label: own.say(`computed.${row.computed.id}`),
        lines: [tellValue(words, row.computed.type, row.value)],
        change: null,
      })),
    },
  ];
}

/** What was computed, or what an authority has set, in words. */
export function tellValue(words: Words, type: ValueType, value: ComputedRow['value']): string {
  return tells[type](words, value);
}

type Tell = (words: Words, value: ComputedRow['value']) => string;

const tells: Readonly<Record<ValueType, Tell>> = {
  text: (_, value) => String(value),
  number: ({ language }, value) => formatNumber(language, Number(value)),
  money: ({ language }, value) => `${formatPlaces(language, Number(value), { least: 2, most: 2 })} €`,
  boolean: (words, value) => words.say(`common:yesno.${value === true ? 'yes' : 'no'}`),
  date: ({ language }, value) => formatDate(language, String(value)),
};
