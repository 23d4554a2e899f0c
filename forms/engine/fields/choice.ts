import type { Option } from '../model.ts';
import { right, wrong, type Asking, type Kind } from './kind.ts';
import { valueOf } from './typed.ts';

/** One of a few options. */
export const choice: Kind<'choice'> = {
  read: ({ id, options }, input, asking) => {
    const chosen = valueOf(input, id);
    if (chosen === '') return right(null);
    return offeredIds(options, asking).includes(chosen) ? right(chosen) : wrong('unknown-option');
  },
  write: ({ id }, answer) => ({ [id]: typeof answer === 'string' ? [answer] : [] }),
  holds: ({ options }, answer, asking) => offeredIds(options, asking).some((id) => id === answer),
  offer: (field, asking) => ({ ...field, options: offered(field.options, asking) }),
  type: ({ options }) => ({ is: 'string', options: options.map((option) => option.id) }),
  schema: ({ options }) => ({ enum: options.map((option) => option.id) }),
};

/** The options that may be chosen here. */
export function offered(
  options: readonly Option[],
  { evaluate }: Pick<Asking, 'evaluate'>,
): readonly Option[] {
  return options.filter(({ when }) => when === null || evaluate(when) === true);
}

/** Their ids. */
export function offeredIds(options: readonly Option[], asking: Pick<Asking, 'evaluate'>): readonly string[] {
  return offered(options, asking).map(({ id }) => id);
}
