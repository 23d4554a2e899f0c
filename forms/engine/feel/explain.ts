import type { Literal, Tree } from './model.ts';

/** What an expression is explained with: words in one language, and the names that people know. */
export type Speech = {
  /** A sentence part by its key in `locales/<language>/expressions.json`, with its places filled. */
  readonly say: (key: string, values?: Readonly<Record<string, string>>) => string;
  /** What people call the answer (or the value beside the answers) that a path leads to. */
  readonly nameOf: (path: readonly string[]) => string;
  /** What people call an option of the answer that a path leads to. */
  readonly optionOf: (path: readonly string[], option: string) => string;
  /** What people call the computed value that stands here; `null` where none does. */
  readonly computedName: (tree: Tree) => string | null;
  /** A value that is written out. */
  readonly valueOf: (literal: Literal) => string;
};

/** A checked expression as a part of a sentence, e.g. `„Rechtsform“ ist „GbR“`. Total: every tree has words. */
export function explain(tree: Tree, speech: Speech): string {
  return (nodes[tree.node] as Explain<Tree>)(tree, speech); // the table's type ties each node to its function
}

type Explain<T extends Tree> = (tree: T, speech: Speech) => string;
type Node<N extends Tree['node']> = Extract<Tree, { readonly node: N }>;

const nodes: { readonly [N in Tree['node']]: Explain<Node<N>> } = {
  literal: ({ value }, { valueOf }) => valueOf(value),
  path: ({ names, type }, { say, nameOf }) => {
    const name = say('name', { name: nameOf(names) });
    return type.is === 'boolean' ? say('yes', { name }) : name;
  },
  list: ({ items }, speech) => listed(items, speech),
  and: joined,
  or: joined,
  not: ({ of }, speech) => {
    if (of.node !== 'path') return speech.say('not', { of: part(of, speech) });
    return speech.say('no', { name: speech.say('name', { name: speech.nameOf(of.names) }) });
  },
  compare: compared,
  calculate: ({ operator, left, right }, speech) =>
    speech.say(`calculate.${CALCULATE[operator]}`, { left: part(left, speech), right: part(right, speech) }),
  negate: ({ of }, speech) => speech.say('negate', { of: part(of, speech) }),
  in: ({ value, options }, speech) =>
    speech.say(options.length === 1 ? 'in.one' : 'in.many', {
      value: operand(value, speech),
      options: options.map((option) => operand(option, speech, value)).join(', '),
    }),
  range: ({ value, low, high, open }, speech) =>
    speech.say(`range.${open[0] ? 'above' : 'from'}-${open[1] ? 'below' : 'to'}`, {
      value: operand(value, speech),
      low: operand(low, speech),
      high: operand(high, speech),
    }),
  if: ({ condition, then, otherwise }, speech) =>
    speech.say('if', {
      condition: part(condition, speech),
      then: part(then, speech),
      otherwise: part(otherwise, speech),
    }),
  some: quantified,
  every: quantified,
  call: ({ name, args }, speech) => {
    const [a = '', b = '', c = ''] = args.map((argument) =>
      operand(argument, speech, OF_OPTIONS.has(name) ? args[0] : undefined),
    );
    return speech.say(`functions.${name.replaceAll(' ', '-')}`, { a, b, c });
  },
};

/** Its texts are options of the answer that stands first. */
const OF_OPTIONS: ReadonlySet<string> = new Set(['list contains']);

const COMPARE = {
  '=': 'is',
  '!=': 'is-not',
  '<': 'below',
  '<=': 'at-most',
  '>': 'above',
  '>=': 'at-least',
} as const;
const CALCULATE = { '+': 'plus', '-': 'minus', '*': 'times', '/': 'by' } as const;
/** Whose end one could not see inside a longer sentence. */
const BRACKETED: readonly Tree['node'][] = ['and', 'or', 'if', 'calculate', 'in', 'some', 'every'];
const DAYS: readonly string[] = ['date', 'partial date', 'date and time'];

function compared({ operator, left, right }: Node<'compare'>, speech: Speech): string {
  const asked = isNull(right) ? left : isNull(left) ? right : null;
  if (asked) return speech.say(operator === '=' ? 'absent' : 'present', { name: operand(asked, speech) });
  const sort = [left, right].some(isDay) ? 'day' : 'value';
  return speech.say(`compare.${sort}.${COMPARE[operator]}`, {
    left: operand(left, speech, right),
    right: operand(right, speech, left),
  });
}

function isNull(tree: Tree): boolean {
  return tree.node === 'literal' && tree.value.is === 'null';
}

function isDay(tree: Tree): boolean {
  if (tree.node === 'path') return DAYS.includes(tree.type.is);
  return tree.node === 'literal' && DAYS.includes(tree.value.is);
}

/** A part of a larger one: a computed value by its name, and brackets where one could read it in two ways. */
function part(tree: Tree, speech: Speech): string {
  const name = speech.computedName(tree);
  if (name !== null) return speech.say('name', { name });
  const text = explain(tree, speech);
  return BRACKETED.includes(tree.node) ? speech.say('brackets', { text }) : text;
}

/** What is compared or counted: an answer by its name alone, and a text by the option that it means there. */
function operand(tree: Tree, speech: Speech, beside?: Tree): string {
  if (tree.node === 'path') return speech.say('name', { name: speech.nameOf(tree.names) });
  if (tree.node !== 'literal' || tree.value.is !== 'string' || beside?.node !== 'path')
    return part(tree, speech);
  return speech.say('name', { name: speech.optionOf(beside.names, tree.value.text) });
}

/** `a and b and c` reads without brackets; only another connection inside needs them. */
function joined({ node, left, right }: Node<'and' | 'or'>, speech: Speech): string {
  const [first, second] = [left, right].map((each) =>
    each.node === node && speech.computedName(each) === null ? explain(each, speech) : part(each, speech),
  );
  return speech.say(node, { left: first ?? '', right: second ?? '' });
}

function quantified({ node, name, list, satisfies }: Node<'some' | 'every'>, speech: Speech): string {
  const inner = list.node === 'path' ? calling(name, list.names, speech) : speech;
  return speech.say(node, { list: operand(list, speech), satisfies: explain(satisfies, inner) });
}

/** People know the list, and not the name that the condition gives to one of its items. */
function calling(item: string, list: readonly string[], speech: Speech): Speech {
  const known = (path: readonly string[]) => (path[0] === item ? [...list, ...path.slice(1)] : path);
  return {
    ...speech,
    nameOf: (path) => speech.nameOf(known(path)),
    optionOf: (path, option) => speech.optionOf(known(path), option),
  };
}

function listed(items: readonly Tree[], speech: Speech): string {
  return items.map((item) => operand(item, speech)).join(', ');
}
