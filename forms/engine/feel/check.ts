import { checkBetween, checkIn } from './check-membership.ts';
import { checkCall } from './check-call.ts';
import { checkLiteral } from './check-literal.ts';
import { checkName, checkQuantified } from './check-name.ts';
import { checkArithmetic, checkCompare, checkIf, checkList } from './check-operator.ts';
import { expect, parts, type Check, type Checked, type Checking } from './checking.ts';
import type { Expression, Type } from './model.ts';
import { parse, type Syntax } from './parse.ts';
import { notAllowed, ProblemFound, type Problem } from './problem.ts';
import type { NameScope } from './scope.ts';

export type CheckResult =
  { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly problem: Problem };

/** Reads and type-checks an expression that has to be of one of the `wanted` types. Stops at the first problem. */
export function checkExpression(
  source: string,
  scope: NameScope,
  wanted: readonly Type['is'][],
): CheckResult {
  const parsed = parse(source);
  if (!parsed.ok) return { ok: false, problem: { code: parsed.code, from: parsed.from, params: {} } };
  const reads: (readonly string[])[] = [];
  try {
    const checked = check(parsed.syntax, { scope, reads, check });
    expect(checked, wanted);
    return { ok: true, expression: { source, type: checked.type, tree: checked.tree, reads } };
  } catch (error) {
    if (error instanceof ProblemFound) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** One check for each construct of FEEL that the form language has. */
const checks: Readonly<Record<string, Check>> = {
  VariableName: checkName,
  PathExpression: checkName,
  NumericLiteral: checkLiteral,
  StringLiteral: checkLiteral,
  BooleanLiteral: checkLiteral,
  DateTimeLiteral: checkLiteral,
  null: checkLiteral,
  ParenthesizedExpression: (syntax, at) => at.check(onlyPart(syntax), at),
  Conjunction: (syntax, at) => checkLogic('and', syntax, at),
  Disjunction: (syntax, at) => checkLogic('or', syntax, at),
  Comparison: checkComparison,
  ArithmeticExpression: checkArithmetic,
  IfExpression: checkIf,
  QuantifiedExpression: checkQuantified,
  FunctionInvocation: checkCall,
  List: checkList,
};

function check(syntax: Syntax, at: Checking): Checked {
  const work = checks[syntax.name];
  if (!work) throw notAllowed(syntax);
  return work(syntax, at);
}

function onlyPart(syntax: Syntax): Syntax {
  const [part] = parts(syntax);
  if (!part) throw notAllowed(syntax);
  return part;
}

function checkLogic(node: 'and' | 'or', syntax: Syntax, at: Checking): Checked {
  const [left, right] = parts(syntax).map((part) => expect(at.check(part, at), ['boolean']));
  if (!left || !right) throw notAllowed(syntax);
  return { from: syntax.from, type: { is: 'boolean' }, tree: { node, left: left.tree, right: right.tree } };
}

function checkComparison(syntax: Syntax, at: Checking): Checked {
  const has = (name: string) => syntax.children.some((child) => child.name === name);
  if (has('between')) return checkBetween(syntax, at);
  return has('in') ? checkIn(syntax, at) : checkCompare(syntax, at);
}
