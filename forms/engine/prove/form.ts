import type { Expression, Tree, Type } from '../feel/model.ts';
import { typeOfField } from '../fields/index.ts';
import type { Context, Field, Loop, Page, Service, Step } from '../model.ts';
import { nowhereOf } from './nowhere.ts';
import { isExpression } from './reads.ts';

/** Something must be so for a question to be asked: a condition, or that a list has the item one stands in. */
export type Gate =
  | { readonly is: 'condition'; readonly tree: Tree; readonly depth: number }
  | { readonly is: 'item'; readonly list: string; readonly depth: number };

/** Where something stands: the lists around it, outermost first, and all that must be so for it to be asked. */
export type Spot = { readonly loops: readonly Loop[]; readonly gates: readonly Gate[] };

/** A page in its place; `path` leads to it in the definition. */
export type PlacedPage = Spot & { readonly page: Page; readonly path: YamlPath };
export type PlacedLoop = Spot & { readonly loop: Loop; readonly path: YamlPath };

/** Keys and indexes in the definition's text. */
export type YamlPath = readonly (string | number)[];

/** An answer that conditions may read. Its name is unique in the form. */
export type Question = Spot & {
  readonly name: string;
  readonly type: Type;
  readonly of: { readonly is: 'field'; readonly field: Field } | { readonly is: 'list'; readonly loop: Loop };
};

/** A definition as the prover sees it: flat. */
export type Form = {
  readonly service: Service;
  readonly context: Context;
  readonly pages: readonly PlacedPage[];
  readonly loops: readonly PlacedLoop[];
  readonly questions: ReadonlyMap<string, Question>;
  /** All conditions and calculations. */
  readonly trees: readonly Tree[];
};

/** Lays a definition out for proofs about one day. */
export function openForm(service: Service, context: Context): Form {
  const pages: PlacedPage[] = [];
  const loops: PlacedLoop[] = [];
  place({ pages, loops }, service.steps, { loops: [], gates: [], path: ['steps'] });
  const questions = [...pages.flatMap(fieldsOf), ...loops.map(listOf)];
  return {
    service,
    context,
    pages,
    loops,
    questions: new Map(questions.map((question) => [question.name, question])),
    trees: expressionsOf(service).map(({ tree }) => tree),
  };
}

/** The field as it is asked: its page's gates and its own condition. */
export function gatesOfField(placed: Spot, field: Field): readonly Gate[] {
  return field.when ? [...placed.gates, conditionGate(placed, field.when.tree)] : placed.gates;
}

type Placing = { readonly pages: PlacedPage[]; readonly loops: PlacedLoop[] };

function place(placing: Placing, steps: readonly Step[], around: Spot & { readonly path: YamlPath }): void {
  for (const [index, step] of steps.entries()) {
    const path = [...around.path, index];
    const gates = step.when ? [...around.gates, conditionGate(around, step.when.tree)] : around.gates;
    if (step.kind === 'page') placing.pages.push({ loops: around.loops, gates, page: step, path });
    else placeLoop(placing, step, { loops: around.loops, gates, path });
  }
}

function placeLoop(
  placing: Placing,
  loop: Loop,
  { loops, gates, path }: Spot & { readonly path: YamlPath },
): void {
  placing.loops.push({ loops, gates, loop, path });
  const item: Gate = { is: 'item', list: loop.list, depth: loops.length };
  const around = { loops: [...loops, loop], gates: [...gates, item] };
  const [first] = loop.steps;
  const isShort = loop.steps.length === 1 && first?.kind === 'page' && first.id === loop.list;
  // A list of one page may write its fields at once; then the page has no place of its own.
  if (isShort) placing.pages.push({ ...around, page: first, path });
  else place(placing, loop.steps, { ...around, path: [...path, 'steps'] });
}

function conditionGate({ loops }: Pick<Spot, 'loops'>, tree: Tree): Gate {
  return { is: 'condition', tree, depth: loops.length };
}

/** Texts between the questions ask for nothing. */
export function isQuestion(field: Field): boolean {
  return typeOfField(field).is !== 'null';
}

function fieldsOf(placed: PlacedPage): readonly Question[] {
  return placed.page.fields.filter(isQuestion).map((field) => ({
    name: field.id,
    type: typeOfField(field),
    of: { is: 'field', field },
    loops: placed.loops,
    gates: gatesOfField(placed, field),
  }));
}

/** A list whose maximum comes to nothing is not asked at all. */
function listOf({ loop, loops, gates }: PlacedLoop): Question {
  const max = loop.max.tree;
  const isSome: Gate = { is: 'condition', tree: isPositive(max, loop.min), depth: loops.length };
  return {
    name: loop.list,
    type: { is: 'list', of: { is: 'record', members: {} } },
    of: { is: 'list', loop },
    loops,
    gates: max.node === 'literal' ? gates : [...gates, isSome],
  };
}

function isPositive(max: Tree, min: number): Tree {
  const above: Tree = { node: 'compare', operator: '>', left: max, right: number(0) };
  if (min === 0) return above;
  return { node: 'or', left: above, right: { node: 'compare', operator: '=', left: max, right: NOTHING } };
}

const NOTHING: Tree = { node: 'literal', value: { is: 'null' } };

/** A whole number as a tree. */
export function number(value: number): Tree {
  return { node: 'literal', value: { is: 'number', decimal: { digits: BigInt(value), scale: 0 } } };
}

/** Every expression of the service, in no order. */
function expressionsOf(service: Service): readonly Expression[] {
  const found: Expression[] = [];
  const look = (value: unknown): void => {
    if (isExpression(value)) found.push(value);
    else if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look([service.steps, service.rules, service.never, service.identify, nowhereOf(service)]);
  return found;
}
