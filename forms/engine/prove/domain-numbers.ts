import { toNumber } from '../feel/decimal.ts';
import { formatDay } from '../feel/calendar.ts';
import type { Tree } from '../feel/model.ts';
import { isDate, isDecimal } from '../feel/value.ts';
import type { Field, Loop } from '../model.ts';
import { boundsOf as movingBounds, knownBound } from './field-bounds.ts';
import type { Form } from './form.ts';
import { cutsOf, type Scale } from './cuts.ts';
import type { Asked, Domain } from './asked.ts';
import { allParts } from './reads.ts';

/** Up to so many answers are all tried. */
const FEW = 40;
/** Witnesses with more items than this help nobody. */
export const MOST_ITEMS = 60;

/** Numbers on both sides of all that they are compared with; all of them, where there are few. */
export function numberValues(asked: Asked): Domain {
  const { of, name } = asked.question;
  if (of.is === 'list') return { values: [], covers: 'some' };
  const { min, max, decimals } = limitsOf(asked, of.field);
  const unit = 10 ** decimals;
  const scale: Scale = {
    name,
    low: Math.round(min * unit),
    high: Math.round(max * unit),
    answerAt: (step) => Number((step / unit).toFixed(decimals)),
  };
  const isFull = scale.high - scale.low < FEW;
  const steps = isFull ? between(scale.low, scale.high) : someSteps(asked, scale, unit);
  const covers = isFull ? 'all' : movingBounds(of.field).length > 0 ? 'some' : 'simple';
  return { values: steps.map(scale.answerAt), covers };
}

/** How many items there may be. */
export function countValues({ form, question, simple, literals }: Asked, loop: Loop): Domain {
  const high = Math.min(MOST_ITEMS, highest(loop));
  const scale: Scale = {
    name: question.name,
    low: loop.min,
    high: Math.max(loop.min, high),
    answerAt: (count) => Array.from({ length: count }, () => ({})),
  };
  const isHuge = highest(loop) > MOST_ITEMS;
  const isFull = !isHuge && scale.high - scale.low < 4;
  const indexes = numbersIn(form.trees.filter(readsIndex).flatMap(literalsOf));
  const written = [...numbersIn(literals), ...numbersIn(literalsOf(loop.max.tree)), ...indexes];
  const near = [1, 2, 3, ...written.flatMap((number) => [number - 1, number, number + 1])];
  const wanted = [...near, ...cutsOf(scale, simple, form.context)];
  const counts = isFull ? between(scale.low, scale.high) : within(scale, wanted);
  const covers = isFull ? 'all' : isHuge ? 'some' : 'simple';
  return { values: [...counts].sort((a, b) => rank(a) - rank(b)), covers };
}

/** One item is the plainest list. */
function rank(count: number): number {
  return count === 0 ? 1.5 : count;
}

function highest({ max }: Loop): number {
  return Math.max(1, ...numbersIn(literalsOf(max.tree)));
}

/** Whether the tree asks which item it stands in. */
export function readsIndex(tree: Tree): boolean {
  return allParts(tree).some((part) => part.node === 'path' && part.names[0] === 'item');
}

export function literalsOf(tree: Tree): Asked['literals'] {
  return allParts(tree).flatMap((part) => (part.node === 'literal' ? [part.value] : []));
}

/** All numbers written. */
export function numbersIn(literals: Asked['literals']): readonly number[] {
  return literals.flatMap((literal) => (literal.is === 'number' ? [toNumber(literal.decimal)] : []));
}

/** The plainest first: what is typed most often is a small number. */
function someSteps(
  { form, question, simple, literals }: Asked,
  scale: Scale,
  unit: number,
): readonly number[] {
  const written = numbersIn(literals).flatMap((number) => {
    const step = Math.round(number * unit);
    return [step, step - 1, step + 1];
  });
  const year = Number(form.context.today.slice(0, 4));
  const years = isYear(question) ? [year, year - 1] : [];
  const plain = within(scale, [...years, unit, 2 * unit, scale.low])[0] ?? scale.low;
  const near = [plain, scale.low + 1, scale.high - 1, 0, unit, 2 * unit];
  return within(scale, [...near, ...written, ...cutsOf(scale, simple, form.context)]);
}

function isYear({ of }: Asked['question']): boolean {
  return of.is === 'field' && of.field.type === 'year';
}

type NumberLimits = { readonly min: number; readonly max: number; readonly decimals: number };

/** The limits written at the field; those of a year may follow from the day or from other answers. */
function limitsOf({ form }: Asked, field: Field): NumberLimits {
  const { min, max, decimals } = { min: null, max: null, decimals: 0, ...field };
  const read = (bound: unknown, otherwise: number) =>
    typeof bound === 'number' ? bound : (yearOf(form, bound) ?? otherwise);
  return { min: read(min, 0), max: read(max, 9999), decimals };
}

function yearOf(form: Form, bound: unknown): number | null {
  const value = knownBound(form, bound);
  if (value === null) return null;
  if (isDate(value)) return Number(formatDay(value.from).slice(0, 4));
  return isDecimal(value) ? toNumber(value) : null;
}

function between(low: number, high: number): readonly number[] {
  return Array.from({ length: high - low + 1 }, (_, at) => low + at);
}

function within({ low, high }: Pick<Scale, 'low' | 'high'>, steps: readonly number[]): readonly number[] {
  return [...new Set(steps)].filter((step) => Number.isSafeInteger(step) && step >= low && step <= high);
}
