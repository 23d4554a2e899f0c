import type { Random } from '../../random.ts';

/** Kinds of questions that differ in what their answers look like, or in what may stop fitting. */
export const KINDS = [
  'text',
  'choice',
  'choices',
  'yesno',
  'integer',
  'decimal',
  'date',
  'address',
  'codelist',
  'file',
] as const;
export type Kind = (typeof KINDS)[number];

/** A question, with all that a next version may change about it. `limit` stands for what its kind limits. */
export type Question = {
  readonly is: 'question';
  readonly id: string;
  readonly kind: Kind;
  readonly options: readonly string[];
  readonly isNarrow: boolean;
  readonly isOptional: boolean;
  /** Asked only if the question with this id, above it, was answered like that. */
  readonly when: When | null;
};
export type When = { readonly on: string; readonly isNegated: boolean };

/** A list with questions, each on a page of its own, and perhaps with a list in it. */
export type List = {
  readonly is: 'list';
  readonly id: string;
  readonly most: number;
  readonly parts: readonly Part[];
};
export type Part = Question | List;

/** Ids are given once and never again. */
export type Making = { readonly random: Random; readonly nextId: (letter: string) => string };

export function startMaking(random: Random): Making {
  let last = 0;
  return { random, nextId: (letter) => `${letter}${String(++last)}` };
}

/** A form of two to six parts; lists stand in lists up to two deep. */
export function randomParts(making: Making, depth: number): readonly Part[] {
  const { random } = making;
  return Array.from({ length: 2 + random.below(depth === 0 ? 5 : 2) }, () =>
    depth < 2 && random.once(4) ? randomList(making, depth) : randomQuestion(making),
  );
}

export function randomList(making: Making, depth: number): List {
  const parts = randomParts(making, depth + 1);
  return { is: 'list', id: making.nextId('l'), most: 1 + making.random.below(3), parts };
}

export function randomQuestion({ random, nextId }: Making): Question {
  const kind = random.pick(KINDS);
  const hasOptions = kind === 'choice' || kind === 'choices';
  return {
    is: 'question',
    id: nextId('q'),
    kind,
    options: hasOptions ? Array.from({ length: 3 }, () => nextId('o')) : [],
    isNarrow: random.once(3),
    isOptional: random.once(4),
    when: random.once(3) ? { on: '', isNegated: random.once(2) } : null,
  };
}

/** Puts another question above in the place of those that a condition can no longer look at, or takes it away. */
export function withConditions(
  parts: readonly Part[],
  random: Random,
  above: readonly Question[] = [],
): readonly Part[] {
  const seen = [...above];
  return parts.map((part) => {
    if (part.is === 'list') return { ...part, parts: withConditions(part.parts, random, seen) };
    const isThere = seen.some(({ id }) => id === part.when?.on);
    const [first, ...others] = seen.filter(({ kind }) => Object.hasOwn(CONDITIONS, kind));
    const on = isThere ? part.when?.on : first && random.pick([first, ...others]).id;
    const question = { ...part, when: part.when && on !== undefined ? { ...part.when, on } : null };
    seen.push(question);
    return question;
  });
}

/** What a condition can ask of an answer. */
const CONDITIONS: Partial<Record<Kind, (question: Question) => string>> = {
  yesno: ({ id }) => `${id} = true`,
  integer: ({ id }) => `${id} > 4`,
  choice: ({ id, options }) => `${id} = "${options[0] ?? ''}"`,
};

/** The limits of each kind, wide and narrow. */
const WRITTEN: Readonly<Record<Kind, (question: Question) => object>> = {
  text: ({ isNarrow }) => ({ max: isNarrow ? 3 : 20 }),
  choice: ({ options }) => ({ options }),
  choices: ({ options }) => ({ options }),
  yesno: () => ({}),
  integer: ({ isNarrow }) => ({ min: 0, max: isNarrow ? 5 : 9 }),
  decimal: ({ isNarrow }) => ({ min: 0, max: 9, decimals: isNarrow ? 1 : 2 }),
  date: ({ isNarrow }) => ({ partial: !isNarrow }),
  address: ({ isNarrow }) => ({ country: isNarrow ? 'DE' : 'any', autocomplete: 'off' }),
  codelist: ({ isNarrow }) => ({ list: 'staat', many: isNarrow ? 1 : 2 }),
  file: ({ isNarrow }) => ({ accept: isNarrow ? ['pdf'] : ['pdf', 'png'], max: '1MB' }),
};

/** The steps as an author writes them. */
export function writeParts(parts: readonly Part[]): string {
  return stepsOf(parts, [])
    .map((step) => `  - ${JSON.stringify(step)}\n`)
    .join('');
}

function stepsOf(parts: readonly Part[], above: readonly Question[]): readonly object[] {
  const seen = [...above];
  return parts.map((part) => {
    if (part.is === 'list') {
      const repeat = { list: part.id, min: 0, max: part.most, label: [] };
      return { id: `s${part.id}`, repeat, steps: stepsOf(part.parts, seen) };
    }
    seen.push(part);
    return { id: `s${part.id}`, fields: [fieldOf(part, seen)] };
  });
}

function fieldOf(question: Question, seen: readonly Question[]): object {
  const { id, kind, isOptional, when } = question;
  const on = seen.find((each) => each.id === when?.on);
  const condition = on && CONDITIONS[on.kind]?.(on);
  return {
    id,
    type: kind,
    ...WRITTEN[kind](question),
    ...(isOptional ? { optional: true } : {}),
    ...(condition === undefined ? {} : { when: when?.isNegated === true ? `not(${condition})` : condition }),
    purpose: 'antrag',
  };
}
