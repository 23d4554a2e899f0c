import type { Field } from '#forms/engine/model.ts';
import type { ServiceWords, Words } from '../words.ts';

type Measured = { readonly words: Words; readonly own: ServiceWords; readonly field: Field };

/** The unit of a number in words, `null` where it has none. A service may have a better word than its definition's sign. */
export function unitOf({ words, own, field }: Measured): string | null {
  if (field.type === 'decimal') return own.find(`fields.${field.id}.unit`) ?? field.unit;
  if (field.type === 'money') return words.say('common:units.money');
  if (field.type === 'percent') return words.say('common:units.percent');
  return field.type === 'area' ? words.say('common:units.area') : null;
}
