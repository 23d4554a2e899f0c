import type { Expression } from '#forms/engine/feel/model.ts';
import { isContent } from '#forms/engine/fields/content.ts';
import type { Field } from '#forms/engine/model.ts';
import type { ServiceWords } from '../../words.ts';
import { optionLabel, questionOf } from '../labels.ts';
import { featuresOf } from './features.ts';
import { limitsOf } from './limits.ts';
import { condition, say } from './telling.ts';
import type { Telling } from './telling.ts';

/** What a page asks or shows: a line for each field, then one for each option with a condition. */
export function fieldLines(telling: Telling, field: Field): readonly string[] {
  const told = isContent(field) ? shown(telling, field) : asked(telling, field);
  const line = [told, ...featuresOf(telling, field)].join(' ');
  return [
    withCondition(telling, line, { key: 'fieldWhen', name: 'field', when: field.when }),
    ...conditionalOptions(telling, field),
  ];
}

function asked(telling: Telling, field: Field): string {
  const { own } = telling;
  const question = say(telling, field.optional ? 'optionalField' : 'field', {
    field: questionOf(own, field),
    purpose: own.say(`purposes.${field.purpose}`),
  });
  return [question, ...limitsOf(telling, field)].join(' ');
}

function shown(telling: Telling, field: Field): string {
  return say(telling, 'shown', { text: wordsToRead(telling.own, field) });
}

function wordsToRead(own: ServiceWords, field: Field): string {
  if (field.type === 'computed') return own.say(`computed.${field.of}`);
  if (field.type === 'paragraph') return own.list(`content.${field.id}.paragraphs`).join(' ');
  if (field.type === 'download') return own.say(`content.${field.id}.text`);
  return own.say(`${field.type === 'notice' ? 'notices' : 'content'}.${field.id}.heading`);
}

function conditionalOptions(telling: Telling, field: Field): readonly string[] {
  const options = 'options' in field ? field.options : [];
  return options.flatMap(({ id, when }) => {
    if (!when) return [];
    const option = optionLabel(telling.own, field.id, id) ?? id;
    return [say(telling, 'optionWhen', { option, condition: condition(telling, when) })];
  });
}

type When = { readonly key: string; readonly name: string; readonly when: Expression | null };

/** A line, and when it holds: `name` is the line's place in the sentence `key`. */
export function withCondition(telling: Telling, line: string, { key, name, when }: When): string {
  return when ? say(telling, key, { [name]: line, condition: condition(telling, when) }) : line;
}
