/** A receipt that a correction has taken the place of. */
export { loader } from './receipt.ts';
