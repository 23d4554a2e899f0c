import type { Tree } from '../feel/model.ts';
import type { Field, Loop, Option } from '../model.ts';
import { boundsOf } from './field-bounds.ts';
import type { Claim } from './claim.ts';
import { number, type Question } from './form.ts';
import { judge } from './judge.ts';
import { judgeGates } from './look.ts';
import { TRUE } from './outcome.ts';
import type { Item, State } from './state.ts';

/** What the answers tried ask of other answers: that their option is offered, that they lie within moving bounds. */
export function holdingClaims(state: State): readonly Holding[] {
  if (state.isAlone) return [];
  return [...state.values].flatMap(([key, value]) => claimsOf(state, key, value));
}

/** A claim that an answer makes by being what it is, as long as it is asked. */
export type Holding = {
  readonly claim: Claim;
  readonly key: string;
  readonly question: Question;
  readonly item: Item;
};

/** Whether the answer is asked, which is looked at when a conflict is to be explained. */
export function isHeld(state: State, { question: { gates }, item }: Omit<Holding, 'claim' | 'key'>): boolean {
  return judgeGates(state, { gates, item }, judge) === TRUE;
}

const NOTHING: readonly Holding[] = [];

function claimsOf(state: State, key: string, value: unknown): readonly Holding[] {
  const [name = '', at] = key.includes('@') ? key.split('@') : [key];
  const question = state.form.questions.get(name);
  if (!question || value === null || value === undefined) return NOTHING;
  const item = at === undefined ? [] : at.split('.').map(Number);
  const { of } = question;
  const own = of.is === 'list' ? countClaims(of.loop, item, value) : fieldClaims(of.field, item, value);
  if (own.length === 0 || !isHeld(state, { question, item })) return NOTHING;
  return own.map((claim) => ({ claim, key, question, item }));
}

function fieldClaims(field: Field, item: Item, value: unknown): readonly Claim[] {
  if (field.type === 'choice' || field.type === 'choices') {
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
    return field.options.filter(({ id }) => chosen.includes(id)).flatMap((option) => offered(option, item));
  }
  return boundsOf(field).length > 0 ? [{ is: 'bounds', field, item, value }] : [];
}

function offered({ when }: Option, item: Item): readonly Claim[] {
  return when ? [{ is: 'condition', tree: when.tree, item, wanted: TRUE }] : [];
}

function countClaims({ max, min }: Loop, item: Item, value: unknown): readonly Claim[] {
  if (max.tree.node === 'literal' || Number(value) <= min) return [];
  return [{ is: 'condition', tree: allows(max.tree, Number(value)), item, wanted: TRUE }];
}

const allowed = new WeakMap<Tree, Map<number, Tree>>();

/** `max >= count`; the same tree each time, so that what is known of it is found again. */
function allows(max: Tree, count: number): Tree {
  const byCount = allowed.get(max) ?? new Map<number, Tree>();
  allowed.set(max, byCount);
  const tree = byCount.get(count) ?? { node: 'compare', operator: '>=', left: max, right: number(count) };
  byCount.set(count, tree);
  return tree;
}
