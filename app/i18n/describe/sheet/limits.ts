import type { Expression } from '#forms/engine/feel/model.ts';
import type { Field, FieldType } from '#forms/engine/model.ts';
import { formatBareNumber, formatSize } from '../../format.ts';
import { namesOfTypes } from '../file-types.ts';
import { condition, say } from './telling.ts';
import type { Telling } from './telling.ts';

const COUNTED_IN_CHARACTERS: readonly FieldType[] = [
  'text',
  'longtext',
  'email',
  'phone',
  'url',
  'organisation',
  'map-area',
];

/** How much or how little an answer may be, one sentence for each bound. */
export function limitsOf(telling: Telling, field: Field): readonly string[] {
  const { language } = telling.words;
  if ('accept' in field) {
    const { accept, max, many, later } = field;
    const files = { types: namesOfTypes(language, accept), max: formatSize(language, max), count: many };
    return [say(telling, 'files', files), ...(later ? [say(telling, 'later')] : [])];
  }
  if ('many' in field) return field.many > 1 ? [say(telling, 'many', field)] : [];
  if (COUNTED_IN_CHARACTERS.includes(field.type))
    return 'max' in field ? [say(telling, 'characters', field)] : [];
  return [
    ...bound(telling, 'least', 'min' in field ? field.min : null),
    ...bound(telling, 'most', 'max' in field ? field.max : null),
  ];
}

type Bound = Expression | number | string | null;

function bound(telling: Telling, key: 'least' | 'most', value: Bound): readonly string[] {
  if (value === null) return [];
  if (typeof value === 'number')
    return [say(telling, key, { value: formatBareNumber(telling.words.language, value) })];
  const moment = typeof value === 'string' ? value : condition(telling, value);
  return [say(telling, MOMENTS[key], { value: moment })];
}

/** Days and times are bounded by moments. */
const MOMENTS = { least: 'earliest', most: 'latest' } as const;
