import { BOOLEAN } from '../feel/types.ts';
import { right, wrong, type Kind } from './kind.ts';
import { valueOf } from './typed.ts';

/** A sentence that the person declares; never ticked beforehand. */
export const declaration: Kind<'declaration'> = {
  read: ({ id, optional }, input) => {
    if (valueOf(input, id) === 'yes') return right(true);
    return optional ? right(null) : wrong('not-accepted');
  },
  write: ({ id }, answer) => ({ [id]: answer === true ? ['yes'] : [] }),
  type: () => BOOLEAN,
  schema: () => ({ const: true }),
};
