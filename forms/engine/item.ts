import type { Answer, Answers, Loop } from './model.ts';

/** One item of one loop. */
export type ItemStep = { readonly loop: Loop; readonly index: number };

type Stored = Answers[string] | undefined;

/** The answer to a field, or `undefined` when it was not asked yet. */
export function answerAt(answers: Answers, id: string): Answer | undefined {
  const stored = ownAt(answers, id);
  // A list of items never stands under the id of a field: the loader keeps their names apart.
  return stored as Answer | undefined;
}

/** The items of a list; none where it was not asked yet. */
export function itemsAt(answers: Answers, list: string): readonly Answers[] {
  const stored: unknown = ownAt(answers, list);
  return Array.isArray(stored) ? stored.filter(isItem) : [];
}

/** Whether the list was asked, even if it holds nothing. */
export function isListAsked(answers: Answers, list: string): boolean {
  return Array.isArray(ownAt(answers, list));
}

/** The answers with this item in the place that the loops and indexes lead to; missing items begin to exist. */
export function withItem(answers: Answers, [at, ...deeper]: readonly ItemStep[], item: Answers): Answers {
  if (!at) return item;
  const items = itemsAt(answers, at.loop.list);
  const changed = withItem(items[at.index] ?? {}, deeper, item);
  return { ...answers, [at.loop.list]: [...items.slice(0, at.index), changed, ...items.slice(at.index + 1)] };
}

/** The answers of the item that the loops and indexes lead to; empty where it does not exist. */
export function itemAnswers(answers: Answers, path: readonly ItemStep[]): Answers {
  return path.reduce((item, { loop, index }) => itemsAt(item, loop.list)[index] ?? {}, answers);
}

function ownAt(answers: Answers, id: string): Stored {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

function isItem(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
