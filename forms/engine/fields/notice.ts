import { NULL } from '../feel/types.ts';
import { right, type Kind } from './kind.ts';

/** Something to read; nothing is asked and nothing is stored. */
export const notice: Kind<'notice'> = {
  read: () => right(null),
  write: () => ({}),
  type: () => NULL,
  schema: () => ({ type: 'null' }),
};
