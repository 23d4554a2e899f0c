import { expect, expectComparable, expectOrder, parts, type Checked, type Checking } from './checking.ts';
import type { Arithmetic, Comparison, Type } from './model.ts';
import type { Syntax } from './parse.ts';
import { notAllowed, ProblemFound } from './problem.ts';
import { BOOLEAN, commonType, DAYS, isDateType, NULL, STRING } from './types.ts';

const COMPARISONS: readonly string[] = ['=', '!=', '<', '<=', '>', '>='] satisfies Comparison[];
const ARITHMETIC: readonly string[] = ['+', '-', '*', '/'] satisfies Arithmetic[];
const DURATIONS: readonly Type['is'][] = ['months duration', 'days duration'];

/** `a = b`, `a < b` … */
export function checkCompare(syntax: Syntax, at: Checking): Checked {
  const [leftPart, operatorPart, rightPart] = parts(syntax);
  if (!leftPart || !operatorPart || !rightPart || !isComparison(operatorPart.text)) throw notAllowed(syntax);
  const [left, right, operator] = [at.check(leftPart, at), at.check(rightPart, at), operatorPart.text];
  if (operator === '=' || operator === '!=') expectComparable(left, right);
  else expectOrder(left, right);
  return {
    from: syntax.from,
    type: BOOLEAN,
    tree: { node: 'compare', operator, left: left.tree, right: right.tree },
  };
}

/** `a + b`, `-a` … */
export function checkArithmetic(syntax: Syntax, at: Checking): Checked {
  const [first, second, third] = parts(syntax);
  if (first?.name === 'ArithOp') return checkNegation(syntax, at);
  if (!first || !second || !third || !isArithmetic(second.text)) throw notAllowed(syntax);
  const [left, right, operator] = [at.check(first, at), at.check(third, at), second.text];
  const type = resultOf(operator, left.type, right.type);
  if (!type) {
    const params = { operator, left: left.type.is, right: right.type.is };
    throw new ProblemFound('expression-not-calculable', syntax.from, params);
  }
  return {
    from: syntax.from,
    type,
    tree: { node: 'calculate', operator, left: left.tree, right: right.tree },
  };
}

/** `if a then b else c`; both branches have to be of one kind. */
export function checkIf(syntax: Syntax, at: Checking): Checked {
  const [condition, then, otherwise] = parts(syntax).map((part) => at.check(part, at));
  if (!condition || !then || !otherwise) throw notAllowed(syntax);
  expect(condition, ['boolean']);
  const type = commonType(then.type, otherwise.type);
  if (!type) {
    throw new ProblemFound('expression-type', otherwise.from, {
      wanted: then.type.is,
      found: otherwise.type.is,
    });
  }
  const tree = { node: 'if', condition: condition.tree, then: then.tree, otherwise: otherwise.tree } as const;
  return { from: syntax.from, type, tree };
}

/** `[a, b]`: items of one kind. */
export function checkList(syntax: Syntax, at: Checking): Checked {
  return listOf(
    parts(syntax).map((part) => at.check(part, at)),
    syntax.from,
  );
}

/** Several values as one list. */
export function listOf(items: readonly Checked[], from: number): Checked {
  const of = items.reduce<Type>((type, item) => {
    const common = commonType(type, item.type);
    if (!common)
      throw new ProblemFound('expression-type', item.from, { wanted: type.is, found: item.type.is });
    return common;
  }, NULL);
  return { from, type: { is: 'list', of }, tree: { node: 'list', items: items.map(({ tree }) => tree) } };
}

function checkNegation(syntax: Syntax, at: Checking): Checked {
  const [operator, operand] = parts(syntax);
  if (operator?.text !== '-' || !operand) throw notAllowed(syntax);
  const of = expect(at.check(operand, at), ['number', ...DURATIONS]);
  return { from: syntax.from, type: of.type, tree: { node: 'negate', of: of.tree } };
}

function resultOf(operator: Arithmetic, left: Type, right: Type): Type | null {
  if (left.is === 'number' && right.is === 'number') return left;
  if (operator === '+') return sumOf(left, right);
  return operator === '-' ? differenceOf(left, right) : null;
}

function sumOf(left: Type, right: Type): Type | null {
  if (left.is === 'string' && right.is === 'string') return STRING;
  if (isMoved(right) && DURATIONS.includes(left.is)) return right;
  return movedBy(left, right);
}

function differenceOf(left: Type, right: Type): Type | null {
  const isExact = left.is === 'date' || left.is === 'date and time';
  return isExact && left.is === right.is ? DAYS : movedBy(left, right);
}

function movedBy(left: Type, right: Type): Type | null {
  if (!DURATIONS.includes(right.is)) return null;
  return isMoved(left) || left.is === right.is ? left : null;
}

function isMoved(type: Type): boolean {
  return isDateType(type) || type.is === 'date and time';
}

function isComparison(text: string): text is Comparison {
  return COMPARISONS.includes(text);
}

function isArithmetic(text: string): text is Arithmetic {
  return ARITHMETIC.includes(text);
}
