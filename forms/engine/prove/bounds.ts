import { evaluate } from '../feel/evaluate.ts';
import type { Tree } from '../feel/model.ts';
import { isAnswered } from '../fields/index.ts';
import type { Answer, Field } from '../model.ts';
import { boundsOf } from './field-bounds.ts';
import { judge } from './judge.ts';
import { OPEN, scopeOf } from './look.ts';
import { EITHER, FALSE, TRUE, type Outcome } from './outcome.ts';
import type { Item, State } from './state.ts';

/** Whether an answer whose bounds move is possible with the answers so far. */
export function judgeBounds(state: State, { field, item, value }: Bounded): Outcome {
  if (state.mode === 'free') return TRUE;
  state.isRough = true;
  const scopes = boundsOf(field).map((tree) => scopeOf(state, { tree, item }, judge));
  if (scopes.includes(OPEN)) return EITHER;
  const values = Object.assign({}, ...scopes) as Readonly<Record<string, unknown>>; // gathered by name
  const known = (tree: Tree) => evaluate(tree, { scope: { values, outer: null }, clock: state.form.context });
  // The values tried for a field are answers to it.
  return isAnswered(field, value as Answer, { evaluate: ({ tree }) => known(tree) }) ? TRUE : FALSE;
}

export type Bounded = { readonly field: Field; readonly item: Item; readonly value: unknown };
