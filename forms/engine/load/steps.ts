import { isMap } from 'yaml';
import { closest } from '../closest.ts';
import type { Expression, Type } from '../feel/model.ts';
import { NUMBER } from '../feel/types.ts';
import type { Field, Loop, Page, Step } from '../model.ts';
import { CHECK, readCheck } from './check.ts';
import { readCondition, readExpression } from './expression.ts';
import { readField } from './field.ts';
import { idShapes, readName, readStepId } from './identifier.ts';
import { EXPRESSION, TEXT, listOf, mappingOf, someOf, wholeNumber, type Keys } from './keys.ts';
import { pathKey, type GrowingScope, type Loading } from './loading.ts';
import { entriesOf, integerOf, itemsOf, scalarOf, textOf, type Entries } from './shape.ts';
import { report, type Node } from './source.ts';

const FIELDS = someOf({ $ref: '#/definitions/field' });
const HEAD = { id: idShapes.step, when: EXPRESSION } as const;
const REPEAT: Keys = {
  needed: { list: idShapes.name, max: EXPRESSION },
  allowed: { min: wholeNumber(), label: listOf(TEXT) },
};

/** The keys of steps. Only a page outside of lists may be compared with a register. */
export const stepKeys = {
  page: { needed: { id: HEAD.id, fields: FIELDS }, allowed: { when: HEAD.when, check: CHECK } },
  innerPage: { needed: { id: HEAD.id, fields: FIELDS }, allowed: { when: HEAD.when } },
  loop: {
    needed: { id: HEAD.id, repeat: mappingOf(REPEAT) },
    allowed: { when: HEAD.when, fields: FIELDS, steps: someOf({ $ref: '#/definitions/innerStep' }) },
  },
  repeat: REPEAT,
} as const satisfies Readonly<Record<string, Keys>>;

/** All steps of the form or of a list, from top to bottom: conditions see what stands above them. */
export function readSteps(loading: Loading, node: Node | undefined, scope: GrowingScope): readonly Step[] {
  const items = itemsOf(loading.source, node);
  if (node !== undefined && items.length === 0) report(loading.source, { node }, ['no-steps']);
  return items.map((item) => {
    const step = readStep(loading, item, scope);
    loading.afterStep();
    return step;
  });
}

/** The scope of the form or of a list. Names further down are known beforehand for a better message only. */
export function growScope(
  { source, scopes }: Loading,
  steps: Node | undefined,
  place: { readonly path: readonly string[]; readonly outer: GrowingScope['outer'] },
): GrowingScope {
  const scope = { names: {}, later: new Set(namesBelow(source, steps)), ...place };
  scopes.set(pathKey(place.path), scope);
  return scope;
}

function readStep(loading: Loading, node: Node, scope: GrowingScope): Step {
  const { source, taken } = loading;
  const isLoop = isMap(node) && node.has('repeat');
  const page = scope.path.length === 0 ? stepKeys.page : stepKeys.innerPage;
  const entries = entriesOf(source, node, isLoop ? stepKeys.loop : page);
  const [id, when] = [
    readStepId(source, entries.get('id'), taken.step),
    readCondition(source, entries.get('when'), scope),
  ];
  if (isLoop) return readLoop(loading, { entries, node }, { id, when, scope });
  // What it may name stands above the page, so it is read before the page's own fields.
  const check = readCheck(source, entries.get('check'), scope);
  return {
    ...readPage(loading, entries.get('fields'), { id, when, scope, at: source.positionOf(node) }),
    check,
  };
}

type Head = { readonly id: string; readonly when: Expression | null; readonly scope: GrowingScope };

function readPage(
  loading: Loading,
  node: Node | undefined,
  { id, when, scope, at }: Head & Pick<Page, 'at'>,
): Page {
  loading.pages.count += 1;
  const items = itemsOf(loading.source, node);
  if (node !== undefined && items.length === 0) report(loading.source, { node }, ['no-fields']);
  const fields = items.map((item) => readField(loading, item, scope));
  return { kind: 'page', id, when, fields, check: null, at };
}

function readLoop(
  loading: Loading,
  { entries, node }: { readonly entries: Entries; readonly node: Node },
  { id, when, scope }: Head,
): Loop {
  const { source, taken, order, pages } = loading;
  const repeat = entriesOf(source, entries.get('repeat') ?? null, stepKeys.repeat);
  const list = readName(source, repeat.get('list'), taken.answer);
  const max = readMax(loading, repeat, scope);
  const path = [...scope.path, list];
  const steps = readInner(
    loading,
    { entries, node, list },
    innerScope(loading, entries, { path, outer: scope }),
  );
  pages.count += 1;
  order.set(pathKey(path), pages.count);
  scope.names[list] = {
    type: { is: 'list', of: { is: 'record', members: membersOf(loading, path) } },
    path,
  };
  const at = source.positionOf(node);
  const min = integerOf(source, repeat.get('min'), { fallback: 0 });
  return { kind: 'loop', id, when, list, min, max, label: readLabel(loading, repeat, steps), steps, at };
}

/** A list of one page writes its fields at once; the page then bears the name of the list. */
function readInner(
  loading: Loading,
  { entries, node, list }: { readonly entries: Entries; readonly node: Node; readonly list: string },
  scope: GrowingScope,
): readonly Step[] {
  const { source, taken } = loading;
  if (entries.has('steps')) return readSteps(loading, entries.get('steps'), scope);
  if (!entries.has('fields')) report(source, { node }, ['missing-key', { key: 'fields' }]);
  if (taken.step.has(list)) report(source, { node }, ['duplicate-id', { id: list }]);
  taken.step.add(list);
  return [
    readPage(loading, entries.get('fields'), { id: list, when: null, scope, at: source.positionOf(node) }),
  ];
}

/** Inside an item, `item.index` is its number, from 1. */
function innerScope(
  loading: Loading,
  entries: Entries,
  { path, outer }: { readonly path: readonly string[]; readonly outer: GrowingScope },
): GrowingScope {
  const item: Type = { is: 'record', members: { index: NUMBER } };
  const around = { names: { item: { type: item, path: null } }, later: new Set<string>(), outer };
  return growScope(loading, entries.get('steps') ?? entries.get('fields'), { path, outer: around });
}

function readMax({ source }: Loading, repeat: Entries, scope: GrowingScope): Expression {
  const node = repeat.get('max') ?? null;
  return readExpression(source, { node, scope }, ['number']);
}

function readLabel({ source }: Loading, repeat: Entries, steps: readonly Step[]): readonly string[] {
  const known = fieldsOf(steps).map(({ id }) => id);
  return itemsOf(source, repeat.get('label')).map((node) => {
    const field = textOf(source, node);
    if (!known.includes(field))
      report(source, { node }, ['unknown-field', { field, meant: closest(field, known) }]);
    return field;
  });
}

function fieldsOf(steps: readonly Step[]): readonly Field[] {
  return steps.flatMap((step) => (step.kind === 'page' ? step.fields : []));
}

function membersOf({ scopes }: Loading, path: readonly string[]): Readonly<Record<string, Type>> {
  const names = Object.entries(scopes.get(pathKey(path))?.names ?? {});
  return Object.fromEntries(names.map(([name, { type }]) => [name, type]));
}

/** Looks ahead; what is wrong there is said when it is read. */
const PEEK: Keys = { needed: {}, allowed: { id: TEXT, fields: TEXT, repeat: TEXT, list: TEXT } };

/** The ids of fields and lists in these steps (or of these fields), without those inside the lists. */
function namesBelow(source: Loading['source'], node: Node | undefined): readonly string[] {
  const silent = { ...source, findings: [] };
  return itemsOf(silent, node).flatMap((item) => {
    if (!isMap(item)) return [];
    const entries = entriesOf(silent, item, PEEK);
    const repeat = entries.get('repeat');
    if (repeat !== undefined) {
      return [String(scalarOf(silent, entriesOf(silent, repeat, PEEK).get('list')))];
    }
    return entries.has('fields')
      ? namesBelow(source, entries.get('fields'))
      : [String(scalarOf(silent, entries.get('id')))];
  });
}
