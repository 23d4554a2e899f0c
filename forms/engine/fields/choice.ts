import type { Option } from '../model.ts';
import { right, wrong, type Asking, type Kind } from './kind.ts';
import { valueOf } from './typed.ts';

/** One of a few options. */
export const choice: Kind<'choice'> = {
  read: ({ id, options }, input, asking) => {
    const chosen = valueOf(input, id);
    if (chosen === '') return right(null);
    return offered(options, asking).includes(chosen) ? right(chosen) : wrong('unknown-option');
  },
  write: ({ id }, answer) => ({ [id]: typeof answer === 'string' ? [answer] : [] }),
  holds: ({ options }, answer, asking) => offered(options, asking).some((id) => id === answer),
  type: ({ options }) => ({ is: 'string', options: options.map((option) => option.id) }),
  schema: ({ options }) => ({ enum: options.map((option) => option.id) }),
};

/** The ids of the options that may be chosen here. */
export function offered(
  options: readonly Option[],
  { evaluate }: Pick<Asking, 'evaluate'>,
): readonly string[] {
  return options.filter(({ when }) => when === null || evaluate(when) === true).map(({ id }) => id);
}
