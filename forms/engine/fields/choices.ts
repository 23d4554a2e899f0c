import { offered, offeredIds } from './choice.ts';
import { right, wrong, type Kind } from './kind.ts';
import { valuesOf } from './typed.ts';

/** Several of a few options; an exclusive one ("none of these") stands alone. */
export const choices: Kind<'choices'> = {
  read: ({ id, options, exclusive }, input, asking) => {
    const chosen = new Set(valuesOf(input, id).filter((value) => value !== ''));
    if (chosen.size === 0) return right(null);
    const ids = offeredIds(options, asking);
    if ([...chosen].some((value) => !ids.includes(value))) return wrong('unknown-option');
    if (exclusive !== null && chosen.has(exclusive) && chosen.size > 1) {
      const other = ids.find((option) => option !== exclusive && chosen.has(option)) ?? '';
      return wrong('exclusive-option', { option: exclusive, other });
    }
    return right(ids.filter((option) => chosen.has(option)));
  },
  write: ({ id }, answer) => ({
    [id]: Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [],
  }),
  holds: ({ options }, answer, asking) => {
    const ids: readonly unknown[] = offeredIds(options, asking);
    return Array.isArray(answer) && answer.every((one) => ids.includes(one));
  },
  offer: (field, asking) => ({ ...field, options: offered(field.options, asking) }),
  type: ({ options }) => ({ is: 'list', of: { is: 'string', options: options.map((option) => option.id) } }),
  schema: ({ options }) => ({
    type: 'array',
    items: { enum: options.map((option) => option.id) },
    minItems: 1,
    uniqueItems: true,
  }),
};
