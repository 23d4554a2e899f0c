import type { Field } from '#forms/engine/model.ts';
import { optionLabel } from '../labels.ts';
import { say } from './telling.ts';
import type { Telling } from './telling.ts';

/** Keys of a definition whose value stands in the sentence. */
const TOLD = [
  'number',
  'fim',
  'list',
  'format',
  'decimals',
  'unit',
  'url',
  'search',
  'autocomplete',
] as const;
/** Keys with a sentence for each value that says something. */
const CHOSEN = ['characters', 'country', 'tone', 'partial', 'historic', 'calendar'] as const;

/** What a definition says of a field beside its limits: of which kind it is, and one sentence for each key. */
export function featuresOf(telling: Telling, field: Field): readonly string[] {
  const { words } = telling;
  const known: Readonly<Record<string, unknown>> = field;
  const told = TOLD.flatMap((key) => {
    const value = known[key] ?? null;
    return value === null ? [] : [say(telling, `told.${key}`, { value })];
  });
  const chosen = CHOSEN.map((key) => words.find(`expressions:sheet.told.${key}.${String(known[key])}`));
  const all = [words.find(`definition:kind.${field.type}`), ...told, ...chosen, ...choices(telling, field)];
  return all.filter((each) => each !== null);
}

function choices(telling: Telling, field: Field): readonly string[] {
  if (!('options' in field)) return [];
  const nameOf = (id: string) => optionLabel(telling.own, field.id, id) ?? id;
  const exclusive = 'exclusive' in field ? field.exclusive : null;
  return [
    say(telling, 'told.options', { value: field.options.map(({ id }) => nameOf(id)).join('; ') }),
    ...(exclusive === null ? [] : [say(telling, 'told.exclusive', { value: nameOf(exclusive) })]),
  ];
}
