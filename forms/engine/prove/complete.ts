import { toNumber } from '../feel/decimal.ts';
import type { Scope } from '../feel/resolve.ts';
import { isDecimal } from '../feel/value.ts';
import { isDocumentField } from '../fields/file.ts';
import { isAnswered } from '../fields/index.ts';
import type { Answer, Answers, Context, Field, Loop, Page, Service, Step } from '../model.ts';
import { evaluateIn } from '../trace.ts';
import { isQuestion } from './form.ts';
import { surroundingsOf } from './surroundings.ts';
import { mayBeEmpty } from './samples.ts';
import type { Tried } from './search.ts';
import { keyOf, type Item } from './state.ts';

/** Fills in the whole form: what was found by the search, and the plainest answers to everything else. */
export function complete(tried: Tried, given: ReadonlyMap<string, unknown>, context: Context): Answers {
  const answers: Record<string, unknown> = {};
  const outer: Scope = { values: surroundingsOf(tried.form.service, context), outer: null };
  fillSteps(tried.form.service.steps, {
    filling: { tried, given, context },
    answers,
    scope: { values: answers, outer },
    item: [],
  });
  // What was filled in are answers and lists of items.
  return answers as Answers;
}

type Filling = {
  readonly tried: Tried;
  readonly given: ReadonlyMap<string, unknown>;
  readonly context: Context;
};

type Level = {
  readonly filling: Filling;
  readonly answers: Record<string, unknown>;
  readonly scope: Scope;
  readonly item: Item;
};

function fillSteps(steps: Service['steps'], level: Level): void {
  for (const step of steps) {
    if (!isTrue(step, level)) continue;
    if (step.kind === 'page') fillPage(step, level);
    else fillLoop(step, level);
  }
}

function isTrue({ when }: Pick<Step | Field, 'when'>, { scope, filling }: Level): boolean {
  return when === null || evaluateIn(scope, filling.context)(when) === true;
}

function fillPage(page: Page, level: Level): void {
  for (const field of page.fields) {
    if (!isQuestion(field) || !isTrue(field, level)) continue;
    const answer = answerFor(field, level);
    if (answer !== undefined) level.answers[field.id] = answer;
  }
}

/** What was found, or else the first that is an answer here; documents are left for later where that is allowed. */
function answerFor(field: Field, { filling, scope, item }: Level): unknown {
  const { given, tried, context } = filling;
  const key = keyOf({ name: field.id }, item);
  if (given.has(key)) return given.get(key) ?? null;
  if (isDocumentField(field) && mayBeEmpty(field)) return null;
  const evaluate = evaluateIn(scope, context);
  const values = tried.domains.get(field.id)?.values ?? [];
  // The domains hold answers to their fields.
  return values.find((value) => isAnswered(field, value as Answer, { evaluate }));
}

function fillLoop(loop: Loop, level: Level): void {
  const { filling, answers, scope, item } = level;
  const max = evaluateIn(scope, filling.context)(loop.max);
  const most = isDecimal(max) ? Math.max(0, Math.floor(toNumber(max))) : loop.min;
  if (most === 0) return;
  const items: Record<string, unknown>[] = [];
  answers[loop.list] = items;
  const count = Math.min(most, countFor(loop, level));
  for (let index = 0; index < count; index++) {
    const made: Record<string, unknown> = {};
    items.push(made);
    const outer: Scope = { values: { item: { index: index + 1 } }, outer: scope };
    fillSteps(loop.steps, { filling, answers: made, scope: { values: made, outer }, item: [...item, index] });
  }
}

function countFor({ list, min }: Loop, { filling, item }: Level): number {
  const found = filling.given.get(keyOf({ name: list }, item));
  return typeof found === 'number' ? found : Math.max(1, min);
}
