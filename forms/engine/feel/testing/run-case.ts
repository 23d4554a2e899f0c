import { parseDate, parseDuration } from '../calendar.ts';
import { checkExpression } from '../check.ts';
import { compare } from '../compare.ts';
import { parseDecimal, roundHalfUp } from '../decimal.ts';
import { evaluate } from '../evaluate.ts';
import type { Type } from '../model.ts';
import type { ProblemCode } from '../problem.ts';
import { BOOLEAN, DATE, NUMBER, STRING } from '../types.ts';
import { isDecimal, isList, type Value } from '../value.ts';

/** One expected result of the DMN Technology Compatibility Kit, as `scripts/import-tck.ts` writes it. */
export type Case = {
  readonly folder: string;
  readonly case: string;
  readonly decision: string;
  /** Missing where the logic is no expression in text. */
  readonly expression?: string;
  readonly inputs: readonly Input[];
  /** The standard demands an error here. */
  readonly isError: boolean;
  readonly expected: Expected;
};

type Input = { readonly name: string; readonly type: InputType; readonly value: Expected };
type InputType =
  string | { readonly list: InputType } | { readonly record: Readonly<Record<string, InputType>> };
type Expected =
  | null
  | { readonly list: readonly Expected[] }
  | { readonly record: Readonly<Record<string, Expected>> }
  | { readonly [type in 'boolean' | 'string' | 'decimal' | 'date' | 'duration']?: string };

/** `refused`: our checker does not let such an expression into a form, and says why. */
export type Verdict =
  | { readonly is: 'right' }
  | { readonly is: 'wrong'; readonly got: Value }
  | { readonly is: 'refused'; readonly code: ProblemCode | 'boxed' };

/** Refusals by which a form tells its author of an error that FEEL would only meet when it is evaluated. */
const ERRORS: readonly (ProblemCode | 'boxed')[] = [
  'expression-type',
  'expression-not-comparable',
  'expression-not-calculable',
  'function-arguments',
  'bad-literal',
];

const ANY: readonly Type['is'][] = [
  ...(['boolean', 'number', 'string', 'date', 'partial date', 'date and time', 'list', 'null'] as const),
  ...(['months duration', 'days duration', 'record'] as const),
];
const clock = { today: '2026-11-21', now: '2026-11-21T10:30:00' };

/** Checks and evaluates a case as an expression of a form, whose answers are the case's inputs. */
export function runCase({ expression, inputs, isError, expected }: Case): Verdict {
  if (expression === undefined) return { is: 'refused', code: 'boxed' };
  const names = inputs.map(({ name, type }) => [name, { type: typeOf(type), path: [name] }] as const);
  const scope = { names: Object.fromEntries(names), later: new Set<string>(), outer: null };
  const checked = checkExpression(expression, scope, ANY);
  if (!checked.ok) {
    const { code } = checked.problem;
    return isError && ERRORS.includes(code) ? { is: 'right' } : { is: 'refused', code };
  }
  const values = Object.fromEntries(inputs.map(({ name, value }) => [name, stored(value)]));
  const got = evaluate(checked.expression.tree, { scope: { values, outer: null }, clock });
  return isAsExpected(got, expected) ? { is: 'right' } : { is: 'wrong', got };
}

const SCALARS: Readonly<Record<string, Type>> = {
  boolean: BOOLEAN,
  number: NUMBER,
  string: STRING,
  date: DATE,
};

function typeOf(type: InputType): Type {
  if (typeof type === 'string') return SCALARS[type] ?? { is: 'null' };
  if ('list' in type) return { is: 'list', of: typeOf(type.list) };
  const members = Object.entries(type.record).map(([name, member]) => [name, typeOf(member)] as const);
  return { is: 'record', members: Object.fromEntries(members) };
}

/** As a draft holds it. */
function stored(value: Expected): unknown {
  if (value === null) return null;
  if ('list' in value) return value.list.map(stored);
  if ('record' in value) {
    return Object.fromEntries(Object.entries(value.record).map(([name, member]) => [name, stored(member)]));
  }
  if (value.boolean !== undefined) return value.boolean === 'true';
  return value.decimal === undefined ? (value.string ?? value.date) : Number(value.decimal);
}

function isAsExpected(got: Value, expected: Expected): boolean {
  if (expected === null) return got === null;
  if ('record' in expected) return false;
  if ('list' in expected) return isSameList(got, expected.list);
  return Object.entries(expected).every(([type, text]) => scalars[type]?.(got, text) ?? false);
}

function isSameList(got: Value, expected: readonly Expected[]): boolean {
  if (!isList(got) || got.length !== expected.length) return false;
  return got.every((each, at) => isAsExpected(each, expected[at] ?? null));
}

const scalars: Readonly<Record<string, (got: Value, text: string) => boolean>> = {
  boolean: (got, text) => got === (text === 'true'),
  string: (got, text) => got === text,
  decimal: isNumber,
  date: (got, text) => compare('=', got, parseDate(text)),
  duration: (got, text) => compare('=', got, parseDuration(text)),
};

/** The kit writes fewer digits of a quotient than we keep. */
function isNumber(got: Value, text: string): boolean {
  const expected = parseDecimal(text);
  return isDecimal(got) && expected !== null && compare('=', roundHalfUp(got, expected.scale), expected);
}
