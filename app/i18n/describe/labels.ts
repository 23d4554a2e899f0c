import type { Field } from '#forms/engine/model.ts';
import type { ServiceWords } from '../words.ts';

/** The short name of a field where no question is asked: check page, errors, lists of what is collected. */
export function shortLabel(own: ServiceWords, field: Field): string {
  return own.find(`fields.${field.id}.review`) ?? questionOf(own, field);
}

/** The question as it is asked. A declaration's sentence is its question. */
export function questionOf(own: ServiceWords, field: Field): string {
  if (field.type === 'declaration') {
    return own.find(`declaration.${field.id}`) ?? own.say(`fields.${field.id}.label`);
  }
  return own.say(`fields.${field.id}.label`);
}

/** The words of an option, `null` when the service has none of its own. */
export function optionLabel(own: ServiceWords, field: string, option: string): string | null {
  const key = `options.${field}.${option}`;
  return own.find(`${key}.label`) ?? own.find(key);
}
