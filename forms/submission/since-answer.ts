import type { EntryAuthor, EntryKind } from './model.ts';

type Entry = {
  readonly author: EntryAuthor;
  readonly kind: EntryKind;
  /** The day that it sets. */
  readonly dueOn: string | null;
};

/** What was written since the citizen wrote last, or since the office said that an answer came on paper. Oldest first. */
export function sinceAnswer<E extends Entry>(entries: readonly E[]): readonly E[] {
  return entries.slice(entries.findLastIndex(isAnswer) + 1);
}

const isAnswer = ({ author, kind, dueOn }: Entry): boolean =>
  author === 'citizen' || (kind === 'state' && dueOn !== null);
