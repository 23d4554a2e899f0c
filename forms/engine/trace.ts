import { toNumber } from './feel/decimal.ts';
import { evaluate } from './feel/evaluate.ts';
import type { Expression } from './feel/model.ts';
import type { Scope } from './feel/resolve.ts';
import { isDecimal, type Value } from './feel/value.ts';
import { isContent } from './fields/content.ts';
import { isAnswered } from './fields/index.ts';
import { answerAt, isListAsked, itemsAt } from './item.ts';
import type { Answers, ComputedRow, Context, Field, Loop, Page, Place, Service, Step } from './model.ts';
import { parameterValues } from './parameters.ts';
import { isWithin } from './place.ts';
import { plainValue } from './plain-value.ts';
import { stepIndex, type PlacedRule, type StepIndex } from './step.ts';

/** A page that is asked, with what the answers so far make of it. */
export type PageVisit = {
  readonly kind: 'page';
  readonly place: Place;
  /** The loops it stands in, outermost first. */
  readonly loops: readonly Loop[];
  readonly page: Page;
  /** The relevant fields. */
  readonly fields: readonly Field[];
  /** The relevant answers that expressions see here. */
  readonly scope: Scope;
  readonly inside: { readonly loop: Loop; readonly index: number; readonly count: number } | null;
  readonly violated: readonly PlacedRule[];
  readonly isOpen: boolean;
};

/** The overview of a list that is asked. */
export type OverviewVisit = {
  readonly kind: 'overview';
  readonly place: Place;
  readonly loops: readonly Loop[];
  readonly loop: Loop;
  readonly max: number;
  readonly violated: readonly PlacedRule[];
  readonly isOpen: boolean;
};

export type Visit = PageVisit | OverviewVisit;

/** All that is asked, in order, the answers that count, and what follows from them. */
export type Trace = {
  readonly visits: readonly Visit[];
  readonly relevant: Answers;
  /** Those that are not absent. */
  readonly computed: readonly ComputedRow[];
};

const NO_RULES: readonly PlacedRule[] = [];

type Known = { readonly service: Service; readonly context: Context; readonly trace: Trace };

/** One request asks for the same trace several times; answers are never changed in place. */
const traces = new WeakMap<Answers, Known>();

/**
 * Walks the whole form once, in order. A condition sees only answers before it, so relevance is settled on the way;
 * an answer that is no longer asked is absent for everything behind it.
 */
export function trace(service: Service, answers: Answers, context: Context): Trace {
  const known = traces.get(answers);
  if (known?.service === service && known.context === context) return known.trace;
  const walk: Walk = { index: stepIndex(service), context, visits: [] };
  const relevant: Record<string, unknown> = {};
  const scope: Scope = { values: relevant, outer: { values: surroundings(service, context), outer: null } };
  visitSteps(service.steps, { raw: answers, relevant, scope, item: [], loops: [], inside: null }, walk);
  const computed = computeAll(service, { scope, context });
  for (const { computed: of, value } of computed) relevant[of.id] = value;
  // What was put in are answers, computed values and lists of items, and nothing else.
  const made: Trace = { visits: walk.visits, relevant: relevant as Answers, computed };
  traces.set(answers, { service, context, trace: made });
  return made;
}

/** The names beside the answers. */
function surroundings(service: Service, { channel, identity, authority }: Context): Scope['values'] {
  return { channel, identity, authority: parameterValues(service, authority) };
}

/** At the end, when all that can be asked is settled; expressions on the way see the trees, not these values. */
function computeAll(
  service: Service,
  { scope, context }: { readonly scope: Scope; readonly context: Context },
): readonly ComputedRow[] {
  const valueOf = evaluateIn(scope, context);
  return service.computed.flatMap((computed) => {
    const value = plainValue(valueOf(computed.is));
    return value === null ? [] : [{ computed, value }];
  });
}

/** Whether the visit belongs to one item of the loop, or to an item inside it. */
export function isInItem({ loops, place }: Visit, loop: Loop | undefined, item: readonly number[]): boolean {
  return loops[item.length - 1] === loop && isWithin(place, item);
}

/** What an expression comes to in this scope. */
export function evaluateIn(scope: Scope, context: Context): (expression: Expression) => Value {
  return ({ tree }) => evaluate(tree, { scope, clock: context });
}

type Walk = { readonly index: StepIndex; readonly context: Context; readonly visits: Visit[] };

/** The form itself, or one item of a list. */
type Level = {
  readonly raw: Answers;
  readonly relevant: Record<string, unknown>;
  readonly scope: Scope;
  readonly item: readonly number[];
  readonly loops: readonly Loop[];
  readonly inside: PageVisit['inside'];
};

function visitSteps(steps: readonly Step[], level: Level, walk: Walk): void {
  const value = evaluateIn(level.scope, walk.context);
  for (const step of steps) {
    if (step.when && value(step.when) !== true) continue;
    if (step.kind === 'page') visitPage(step, level, walk);
    else visitLoop(step, level, walk);
  }
}

function visitPage(page: Page, level: Level, walk: Walk): void {
  const { raw, relevant, scope, item, loops, inside } = level;
  const value = evaluateIn(scope, walk.context);
  const fields: Field[] = [];
  const unanswered: string[] = [];
  for (const field of page.fields) {
    if (field.when && value(field.when) !== true) continue;
    fields.push(field);
    if (isContent(field)) continue;
    const answer = answerAt(raw, field.id);
    if (isAnswered(field, answer, { evaluate: value })) relevant[field.id] = answer;
    else unanswered.push(field.id);
  }
  const rules = (walk.index.onPage.get(page.id) ?? NO_RULES).filter(
    ({ target, reads }) => fields.some(({ id }) => id === target) && !unanswered.some((id) => reads.has(id)),
  );
  const violated = rules.filter((rule) => isViolated(rule, relevant, value));
  const isOpen = unanswered.length > 0 || violated.some(({ rule }) => rule.level === 'error');
  const place = { step: page.id, item };
  walk.visits.push({ kind: 'page', place, loops, page, fields, scope, inside, violated, isOpen });
}

/** Below its minimum, a list is asked for one more item; beyond its maximum, items are left out. */
function visitLoop(loop: Loop, level: Level, walk: Walk): void {
  const { raw, relevant, scope, item } = level;
  const value = evaluateIn(scope, walk.context);
  const max = maxOf(loop, value);
  if (max === 0) return;
  const stored = itemsAt(raw, loop.list).slice(0, max);
  const items: Record<string, unknown>[] = [];
  if (isListAsked(raw, loop.list)) relevant[loop.list] = items;
  const count = stored.length < loop.min ? stored.length + 1 : stored.length;
  for (let index = 0; index < count; index++) {
    const values: Record<string, unknown> = {};
    if (index < stored.length) items.push(values);
    const outer: Scope = { values: { item: { index: index + 1 } }, outer: scope };
    visitSteps(
      loop.steps,
      {
        raw: stored[index] ?? {},
        relevant: values,
        scope: { values, outer },
        item: [...item, index],
        loops: [...level.loops, loop],
        inside: { loop, index, count },
      },
      walk,
    );
  }
  const overview = overviewOf(loop, { level, walk, max, count: stored.length });
  if (max > 1 || overview.violated.length > 0) walk.visits.push(overview);
}

type Listed = { readonly level: Level; readonly walk: Walk; readonly max: number; readonly count: number };

function overviewOf(loop: Loop, { level, walk, max, count }: Listed): OverviewVisit {
  const value = evaluateIn(level.scope, walk.context);
  const isAsked = isListAsked(level.raw, loop.list) && count >= loop.min;
  const rules = isAsked ? (walk.index.onList.get(loop.id) ?? NO_RULES) : [];
  const violated = rules.filter((rule) => isViolated(rule, level.relevant, value));
  const isOpen = !isAsked || violated.some(({ rule }) => rule.level === 'error');
  return {
    kind: 'overview',
    place: { step: loop.id, item: level.item },
    loops: level.loops,
    loop,
    max,
    violated,
    isOpen,
  };
}

/** A rule about what was left empty by right says nothing, unless it asks for absence itself. */
function isViolated(
  { rule, target, asksForAbsence }: PlacedRule,
  relevant: Readonly<Record<string, unknown>>,
  value: (expression: Expression) => Value,
): boolean {
  if (!asksForAbsence && (relevant[target] ?? null) === null) return false;
  if (rule.when && value(rule.when) !== true) return false;
  return value(rule.must) !== true;
}

/** Never under the minimum: where `max` is absent, at least that many are asked. */
function maxOf(loop: Loop, value: (expression: Expression) => Value): number {
  const max = value(loop.max);
  return isDecimal(max) ? Math.max(0, Math.floor(toNumber(max))) : loop.min;
}
