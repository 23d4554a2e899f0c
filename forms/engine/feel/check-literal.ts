import { parseDate, parseDuration, parseWrittenInstant } from './calendar.ts';
import { checkDateCall } from './check-call.ts';
import { parts, type Checked, type Checking } from './checking.ts';
import { parseDecimal } from './decimal.ts';
import type { Literal, Type } from './model.ts';
import type { Syntax } from './parse.ts';
import { notAllowed, ProblemFound } from './problem.ts';
import { STRING } from './types.ts';

/** Numbers, texts, truth values, `null`, `@"P3M"`, `@"2026-01-31T10:00:00"`, `date("2026-01-31")`. */
export function checkLiteral(syntax: Syntax, at: Checking): Checked {
  if (syntax.name === 'DateTimeLiteral') return checkTemporal(syntax, at);
  const value = simple(syntax);
  const type: Type = value.is === 'string' ? STRING : { is: value.is };
  return { from: syntax.from, type, tree: { node: 'literal', value } };
}

function simple(
  syntax: Syntax,
): Exclude<Literal, { is: 'date' }> & { is: 'string' | 'number' | 'boolean' | 'null' } {
  if (syntax.name === 'null') return { is: 'null' };
  if (syntax.name === 'BooleanLiteral') return { is: 'boolean', truth: syntax.text === 'true' };
  if (syntax.name === 'StringLiteral') return { is: 'string', text: unquote(syntax) };
  const decimal = parseDecimal(syntax.text.replace(/\s/g, ''));
  if (!decimal) throw new ProblemFound('bad-literal', syntax.from, { text: syntax.text });
  return { is: 'number', decimal };
}

const DURATIONS: readonly Temporal['is'][] = ['months duration', 'days duration'];

/** What may be written behind `@` and in a constructor. */
const WANTED: Readonly<Record<string, readonly Temporal['is'][]>> = {
  '@': ['date', 'date and time', ...DURATIONS],
  'date and time': ['date and time'],
  date: ['date'],
  duration: DURATIONS,
};

/** `@"…"`, or a constructor with one text; `date` of anything else is a function. */
function checkTemporal(syntax: Syntax, at: Checking): Checked {
  const name = constructorOf(syntax);
  const text = onlyText(syntax, name);
  if (!text && name === 'date') return checkDateCall(syntax, at);
  if (!Object.hasOwn(WANTED, name)) throw notAllowed(syntax);
  if (!text) throw new ProblemFound('function-arguments', syntax.from, { name });
  const value = temporal(unquote(text), WANTED[name] ?? []);
  if (!value) throw new ProblemFound('bad-literal', syntax.from, { text: syntax.text });
  return { from: syntax.from, type: { is: value.is }, tree: { node: 'literal', value } };
}

function constructorOf(syntax: Syntax): string {
  const [head] = parts(syntax);
  return head?.name === 'AtLiteral' ? '@' : (head?.text ?? '');
}

function onlyText(syntax: Syntax, name: string): Syntax | null {
  const [head, params] = parts(syntax);
  const holder = name === '@' ? head : params;
  const [text, ...more] = holder ? parts(holder) : [];
  return text?.name === 'StringLiteral' && more.length === 0 ? text : null;
}

type Temporal = {
  readonly is: 'date' | 'date and time' | 'months duration' | 'days duration';
  readonly text: string;
};

function temporal(text: string, wanted: readonly Temporal['is'][]): Temporal | null {
  const date = parseDate(text);
  const isExact = date !== null && date.from === date.to;
  // `date and time` takes a day alone and means its first moment.
  if (isExact && !wanted.includes('date')) return temporal(`${text}T00:00:00`, wanted);
  const is = (parseDuration(text) ?? parseWrittenInstant(text))?.is ?? (isExact ? 'date' : null);
  return is !== null && wanted.includes(is) ? { is, text } : null;
}

const ESCAPE = /\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{6}|.)/g;
const ESCAPED: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** The escapes of FEEL: those of JSON, and `\U` with six digits. */
function unquote(syntax: Syntax): string {
  return syntax.text.slice(1, -1).replace(ESCAPE, (_, escape: string) => {
    const text = escape.length === 1 ? ESCAPED[escape] : character(escape.slice(1));
    if (text === undefined) throw new ProblemFound('bad-literal', syntax.from, { text: syntax.text });
    return text;
  });
}

function character(hex: string): string | undefined {
  const code = Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
