import { closest } from '../closest.ts';
import { findMember, findName, knownNames, type NameScope } from '../feel/scope.ts';
import type { Tree, Type } from '../feel/model.ts';
import type { Route, Rule } from '../model.ts';
import { readCondition, readExpression } from './expression.ts';
import { idShapes, readLabel } from './identifier.ts';
import { EXPRESSION, TEXT, among, listOf, mappingOf, type Keys } from './keys.ts';
import { pathKey, type GrowingScope, type Loading } from './loading.ts';
import { entriesOf, itemsOf, oneOf, textOf, type Entries } from './shape.ts';
import { report, type Node } from './source.ts';

const LEVELS = ['error', 'warning'] as const;
const RULE: Keys = {
  needed: { id: idShapes.label, at: TEXT, must: EXPRESSION },
  allowed: { level: among(LEVELS), when: EXPRESSION },
};
const ROUTE_KEYS: Keys = { needed: { authority: TEXT, by: TEXT }, allowed: {} };
/** What stands behind `rules` and `route`. */
export const RULES = listOf(mappingOf(RULE));
export const ROUTE = mappingOf(ROUTE_KEYS);

/** The rules; the answers they look at are given on the page of `at` or before it. */
export function readRules(loading: Loading, node: Node | undefined): readonly Rule[] {
  return itemsOf(loading.source, node).map((item) => readRule(loading, item));
}

function readRule(loading: Loading, node: Node): Rule {
  const { source, taken } = loading;
  const entries = entriesOf(source, node, RULE);
  const id = readLabel(source, entries.get('id'), taken.rule);
  const at = textOf(source, entries.get('at')).split('.');
  const scope = scopeOfTarget(loading, at);
  const found = targetExists(scope, at);
  if (!found) reportTarget(loading, entries, at);
  const rule: Rule = {
    id,
    at,
    level: oneOf(source, entries.get('level'), LEVELS),
    must: readExpression(source, { node: entries.get('must') ?? null, scope }, ['boolean']),
    when: readCondition(source, entries.get('when'), scope),
    position: source.positionOf(node),
  };
  if (found) refuseLater(loading, rule, entries);
  return rule;
}

/** The scope of the innermost list that the path leads into. */
function scopeOfTarget({ scopes }: Loading, at: readonly string[]): GrowingScope {
  for (let length = at.length - 1; length > 0; length--) {
    const scope = scopes.get(pathKey(at.slice(0, length)));
    if (scope) return scope;
  }
  return scopes.get('') as GrowingScope; // the form's own scope is always there
}

function targetExists(scope: GrowingScope, at: readonly string[]): boolean {
  return typeAt({ ...scope, outer: null }, at.slice(scope.path.length)) !== null;
}

function typeAt(scope: NameScope, [name = '', ...members]: readonly string[]): Type | null {
  let type = findName(scope, name)?.type ?? null;
  for (const member of members) type = type && findMember(type, member);
  return type;
}

function reportTarget({ source, order }: Loading, entries: Entries, at: readonly string[]): void {
  const [target, known] = [pathKey(at), [...order.keys()]];
  // Whoever forgets the outer list writes the end of the path.
  const meant = known.find((path) => path.endsWith(`.${target}`)) ?? closest(target, known);
  report(source, { node: entries.get('at') ?? null }, ['unknown-target', { target, meant }]);
}

/** A rule that looks at its whole list is checked behind the list, every other on the page of `at`. */
function refuseLater({ source, order }: Loading, { at, must, when }: Rule, entries: Entries): void {
  const expressions = when ? [must, when] : [must];
  const lists = at.map((_, length) => at.slice(0, length)).filter((path) => order.has(pathKey(path)));
  const whole = lists.find((path) => expressions.some(({ tree }) => startsAt(tree, path.at(-1) ?? '')));
  const limit = orderOf(order, whole ?? at);
  const later = expressions.flatMap(({ reads }) => reads).find((path) => orderOf(order, path) > limit);
  if (later)
    report(source, { node: entries.get('must') ?? null }, [
      'later-target',
      { name: pathKey(later), target: pathKey(at) },
    ]);
}

function startsAt(tree: Tree, name: string): boolean {
  if (tree.node === 'path') return tree.names[0] === name;
  const members: readonly unknown[] = Object.values(tree).flat();
  return members.some((member) => isTree(member) && startsAt(member, name));
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && 'node' in value;
}

/** The page of the answer that a path leads to or into. */
function orderOf(order: ReadonlyMap<string, number>, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const page = order.get(pathKey(path.slice(0, length)));
    if (page !== undefined) return page;
  }
  return 0;
}

/** Which kind of authority is in charge, and the answer whose municipality decides. */
export function readRoute({ source }: Loading, node: Node | undefined, scope: NameScope): Route {
  const entries = entriesOf(source, node ?? null, ROUTE_KEYS);
  const by = textOf(source, entries.get('by')).split('.');
  const target = entries.get('by');
  if (target !== undefined && typeAt(scope, by)?.is !== 'string') {
    const meant = closest(by[0] ?? '', knownNames(scope));
    report(source, { node: target }, ['unknown-target', { target: pathKey(by), meant }]);
  }
  return { authority: textOf(source, entries.get('authority')), by };
}
