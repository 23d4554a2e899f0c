import type { Tree } from '../feel/model.ts';
import type { Form, Gate, Question } from './form.ts';
import { EITHER, FALSE, has, TRUE, type Outcome } from './outcome.ts';
import { readsOf, type Path } from './reads.ts';
import {
  itemOf,
  keyOf,
  recall,
  gatherApart,
  gathered,
  remember,
  touch,
  variableOf,
  type Gated,
  type Item,
  type State,
  type Variable,
} from './state.ts';

/** Judges conditions; handed in, because judging looks at answers and answers hang on conditions. */
export type Judge = (state: State, tree: Tree, item: Item) => Outcome;

/** Something that is not known yet. */
export const OPEN: unique symbol = Symbol('open');

/** Whether something is asked: all its gates are open. */
export function judgeGates(state: State, gated: Gated, judge: Judge): Outcome {
  if (state.isAlone || gated.gates.length === 0) return TRUE;
  const known = recall(state, gated);
  if (known) {
    touch(state, known.touched);
    return known.outcome;
  }
  const before = gatherApart(state);
  const outcome = through(state, gated, judge);
  const touched = gathered(state, before);
  remember(state, gated, { outcome, touched, at: state.known.changes });
  touch(state, touched);
  return outcome;
}

/** A gate that is shut explains all by itself. */
function through(state: State, { gates, item }: Gated, judge: Judge): Outcome {
  const standing = { item, judge };
  const own = state.touched;
  let all: Outcome = TRUE;
  for (const gate of gates) {
    const before = gatherApart(state);
    const outcome = judgeGate(state, gate, standing);
    const touched = gathered(state, before);
    if (!has(outcome, TRUE)) {
      own?.clear();
      touch(state, touched);
      return FALSE;
    }
    if (outcome !== TRUE) all = EITHER;
    touch(state, touched);
  }
  return all;
}

function judgeGate(
  state: State,
  gate: Gate,
  { item, judge }: { readonly item: Item; readonly judge: Judge },
): Outcome {
  if (gate.is === 'condition') return judgeCondition(state, gate, { item, judge });
  const list = state.form.questions.get(gate.list);
  return list ? judgeItem(state, { list, item, depth: gate.depth }, judge) : FALSE;
}

type InList = { readonly list: Question; readonly item: Item; readonly depth: number };

/** Whether the list has the item. Of a list that may be longer than any that is tried, it may. */
function judgeItem(state: State, { list, item, depth }: InList, judge: Judge): Outcome {
  const at = item.slice(0, depth);
  if (state.domains.get(list.name)?.covers === 'some') {
    state.isRough = true;
    if (state.mode === 'free') return judgeGates(state, { gates: list.gates, item: at }, judge);
  }
  const count = lookAt(state, { question: list, item: at }, judge);
  if (count === OPEN) return EITHER;
  return Number(count) > (item[depth] ?? 0) ? TRUE : FALSE;
}

/** Sees what was proved of the condition before. */
function judgeCondition(
  state: State,
  { tree, depth }: Extract<Gate, { is: 'condition' }>,
  { item, judge }: { readonly item: Item; readonly judge: Judge },
): Outcome {
  if (state.facts.never.has(tree)) return FALSE;
  return state.facts.always.has(tree) ? TRUE : judge(state, tree, item.slice(0, depth));
}

type Asked = { readonly question: Question; readonly item: Item };

/** The answer, `null` where there is none; of a list, the number of its items. */
export function lookAt(state: State, { question, item }: Asked, judge: Judge): unknown {
  const isAsked = judgeGates(state, { gates: question.gates, item }, judge);
  if (isAsked === FALSE) return null;
  if (isAsked !== TRUE) return OPEN;
  return valueAt(state, keyOf(question, item));
}

function valueAt(state: State, key: string): unknown {
  if (!state.values.has(key)) return OPEN;
  state.touched?.add(key);
  return state.values.get(key) ?? null;
}

/** Values by name for the interpreter: all that the tree reads from here, or `OPEN`. */
export function scopeOf(state: State, { tree, item }: { tree: Tree; item: Item }, judge: Judge): unknown {
  const scope: Record<string, unknown> = {};
  for (const [head, paths] of byHead(readsOf(tree))) {
    const value = valueOfHead(state, { head, paths, item }, judge);
    if (value === OPEN) return OPEN;
    if (value !== null) scope[head] = value;
  }
  return scope;
}

type Head = { readonly head: string; readonly paths: readonly Path[]; readonly item: Item };

function valueOfHead(state: State, { head, paths, item }: Head, judge: Judge): unknown {
  if (head === 'item') return { index: (item.at(-1) ?? 0) + 1 };
  const question = state.form.questions.get(head);
  if (!question) return worldAt(state, paths);
  const own = itemOf(question, item);
  if (!own) return null;
  if (question.of.is === 'list') return itemsOf(state, { question, item: own, paths }, judge);
  return lookAt(state, { question, item: own }, judge);
}

function worldAt(state: State, paths: readonly Path[]): unknown {
  let found: unknown = null;
  for (const path of paths) {
    const value = valueAt(state, worldKey(path));
    if (value === OPEN) return OPEN;
    const [member] = path.slice(1);
    found = member === undefined ? value : { ...(found as object | null), [member]: value };
  }
  return found;
}

function worldKey(path: Path): string {
  return `:${path.join('.')}`;
}

/** The items of a list, each with the members that are read. */
function itemsOf(
  state: State,
  { question, item, paths }: Asked & { paths: readonly Path[] },
  judge: Judge,
): unknown {
  const count = lookAt(state, { question, item }, judge);
  if (count === OPEN || count === null) return count;
  const members = byHead(paths.map((path) => path.slice(1)).filter(({ length }) => length > 0));
  const items: unknown[] = [];
  for (let index = 0; index < Number(count); index++) {
    const made: Record<string, unknown> = {};
    for (const [head, inner] of members) {
      const value = valueOfHead(state, { head, paths: inner, item: [...item, index] }, judge);
      if (value === OPEN) return OPEN;
      if (value !== null) made[head] = value;
    }
    items.push(made);
  }
  return items;
}

const heads = new WeakMap<readonly Path[], ReadonlyMap<string, readonly Path[]>>();

function byHead(paths: readonly Path[]): ReadonlyMap<string, readonly Path[]> {
  const known = heads.get(paths);
  if (known) return known;
  const made = new Map<string, Path[]>();
  for (const path of paths) made.set(path[0] ?? '', [...(made.get(path[0] ?? '') ?? []), path]);
  heads.set(paths, made);
  return made;
}

/** The first thing to decide so that a read becomes known; `gates` where it first has to be asked at all. */
export type Missing =
  | { readonly is: 'variable'; readonly variable: Variable }
  | { readonly is: 'gate'; readonly tree: Tree; readonly item: Item };

/** What the reads of a tree still lack; `null`: nothing. */
export function missingFor(
  state: State,
  { tree, item }: { tree: Tree; item: Item },
  judge: Judge,
): Missing | null {
  for (const [head, paths] of byHead(readsOf(tree))) {
    const missing = missingAt(state, { head, paths, item }, judge);
    if (missing) return missing;
  }
  return null;
}

function missingAt(state: State, { head, paths, item }: Head, judge: Judge): Missing | null {
  const question = state.form.questions.get(head);
  if (head === 'item') return null;
  if (!question) return missingWorld(state, paths);
  const own = itemOf(question, item);
  if (!own) return null;
  const missing = missingGate(state, { gates: question.gates, item: own }, judge);
  if (missing) return missing;
  const value = lookAt(state, { question, item: own }, judge);
  if (value === OPEN) return { is: 'variable', variable: variableOf(state, question, own) };
  return question.of.is === 'list'
    ? missingMember(state, { question, item: own, paths, count: value }, judge)
    : null;
}

function missingWorld(state: State, paths: readonly Path[]): Missing | null {
  const open = paths.find((path) => !state.values.has(worldKey(path)));
  if (!open) return null;
  const values = state.world.get(open.join('.'))?.values ?? [];
  return { is: 'variable', variable: { key: worldKey(open), values } };
}

function missingMember(
  state: State,
  { item, paths, count }: Asked & { readonly paths: readonly Path[]; readonly count: unknown },
  judge: Judge,
): Missing | null {
  const members = byHead(paths.map((path) => path.slice(1)).filter(({ length }) => length > 0));
  for (let index = 0; index < Number(count); index++) {
    for (const [head, inner] of members) {
      const missing = missingAt(state, { head, paths: inner, item: [...item, index] }, judge);
      if (missing) return missing;
    }
  }
  return null;
}

/** The first gate that is neither open nor shut. */
export function missingGate(
  state: State,
  { gates, item }: { readonly gates: readonly Gate[]; readonly item: Item },
  judge: Judge,
): Missing | null {
  if (state.isAlone) return null;
  for (const gate of gates) {
    const outcome = judgeGate(state, gate, { item, judge });
    if (!has(outcome, TRUE)) return null;
    if (outcome === TRUE) continue;
    const at = item.slice(0, gate.depth);
    if (gate.is === 'condition') return { is: 'gate', tree: gate.tree, item: at };
    return missingList(state, gate.list, { item: at, judge });
  }
  return null;
}

function missingList(
  state: State,
  name: string,
  { item, judge }: { readonly item: Item; readonly judge: Judge },
): Missing | null {
  const list: Form['questions'] extends ReadonlyMap<string, infer Q> ? Q | undefined : never =
    state.form.questions.get(name);
  if (!list) return null;
  return (
    missingGate(state, { gates: list.gates, item }, judge) ?? {
      is: 'variable',
      variable: variableOf(state, list, item),
    }
  );
}
