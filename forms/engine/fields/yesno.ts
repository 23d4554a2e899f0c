import { BOOLEAN } from '../feel/types.ts';
import { right, wrong, type Kind } from './kind.ts';
import { valueOf } from './typed.ts';

/** Yes or no, neither of them chosen beforehand. */
export const yesno: Kind<'yesno'> = {
  read: ({ id }, input) => {
    const chosen = valueOf(input, id);
    if (chosen === '') return right(null);
    return chosen === 'yes' || chosen === 'no' ? right(chosen === 'yes') : wrong('unknown-option');
  },
  write: ({ id }, answer) => ({ [id]: typeof answer === 'boolean' ? [answer ? 'yes' : 'no'] : [] }),
  type: () => BOOLEAN,
  schema: () => ({ type: 'boolean' }),
};
