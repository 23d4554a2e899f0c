import type { EntryAuthor } from './model.ts';

/** What was written since the citizen wrote last. Oldest entry first. */
export function sinceCitizen<Entry extends { readonly author: EntryAuthor }>(
  entries: readonly Entry[],
): readonly Entry[] {
  return entries.slice(entries.findLastIndex(({ author }) => author === 'citizen') + 1);
}
