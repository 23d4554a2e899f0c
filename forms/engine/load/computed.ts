import { checkExpression } from '../feel/check.ts';
import type { Expression, Tree } from '../feel/model.ts';
import type { Computed, ValueType } from '../model.ts';
import { readExpression } from './expression.ts';
import { idShapes, readName } from './identifier.ts';
import { EXPRESSION, mapOf, mappingOf, type Keys } from './keys.ts';
import type { GrowingScope, Loading } from './loading.ts';
import { entriesOf, namedEntriesOf, scalarOf } from './shape.ts';
import { report, type Node } from './source.ts';
import { readValueType, VALUE_TYPE, valueTypes } from './value-type.ts';

const KEYS: Keys = { needed: { type: VALUE_TYPE, is: EXPRESSION }, allowed: {} };
/** What stands behind `computed`. */
export const COMPUTED = { ...mapOf(mappingOf(KEYS)), propertyNames: idShapes.name };

/** Computed values on their way into the scope of the form. */
export type PendingComputed = {
  /** Lets everything be named whose answers stand above by now. */
  readonly settle: () => void;
  /** The ids of those that may be named by now; grows with each `settle`. */
  readonly settled: ReadonlySet<string>;
  /** All of them, in the order written; what could not be settled is reported. */
  readonly finish: () => readonly Computed[];
};

type Written = {
  readonly id: string;
  readonly type: ValueType;
  readonly node: Node;
  readonly at: Computed['at'];
};

/** Takes up what is to be computed; each is named and checked as soon as the form has asked all that it needs. */
export function pendComputed(
  loading: Pick<Loading, 'source' | 'taken'>,
  node: Node | undefined,
  scope: GrowingScope,
): PendingComputed {
  const written = readWritten(loading, node);
  for (const { id } of written) scope.later.add(id);
  const done = new Map<string, Computed>();
  const settled = new Set<string>();
  const waiting = () => written.filter(({ id }) => !done.has(id));
  const settleOne = ({ id, type, node: is, at }: Written): boolean => {
    const result = checkExpression(sourceOf(loading, is), scope, [valueTypes[type].is]);
    if (!result.ok) return false;
    const expression = type === 'money' ? inCents(result.expression) : result.expression;
    done.set(id, { id, type, is: expression, at });
    settled.add(id);
    scope.names[id] = { type: valueTypes[type], path: null, shortFor: expression };
    return true;
  };
  const settle = () => {
    // One may be what another waits for.
    while (waiting().some(settleOne));
  };
  const finish = () => {
    settle();
    reportUnsettled(loading, scope, waiting());
    return written.flatMap(({ id }) => done.get(id) ?? []);
  };
  return { settle, settled, finish };
}

function readWritten(
  { source, taken }: Pick<Loading, 'source' | 'taken'>,
  node: Node | undefined,
): readonly Written[] {
  return namedEntriesOf(source, node ?? null).map(([key, , value]): Written => {
    const entries = entriesOf(source, value, KEYS);
    return {
      id: readName(source, key, taken.answer),
      type: readValueType(source, entries.get('type')),
      node: entries.get('is') ?? null,
      at: source.positionOf(key),
    };
  });
}

/** What is no text at all is refused when it is reported. */
function sourceOf({ source }: Pick<Loading, 'source'>, node: Node): string {
  const written = scalarOf({ ...source, findings: [] }, node ?? undefined);
  const isText = typeof written === 'string' || typeof written === 'number' || typeof written === 'boolean';
  return isText ? String(written) : '';
}

const CENTS: Tree = { node: 'literal', value: { is: 'number', decimal: { digits: 2n, scale: 0 } } };

/** Nobody can pay parts of a cent; rounded at once, so that everything that uses the amount uses the amount shown. */
function inCents(expression: Expression): Expression {
  return { ...expression, tree: { node: 'call', name: 'round half up', args: [expression.tree, CENTS] } };
}

/** Those in a circle are named with it; those that only wait for one that is wrong stay silent. */
function reportUnsettled(
  { source }: Pick<Loading, 'source'>,
  scope: GrowingScope,
  unsettled: readonly Written[],
): void {
  const waitsFor = new Map<string, string>();
  for (const { id, type, node } of unsettled) {
    const result = checkExpression(sourceOf({ source }, node), scope, [valueTypes[type].is]);
    const isWaiting = !result.ok && result.problem.code === 'later-name';
    if (isWaiting) waitsFor.set(id, result.problem.params['name'] ?? '');
    else readExpression(source, { node, scope }, [valueTypes[type].is]);
  }
  for (const { id, node } of unsettled) {
    const circle = circleOf(id, waitsFor);
    if (circle) report(source, { node }, ['computed-circle', { circle: circle.join(' → ') }]);
  }
}

/** The way that leads from a name back to itself, or `null`. */
function circleOf(id: string, waitsFor: ReadonlyMap<string, string>): readonly string[] | null {
  const way = [id];
  for (let next = waitsFor.get(id); next !== undefined; next = waitsFor.get(next)) {
    way.push(next);
    if (next === id) return way;
    if (way.length > waitsFor.size) return null;
  }
  return null;
}
