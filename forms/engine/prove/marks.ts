import type { Scope } from '../feel/resolve.ts';
import type { Value } from '../feel/value.ts';
import type { Answers, Context, Field, Loop, Option, Page, Service, Step } from '../model.ts';
import type { Expression } from '../feel/model.ts';
import { stepIndex, type PlacedRule } from '../step.ts';
import { evaluateIn, trace, type Visit } from '../trace.ts';
import { nowhereOf } from './nowhere.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * What a walk through the form shows, as the interpreter walks it, up to the first place that stays open:
 * `step:x`, `field:x`, `option:x=y` were reached, `skipped:…` was passed over by its own condition although all around it
 * reached, `rule:x:held` and `rule:x:violated` was checked, `identify` was demanded or `skipped:identify` was not, `never:0`
 * and `nowhere` came true.
 */
export function marksOf(service: Service, answers: Answers, context: Context): ReadonlySet<string> {
  const { visits, relevant } = trace(service, answers, context);
  const open = visits.findIndex(({ isOpen }) => isOpen);
  const marks = new Set<string>();
  const outer: Scope = { values: surroundingsOf(service, context), outer: null };
  const walk: Marking = {
    service,
    context,
    marks,
    reached: new Map(
      visits.slice(0, open < 0 ? visits.length : open + 1).map((visit) => [keyOf(visit), visit]),
    ),
    last: open < 0 ? null : keyOf(visits[open]),
  };
  const root: Level = { values: relevant, scope: { values: relevant, outer }, item: [] };
  const isDone = markSteps(service.steps, root, walk);
  if (isDone) markEnd(service, evaluateIn(root.scope, context), marks);
  return marks;
}

type Marking = {
  readonly service: Service;
  readonly context: Context;
  readonly marks: Set<string>;
  readonly reached: ReadonlyMap<string, Visit>;
  /** Where the walk stops. */
  readonly last: string | null;
};

type Level = { readonly values: Answers; readonly scope: Scope; readonly item: readonly number[] };

function keyOf(visit: Visit | undefined): string {
  return visit ? `${visit.place.step}@${visit.place.item.join('.')}` : '';
}

/** `false`: the walk stopped inside. */
function markSteps(steps: readonly Step[], level: Level, walk: Marking): boolean {
  for (const step of steps) {
    if (isSkipped(step, level, walk)) {
      walk.marks.add(`skipped:step:${step.id}`);
      continue;
    }
    const goesOn = step.kind === 'page' ? markPage(step, level, walk) : markLoop(step, level, walk);
    if (!goesOn) return false;
  }
  return true;
}

/** What was visited need not be asked again. */
function isSkipped({ id, when }: Step, { scope, item }: Level, { reached, context }: Marking): boolean {
  if (when === null || reached.has(`${id}@${item.join('.')}`)) return false;
  return evaluateIn(scope, context)(when) !== true;
}

function markPage(page: Page, level: Level, walk: Marking): boolean {
  const key = `${page.id}@${level.item.join('.')}`;
  const visit = walk.reached.get(key);
  if (visit?.kind !== 'page') return false;
  walk.marks.add(`step:${page.id}`);
  const value = evaluateIn(level.scope, walk.context);
  for (const field of page.fields) {
    if (visit.fields.includes(field)) markField(field, { level, value, marks: walk.marks });
    else walk.marks.add(`skipped:field:${field.id}`);
  }
  const rules = stepIndex(walk.service).onPage.get(page.id) ?? [];
  markRules(rules, { level, value, marks: walk.marks }, visit);
  return key !== walk.last;
}

type Looking = {
  readonly level: Level;
  readonly value: (expression: Expression) => Value;
  readonly marks: Set<string>;
};

function markField(field: Field, { level, value, marks }: Looking): void {
  marks.add(`field:${field.id}`);
  if (field.type !== 'choice' && field.type !== 'choices') return;
  const answer = level.values[field.id];
  for (const option of field.options) {
    if (isPassedOver(option, value)) marks.add(`skipped:option:${field.id}=${option.id}`);
    else if (isChosen(option, answer)) marks.add(`option:${field.id}=${option.id}`);
  }
}

function isPassedOver({ when }: Option, value: Looking['value']): boolean {
  return when !== null && value(when) !== true;
}

function isChosen({ id }: Option, answer: unknown): boolean {
  return Array.isArray(answer) ? answer.includes(id) : answer === id;
}

/** A rule is checked when its field is there and all that it reads on the page has been answered. */
function markRules(
  rules: readonly PlacedRule[],
  { level, value, marks }: Looking,
  visit: Visit | null,
): void {
  const fields = visit?.kind === 'page' ? visit.fields.map(({ id }) => id) : null;
  for (const placed of rules) {
    if (!isChecked(placed, fields, level)) continue;
    const { id, when, must } = placed.rule;
    if (when && value(when) !== true) marks.add(`skipped:rule:${id}`);
    else marks.add(`rule:${id}:${value(must) === true ? 'held' : 'violated'}`);
  }
}

function isChecked(
  { target, reads, asksForAbsence }: PlacedRule,
  fields: readonly string[] | null,
  level: Level,
): boolean {
  if (fields && !(fields.includes(target) && isAnswered(fields, reads, level))) return false;
  return asksForAbsence || (level.values[target] ?? null) !== null;
}

function isAnswered(fields: readonly string[], reads: ReadonlySet<string>, { values }: Level): boolean {
  return fields.every((id) => !reads.has(id) || Object.hasOwn(values, id));
}

function markLoop(loop: Loop, level: Level, walk: Marking): boolean {
  const items = level.values[loop.list];
  const overview = walk.reached.get(`${loop.id}@${level.item.join('.')}`);
  if (!isItems(items)) return overview === undefined;
  walk.marks.add(`step:${loop.id}`);
  for (const [index, values] of items.entries()) {
    const outer: Scope = { values: { item: { index: index + 1 } }, outer: level.scope };
    const inner: Level = { values, scope: { values, outer }, item: [...level.item, index] };
    if (!markSteps(loop.steps, inner, walk)) return false;
  }
  const value = evaluateIn(level.scope, walk.context);
  markRules(stepIndex(walk.service).onList.get(loop.id) ?? [], { level, value, marks: walk.marks }, null);
  return walk.last !== `${loop.id}@${level.item.join('.')}`;
}

function isItems(value: unknown): value is readonly Answers[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object');
}

/** What holds of the answers as a whole. */
function markEnd(service: Service, value: Looking['value'], marks: Set<string>): void {
  if (service.identify) marks.add(value(service.identify) === true ? 'identify' : 'skipped:identify');
  if (value(nowhereOf(service)) === true) marks.add('nowhere');
  for (const [index, expression] of service.never.entries()) {
    if (value(expression) === true) marks.add(`never:${String(index)}`);
  }
}
