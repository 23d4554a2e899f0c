import { addToDate, addToInstant, parseDate, parseDuration, parseInstant } from './calendar.ts';
import { compare } from './compare.ts';
import { add, divide, multiply, subtract } from './decimal.ts';
import { functions } from './functions.ts';
import type { Arithmetic, Decimal, Literal, Tree } from './model.ts';
import { resolve, type Scope } from './resolve.ts';
import type { Clock } from './signature.ts';
import { isDate, isDecimal, isInstant, isList, type Amount, type Value } from './value.ts';

/** Where an expression is evaluated. */
export type Surroundings = { readonly scope: Scope; readonly clock: Clock };

/** Evaluates a checked tree. Total: whatever was stored, it comes to a value or to `null` (absent), and never throws. */
export function evaluate(tree: Tree, at: Surroundings): Value {
  return (nodes[tree.node] as Evaluator<Tree>)(tree, at);
}

type Evaluator<T extends Tree> = (tree: T, at: Surroundings) => Value;
type Nodes = { readonly [N in Tree['node']]: Evaluator<Extract<Tree, { readonly node: N }>> };

const nodes: Nodes = {
  literal: ({ value }) => literal(value),
  path: ({ names, type }, { scope }) => resolve(names, type, scope),
  list: ({ items }, at) => items.map((item) => evaluate(item, at)),
  and: (tree, at) => junction(tree, false, at),
  or: (tree, at) => junction(tree, true, at),
  not: ({ of }, at) => negation(evaluate(of, at)),
  compare: (tree, at) => comparison(tree, at),
  calculate: ({ operator, left, right }, at) => calculate(operator, evaluate(left, at), evaluate(right, at)),
  negate: ({ of }, at) => negative(evaluate(of, at)),
  in: ({ value, options }, at) => isOneOf(evaluate(value, at), options, at),
  range: (tree, at) => isWithin(tree, at),
  if: ({ condition, then, otherwise }, at) =>
    evaluate(evaluate(condition, at) === true ? then : otherwise, at),
  some: (tree, at) => outcomes(tree, at).some((value) => value === true),
  every: (tree, at) => outcomes(tree, at).every((value) => value === true),
  call: ({ name, args }, at) =>
    functions[name]?.apply(
      args.map((argument) => evaluate(argument, at)),
      at.clock,
    ) ?? null,
};

function literal(value: Literal): Value {
  if (value.is === 'number') return value.decimal;
  if (value.is === 'boolean') return value.truth;
  if (value.is === 'null') return null;
  if (value.is === 'string') return value.text;
  const known = read.get(value);
  if (known !== undefined) return known;
  const made = readers[value.is](value.text);
  read.set(value, made);
  return made;
}

const readers = {
  date: parseDate,
  'date and time': parseInstant,
  'months duration': parseDuration,
  'days duration': parseDuration,
} as const;

/** Days, moments and durations that are written in expressions, read once. */
const read = new WeakMap<Literal, Value>();

/** `=` and `!=` with a written `null` ask for absence. */
function comparison({ operator, left, right }: Extract<Tree, { node: 'compare' }>, at: Surroundings): Value {
  const asked = isNull(left) ? right : isNull(right) ? left : null;
  if (!asked) return compare(operator, evaluate(left, at), evaluate(right, at));
  const isAbsent = evaluate(asked, at) === null;
  return operator === '=' ? isAbsent : operator === '!=' && !isAbsent;
}

function isNull(tree: Tree): boolean {
  return tree.node === 'literal' && tree.value.is === 'null';
}

/** One side that is `enough` settles the whole; else both sides have to be known. */
function junction(
  { left, right }: Extract<Tree, { node: 'and' | 'or' }>,
  enough: boolean,
  at: Surroundings,
): Value {
  const first = evaluate(left, at);
  if (first === enough) return enough;
  const second = evaluate(right, at);
  if (second === enough) return enough;
  return first === !enough && second === !enough ? !enough : null;
}

function negation(value: Value): Value {
  return typeof value === 'boolean' ? !value : null;
}

const numbers: Readonly<Record<Arithmetic, (left: Decimal, right: Decimal) => Decimal | null>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
};

function calculate(operator: Arithmetic, left: Value, right: Value): Value {
  if (isDecimal(left) && isDecimal(right)) return numbers[operator](left, right);
  const between = operator === '-' ? secondsBetween(left, right) : null;
  if (between !== null) return { is: 'days duration', amount: between };
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  return move(operator, left, right);
}

function secondsBetween(left: Value, right: Value): number | null {
  if (isDate(left) && isDate(right)) return (left.from - right.from) * 86_400;
  return isInstant(left) && isInstant(right) ? left.seconds - right.seconds : null;
}

/** Adds or subtracts a duration. */
function move(operator: Arithmetic, left: Value, right: Value): Value {
  if (operator === '+' && isAmount(left) && !isAmount(right)) return move('+', right, left);
  if (!isAmount(right)) return null;
  const amount = operator === '-' ? -right.amount : right.amount;
  if (isDate(left)) return addToDate(left, { is: right.is, amount });
  if (isInstant(left)) return addToInstant(left, { is: right.is, amount });
  return isAmount(left) && left.is === right.is ? exactAmount(left.is, left.amount + amount) : null;
}

/** Beyond what can be counted exactly, there is no duration. */
function exactAmount(is: Amount['is'], amount: number): Value {
  return Number.isSafeInteger(amount) ? { is, amount } : null;
}

function isAmount(value: Value): value is Amount {
  return typeof value === 'object' && value !== null && 'amount' in value;
}

function negative(value: Value): Value {
  if (isDecimal(value)) return { digits: -value.digits, scale: value.scale };
  return isAmount(value) ? { is: value.is, amount: -value.amount } : null;
}

function isOneOf(value: Value, options: readonly Tree[], at: Surroundings): Value {
  return options.some((option) => {
    const candidate = evaluate(option, at);
    return isList(candidate)
      ? candidate.some((each) => compare('=', value, each))
      : compare('=', value, candidate);
  });
}

function isWithin({ value, low, high, open }: Extract<Tree, { node: 'range' }>, at: Surroundings): Value {
  const inner = evaluate(value, at);
  return (
    compare(open[0] ? '>' : '>=', inner, evaluate(low, at)) &&
    compare(open[1] ? '<' : '<=', inner, evaluate(high, at))
  );
}

/** What the condition comes to for each item; an absent list has none. */
function outcomes(
  tree: Extract<Tree, { node: 'some' | 'every' }>,
  { scope, clock }: Surroundings,
): readonly Value[] {
  const list = evaluate(tree.list, { scope, clock });
  if (!isList(list)) return [];
  return list.map((item) =>
    evaluate(tree.satisfies, { scope: { ...boundTo(tree.name, item), outer: scope }, clock }),
  );
}

/** The members of a record are stored values like all answers; anything else has been converted with its list. */
function boundTo(name: string, item: Value): Pick<Scope, 'values' | 'variable'> {
  const isRecord = typeof item === 'object' && item !== null && 'members' in item;
  return isRecord ? { values: { [name]: item.members } } : { values: {}, variable: { [name]: item } };
}
