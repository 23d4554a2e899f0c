import {
  randomList,
  randomQuestion,
  type List,
  type Making,
  type Part,
  type Question,
} from './random-form.ts';

/** What an author writes under `migration`, and nothing of what our code makes of it. */
export type Fates = {
  readonly renamed: Record<string, string>;
  readonly options: Record<string, Record<string, string>>;
  readonly dropped: string[];
};

type Changing = Making & { readonly fates: Fates };

/** The next version: every part keeps its place or another one, changes, goes, or something new takes its place. */
export function randomNext(
  parts: readonly Part[],
  making: Making,
): { readonly parts: readonly Part[]; readonly fates: Fates } {
  const fates: Fates = { renamed: {}, options: {}, dropped: [] };
  return { parts: changeParts(parts, { ...making, fates }), fates };
}

function changeParts(parts: readonly Part[], changing: Changing): readonly Part[] {
  const { random } = changing;
  const changed = parts.flatMap((part) =>
    part.is === 'list' ? changeList(part, changing) : changeQuestion(part, changing),
  );
  // A list of nothing is no list.
  const added = random.once(4) || changed.length === 0 ? [randomQuestion(changing)] : [];
  const all = [...changed, ...added];
  return random.once(3) ? all.toReversed() : all;
}

function changeList(list: List, changing: Changing): readonly Part[] {
  const { random, fates } = changing;
  if (random.once(6)) {
    dropAll(list, fates);
    // A question may take the name of the list, and be something else entirely.
    return random.once(2) ? [{ ...randomQuestion(changing), id: list.id }] : [];
  }
  const parts = changeParts(list.parts, changing);
  const most = random.once(4) ? 1 : list.most;
  return [{ ...list, id: renamed(list.id, changing), most, parts }];
}

function dropAll(part: Part, fates: Fates): void {
  fates.dropped.push(part.id);
  if (part.is === 'list') for (const each of part.parts) dropAll(each, fates);
}

function changeQuestion(question: Question, changing: Changing): readonly Part[] {
  const { random, fates } = changing;
  if (random.once(6)) {
    fates.dropped.push(question.id);
    const successor = random.once(2) ? randomQuestion(changing) : randomList(changing, 1);
    return random.once(2) ? [{ ...successor, id: question.id }] : [];
  }
  // An author may overlook that this is another question; the check has to see it.
  if (random.once(40)) return [{ ...randomQuestion(changing), id: question.id }];
  return [
    {
      ...question,
      id: renamed(question.id, changing),
      options: changeOptions(question, changing),
      isNarrow: random.once(4) ? !question.isNarrow : question.isNarrow,
      isOptional: random.once(6) ? !question.isOptional : question.isOptional,
      when: random.once(4) ? (question.when ? null : { on: '', isNegated: random.once(2) }) : question.when,
    },
  ];
}

function renamed(id: string, { random, fates, nextId }: Changing): string {
  if (!random.once(4)) return id;
  return (fates.renamed[id] = nextId(id.slice(0, 1)));
}

/** Options get other names, become one, or are forgotten. */
function changeOptions({ id, options }: Question, { random, fates, nextId }: Changing): readonly string[] {
  const names: Record<string, string> = {};
  const kept = options.map((option, index) => {
    if (random.once(30)) return nextId('o');
    if (!random.once(5)) return option;
    return (names[option] = index > 1 && random.once(2) ? (options[0] ?? option) : nextId('o'));
  });
  if (Object.keys(names).length > 0) fates.options[id] = names;
  // Where the first option has gone, whatever was to become it finds no place; the check says so.
  return [...new Set(kept)].toReversed();
}
