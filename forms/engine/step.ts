import type { Tree } from './feel/model.ts';
import type { Loop, Page, Rule, Service, Step } from './model.ts';

/** A step and the loops it stands in, outermost first. */
export type FoundStep = { readonly step: Step; readonly loops: readonly Loop[] };

/** A rule at the place where it is checked. */
export type PlacedRule = {
  readonly rule: Rule;
  /** The field (or the list) at which it speaks. */
  readonly target: string;
  /** The part of the answer it is about, e.g. `plz`. */
  readonly part: string | null;
  /** The fields of the page that it reads; while one of them is unanswered, it says nothing. */
  readonly reads: ReadonlySet<string>;
  /** Speaks about an empty answer too, because it asks for absence itself. */
  readonly asksForAbsence: boolean;
};

/** What is looked up in a service again and again, made once for each. */
export type StepIndex = {
  readonly steps: ReadonlyMap<string, FoundStep>;
  /** The rules checked on a page, by its id. */
  readonly onPage: ReadonlyMap<string, readonly PlacedRule[]>;
  /** The rules over a whole list, checked when all items are there, by the id of the loop. */
  readonly onList: ReadonlyMap<string, readonly PlacedRule[]>;
};

const indexes = new WeakMap<Service, StepIndex>();

/** The steps and rules of a service by id. */
export function stepIndex(service: Service): StepIndex {
  const known = indexes.get(service);
  if (known) return known;
  const steps = new Map(flatten(service.steps, []).map((found) => [found.step.id, found]));
  const [onPage, onList] = [new Map<string, PlacedRule[]>(), new Map<string, PlacedRule[]>()];
  for (const rule of service.rules) {
    const found = placeRule(rule, service.steps, []);
    if (found) push(found.step.kind === 'loop' ? onList : onPage, found.step.id, found.placed);
  }
  const index = { steps, onPage, onList };
  indexes.set(service, index);
  return index;
}

/** The step with this id, or `null`. */
export function findStep(service: Service, id: string): FoundStep | null {
  return stepIndex(service).steps.get(id) ?? null;
}

function flatten(steps: readonly Step[], loops: readonly Loop[]): readonly FoundStep[] {
  return steps.flatMap((step) => [
    { step, loops },
    ...(step.kind === 'loop' ? flatten(step.steps, [...loops, step]) : []),
  ]);
}

type RulePlace = { readonly step: Step; readonly placed: PlacedRule };

/** Follows the path of `at` through lists to the field, and behind it to the part. */
function placeRule(rule: Rule, steps: readonly Step[], loops: readonly Loop[]): RulePlace | null {
  for (const step of steps) {
    const found = step.kind === 'page' ? onThisPage(rule, step, loops) : inThisLoop(rule, step, loops);
    if (found) return found;
  }
  return null;
}

/** A rule inside a list that looks at the whole list waits until all items are there. */
function onThisPage(rule: Rule, page: Page, loops: readonly Loop[]): RulePlace | null {
  const [target = '', part = null] = rule.at.slice(loops.length);
  if (!page.fields.some(({ id }) => id === target)) return null;
  const list = loops.findLast((loop) => readsWhole(rule, loop.list));
  if (list) return { step: list, placed: { ...place(rule, list.list, loops.length), reads: new Set() } };
  const read = place(rule, target, loops.length);
  const onPage = page.fields.map(({ id }) => id).filter((id) => read.reads.has(id));
  return { step: page, placed: { ...read, part, reads: new Set(onPage) } };
}

function inThisLoop(rule: Rule, loop: Loop, loops: readonly Loop[]): RulePlace | null {
  if (rule.at[loops.length] !== loop.list) return null;
  if (rule.at.length > loops.length + 1) return placeRule(rule, loop.steps, [...loops, loop]);
  return { step: loop, placed: { ...place(rule, loop.list, loops.length), reads: new Set() } };
}

function place(rule: Rule, target: string, depth: number): PlacedRule {
  const expressions = [rule.must, ...(rule.when ? [rule.when] : [])];
  return {
    rule,
    target,
    part: null,
    reads: new Set(expressions.flatMap(({ reads }) => reads.map((path) => path[depth] ?? ''))),
    asksForAbsence: expressions.some(({ tree }) => namesNull(tree)),
  };
}

/** Whether the rule looks at all items of the list, not only at the one it stands in. */
function readsWhole({ must, when }: Rule, list: string): boolean {
  return [must, when].some((expression) => expression !== null && namesIn(expression.tree).has(list));
}

/** The first names of all paths in a tree. */
function namesIn(tree: Tree): ReadonlySet<string> {
  const names = new Set<string>();
  visit(tree, (part) => {
    if (part.node === 'path') names.add(part.names[0] ?? '');
  });
  return names;
}

function namesNull(tree: Tree): boolean {
  let found = false;
  visit(tree, (part) => {
    found ||= part.node === 'literal' && part.value.is === 'null';
  });
  return found;
}

function visit(tree: Tree, look: (part: Tree) => void): void {
  look(tree);
  for (const member of Object.values(tree)) {
    const parts: readonly unknown[] = Array.isArray(member) ? member : [member];
    for (const part of parts) if (isTree(part)) visit(part, look);
  }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && 'node' in value;
}

function push(map: Map<string, PlacedRule[]>, key: string, rule: PlacedRule): void {
  map.set(key, [...(map.get(key) ?? []), rule]);
}
