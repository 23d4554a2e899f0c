import { fold, foldUmlauts } from '#forms/engine/fold.ts';
import type { Codelist, CodelistEntry } from '#forms/engine/model.ts';
import { matchCodelist, searchCodelist } from '#forms/engine/search-codelist.ts';

/**
 * An entry that may be meant; `id` is its code. `also` is the further word it was found by, where its name does not
 * show why.
 */
export type Suggestion = { readonly id: string; readonly name: string; readonly also: string | null };

/** A list up to this length is shown whole, for those who would rather read than type. */
const WHOLE = 250;
const SOME = 50;

/** Makes a list ready, so that the first key need not wait: 11,000 names take a quarter of a second on a laptop. */
export function prepare(list: Codelist): void {
  searchCodelist(list, '');
}

/** Whether a list is short enough to be read. */
export function isReadable({ entries }: Codelist): boolean {
  return entries.length <= WHOLE;
}

/** What fits the text, best first, found as the server finds it; without a text, the list from its beginning. */
export function suggest(list: Codelist, text: string): readonly Suggestion[] {
  const wanted = compared(text);
  if (wanted !== '') return searchCodelist(list, text).map((entry) => toSuggestion(entry, wanted));
  const shown = isReadable(list) ? list.entries : list.entries.slice(0, SOME);
  return shown.map(({ code, name }) => ({ id: code, name, also: null }));
}

/** The code that has to be sent beside the name; `null` where the name alone tells the server which entry is meant. */
export function codeBesideName(list: Codelist, { id, name }: Suggestion): string | null {
  return matchCodelist(list, name).entry?.code === id ? null : id;
}

function toSuggestion({ code, name, terms }: CodelistEntry, wanted: string): Suggestion {
  const shows = (text: string) => compared(text).includes(wanted);
  return { id: code, name, also: shows(name) ? null : (terms.find(shows) ?? null) };
}

function compared(text: string): string {
  return foldUmlauts(fold(text));
}
