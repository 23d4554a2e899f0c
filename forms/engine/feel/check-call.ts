import { closest } from '../closest.ts';
import { formats } from '../formats.ts';
import { listOf } from './check-operator.ts';
import { expect, expectOption, parts, type Checked, type Checking } from './checking.ts';
import { dateOf, functions } from './functions.ts';
import { LANDS } from './holidays.ts';
import type { Decimal, Tree } from './model.ts';
import type { Syntax } from './parse.ts';
import { notAllowed, ProblemFound } from './problem.ts';
import type { FeelFunction } from './signature.ts';
import { BOOLEAN } from './types.ts';

/** `name(a, b)`; arguments have no names. */
export function checkCall(syntax: Syntax, at: Checking): Checked {
  const [name, params] = parts(syntax);
  if (!name) throw notAllowed(syntax);
  const args = checkArguments(params, at);
  return name.text === 'not' ? negate(syntax, args) : call(syntax, name.text.replace(/\s+/g, ' '), args);
}

/** `date(2026, 1, 31)` and `date(now())`, for which FEEL has a syntax of its own. A day written out has to exist. */
export function checkDateCall(syntax: Syntax, at: Checking): Checked {
  const [, params] = parts(syntax);
  const args = checkArguments(params, at);
  const called = call(syntax, 'date', args);
  const numbers = args.flatMap(({ tree }) => writtenNumber(tree) ?? []);
  if (numbers.length < 3 || dateOf(...numbers)) return called;
  throw new ProblemFound('bad-literal', syntax.from, { text: syntax.text });
}

function writtenNumber(tree: Tree): Decimal | null {
  if (tree.node === 'literal') return tree.value.is === 'number' ? tree.value.decimal : null;
  const of = tree.node === 'negate' ? writtenNumber(tree.of) : null;
  return of && { digits: -of.digits, scale: of.scale };
}

function checkArguments(params: Syntax | undefined, at: Checking): readonly Checked[] {
  if (!params) return [];
  if (params.name !== 'PositionalParameters') throw notAllowed(params);
  return parts(params).map((part) => at.check(part, at));
}

function negate(syntax: Syntax, args: readonly Checked[]): Checked {
  const [of, ...more] = args;
  if (!of || more.length > 0) throw new ProblemFound('function-arguments', syntax.from, { name: 'not' });
  return { from: syntax.from, type: BOOLEAN, tree: { node: 'not', of: expect(of, ['boolean']).tree } };
}

function call({ from }: Syntax, name: string, written: readonly Checked[]): Checked {
  const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!called) {
    throw new ProblemFound('unknown-function', from, {
      name,
      meant: closest(name, ['not', ...Object.keys(functions)]),
    });
  }
  const isSpread = called.takesList && !(written.length === 1 && written[0]?.type.is === 'list');
  const args = isSpread ? [listOf(written, from)] : written;
  const type = called.typeOf(args.map((argument) => argument.type));
  if (!type) throw misfit(called, args) ?? new ProblemFound('function-arguments', from, { name });
  knownTexts[name]?.(args);
  return { from, type, tree: { node: 'call', name, args: args.map(({ tree }) => tree) } };
}

/** The argument that is to blame, where the function says what it takes. */
function misfit({ params }: FeelFunction, args: readonly Checked[]): ProblemFound | null {
  if (params?.length !== args.length) return null;
  const [wrong] = args.flatMap(({ type, from }, at) => {
    const wanted = params[at] ?? type.is;
    return wanted === type.is ? [] : [{ from, wanted, found: type.is }];
  });
  return wrong
    ? new ProblemFound('expression-type', wrong.from, { wanted: wrong.wanted, found: wrong.found })
    : null;
}

/** Texts that have to be known beforehand: the options of a list, the names of formats and the codes of Länder. */
const knownTexts: Readonly<Record<string, (args: readonly Checked[]) => void>> = {
  'list contains': ([list, item]) => {
    if (item && list?.type.is === 'list') expectOption(item, list.type.of);
  },
  'workday after': ([, , land]) => {
    if (land) expectOption(land, { is: 'string', options: LANDS });
  },
  matches: ([, format]) => {
    if (format) expectFormat(format);
  },
};

function expectFormat({ tree, from }: Checked): void {
  const format = tree.node === 'literal' && tree.value.is === 'string' ? tree.value.text : '';
  if (Object.hasOwn(formats, format)) return;
  throw new ProblemFound('unknown-format', from, { format, known: Object.keys(formats).join(', ') });
}
