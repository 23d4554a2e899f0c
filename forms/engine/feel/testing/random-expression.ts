import type { Random } from '../../random.ts';
import type { NameScope } from '../scope.ts';
import type { Arithmetic, Tree, Type } from '../model.ts';
import { BOOLEAN, DATE, NUMBER, STRING } from '../types.ts';

const PARTNER: Type = { is: 'record', members: { name: STRING, anteil: NUMBER, seit: DATE } };
const ART: Type = { is: 'string', options: ['handel', 'industrie', 'handwerk'] };

/** The answers that random expressions are about. */
const ANSWERS: Readonly<Record<string, Type>> = {
  art: ART,
  name: STRING,
  zahl: NUMBER,
  ja: BOOLEAN,
  beginn: DATE,
  geboren: { is: 'partial date' },
  arten: { is: 'list', of: ART },
  partner: { is: 'list', of: PARTNER },
};

export const randomScope: NameScope = {
  names: Object.fromEntries(Object.entries(ANSWERS).map(([name, type]) => [name, { type, path: [name] }])),
  later: new Set(),
  outer: null,
};

export type Kind =
  'boolean' | 'number' | 'string' | 'date' | 'partial date' | 'months duration' | 'days duration';

/** An expression as an author may write it, and the type that it has to have. */
export type RandomExpression = { readonly source: string; readonly type: Kind };

export const KINDS: readonly [Kind, ...Kind[]] = [
  'boolean',
  'boolean',
  'boolean',
  'number',
  'string',
  'date',
  'partial date',
  'months duration',
  'days duration',
];

/** A well-typed expression. */
export function randomExpression(random: Random): RandomExpression {
  const type = random.pick(KINDS);
  return { source: write(type, { random, left: random.below(4), items: [] }), type };
}

/** `left` is how deep it may still go; `items` are the variables of `some` and `every` around it. */
type Place = { readonly random: Random; readonly left: number; readonly items: readonly string[] };
type Writer = (place: Place) => string;

function write(kind: Kind, place: Place): string {
  const deeper = { ...place, left: place.left - 1 };
  const writer = place.random.pick(place.left > 0 ? compound[kind] : simple[kind]);
  return writer(deeper);
}

const of =
  (kind: Kind, name: string): Writer =>
  ({ items, random }) =>
    items.length === 0 ? simple[kind][0]({ items, random, left: 0 }) : `${items.at(-1) ?? ''}.${name}`;

const literal =
  (...texts: readonly [string, ...string[]]): Writer =>
  ({ random }) =>
    random.pick(texts);

type Writers = Readonly<Record<Kind, readonly [Writer, ...Writer[]]>>;

const simple: Writers = {
  boolean: [
    literal('ja'),
    literal('true', 'false'),
    literal('(art = "handel")', '(art in ("handel", "industrie"))'),
  ],
  number: [literal('zahl'), literal('0', '1', '-3', '0.1', '12.50', '99999999999'), of('number', 'anteil')],
  string: [
    literal('name'),
    literal('""', '"a"', '"Ä🐎"', '"handel"'),
    literal('lower case(art)'),
    of('string', 'name'),
  ],
  date: [
    literal('beginn'),
    literal('@"2024-02-29"', '@"9999-12-31"', '@"0000-01-01"', 'today()'),
    of('date', 'seit'),
  ],
  'partial date': [literal('geboren')],
  'months duration': [literal('@"P1M"', '@"-P2Y"', '@"P0M"', '@"P99999Y"')],
  'days duration': [literal('@"P1D"', '@"-PT36H"', '@"P0D"', '@"P3650000D"')],
};

const both =
  (kind: Kind, ...operators: readonly [string, ...string[]]): Writer =>
  (place) =>
    `(${write(kind, place)} ${place.random.pick(operators)} ${write(kind, place)})`;

const either =
  (kind: Kind): Writer =>
  (place) =>
    `(if ${write('boolean', place)} then ${write(kind, place)} else ${write(kind, place)})`;

const ordered = (place: Place): Kind =>
  place.random.pick(['number', 'string', 'date', 'partial date', 'months duration', 'days duration']);

const compound: Writers = {
  boolean: [
    both('boolean', 'and', 'or'),
    both('boolean', '=', '!='),
    (place) => `not(${write('boolean', place)})`,
    (place) => both(ordered(place), '=', '!=', '<', '<=', '>', '>=')(place),
    (place) => `(${write(ordered(place), place)} = null)`,
    (place) => `(${write('number', place)} between ${write('number', place)} and ${write('number', place)})`,
    (place) => `(${write('date', place)} in [${write('date', place)}..${write('date', place)}))`,
    (place) => `(${write('string', place)} in (${write('string', place)}, ${write('string', place)}))`,
    (place) => `(${write('number', place)} in (< ${write('number', place)}, > ${write('number', place)}))`,
    (place) => `list contains(arten, ${place.random.pick(['"handel"', 'art', 'name'])})`,
    quantified,
    (place) =>
      `${place.random.pick(['contains', 'starts with', 'ends with'])}(${write('string', place)}, ${write('string', place)})`,
    (place) => `matches(${write('string', place)}, "digits")`,
    either('boolean'),
  ],
  number: [
    both('number', '+', '-', '*', '/'),
    (place) => `-(${write('number', place)})`,
    literal(
      'count(partner)',
      'sum(partner.anteil)',
      'min(partner.anteil)',
      'mean(partner.anteil)',
      'count(arten)',
    ),
    (place) => `max(${write('number', place)}, ${write('number', place)})`,
    (place) => `mean([${write('number', place)}, ${write('number', place)}])`,
    (place) => `string length(${write('string', place)})`,
    (place) => `age(${write(place.random.pick(['date', 'partial date']), place)})`,
    (place) => `round half up(${write('number', place)}, ${place.random.pick(['0', '2', '-1', 'zahl'])})`,
    either('number'),
  ],
  string: [
    both('string', '+'),
    (place) => `${place.random.pick(['upper case', 'lower case'])}(${write('string', place)})`,
    either('string'),
  ],
  date: [
    (place) =>
      `(${write('date', place)} ${place.random.pick(['+', '-'])} ${write('months duration', place)})`,
    (place) => `(${write('days duration', place)} + ${write('date', place)})`,
    (place) => `workday after(${write('date', place)}, ${place.random.pick(['0', '5', 'zahl'])}, "SN")`,
    (place) => `date(${write('number', place)} + 2000, 2, zahl)`,
    (place) => `max(${write('date', place)}, ${write('date', place)})`,
    either('date'),
  ],
  'partial date': [
    (place) => `(${write('partial date', place)} + ${write('months duration', place)})`,
    either('partial date'),
  ],
  'months duration': [
    both('months duration', '+', '-'),
    (place) => `-(${write('months duration', place)})`,
    (place) =>
      `years and months duration(${write('date', { ...place, left: 0 })}, ${write('date', { ...place, left: 0 })})`,
    either('months duration'),
  ],
  'days duration': [
    both('days duration', '+', '-'),
    (place) => `(${write('date', place)} - ${write('date', place)})`,
    either('days duration'),
  ],
};

function quantified(place: Place): string {
  const item = `p${String(place.items.length)}`;
  const inner = write('boolean', { ...place, items: [...place.items, item] });
  return `(${place.random.pick(['some', 'every'])} ${item} in partner satisfies ${inner})`;
}

/** Two trees of one kind and a condition, put together to a larger one of that kind: far faster than reading a text. */
export function combine(
  random: Random,
  kind: Kind,
  [left, right, condition]: readonly [Tree, Tree, Tree],
): Tree {
  const choice = { node: 'if', condition, then: left, otherwise: right } as const;
  if (kind === 'boolean') {
    const options: readonly [Tree, ...Tree[]] = [
      choice,
      { node: random.pick(['and', 'or']), left, right },
      { node: 'compare', operator: random.pick(['=', '!=']), left, right },
      { node: 'not', of: left },
    ];
    return random.pick(options);
  }
  if (kind === 'number') {
    const operator = random.pick<Arithmetic>(['+', '-', '*', '/']);
    return random.pick<Tree>([
      choice,
      { node: 'calculate', operator, left, right },
      { node: 'negate', of: left },
    ]);
  }
  return choice;
}

/** What a draft may hold: often something that fits, often nothing, sometimes anything. */
export function randomAnswers(random: Random): Readonly<Record<string, unknown>> {
  const values = Object.keys(ANSWERS).map((name) => [name, storedUnder(name, random)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

type Stored = readonly [unknown, ...unknown[]];

const FITTING: Readonly<Record<string, Stored>> = {
  art: ['handel', 'industrie'],
  name: ['', 'a', '007', 'Ä🐎', 'ß'],
  zahl: [0, 1, 29, -3, 2.5, 0.1, 1e21, 9007199254740991],
  ja: [true, false],
  beginn: ['2024-02-29', '2026-11-21', '0000-01-01', '9999-12-31'],
  geboren: ['1980', '2008-11', '2008-11-21'],
  arten: [[], ['handel'], ['handel', 'industrie', 'handwerk']],
  partner: [
    [],
    [{ name: 'A', anteil: 33.3, seit: '2020-05-31' }, { name: 'B', anteil: 66.7 }, {}],
    [{ name: 'C', anteil: null, seit: '2026' }],
  ],
};
const STRANGE: Stored = [
  null,
  'x',
  -0,
  NaN,
  Infinity,
  [],
  {},
  [null],
  [[1]],
  '2026-02-30',
  '__proto__',
  { digits: 1 },
  { from: 1 },
];

function storedUnder(name: string, random: Random): unknown {
  const chance = random.below(10);
  if (chance < 2) return undefined;
  return random.pick(chance === 2 ? STRANGE : (FITTING[name] ?? STRANGE));
}
