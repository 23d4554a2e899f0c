import { fold, foldUmlauts } from './fold.ts';
import type { Codelist, CodelistEntry } from './model.ts';

/** What a text says about an official list: one entry for certain, or several that may be meant. */
export type Match =
  { readonly entry: CodelistEntry } | { readonly entry: null; readonly candidates: readonly CodelistEntry[] };

/** More than these help nobody to choose; who does not find the right one types more. */
const LIMIT = 20;

/** The entries that fit the text, best first: name begins with it, a further word does, it stands inside. */
export function searchCodelist(list: Codelist, text: string): readonly CodelistEntry[] {
  const index = indexOf(list);
  const wanted = foldUmlauts(fold(text));
  if (wanted === '') return [];
  const ranks: readonly CodelistEntry[][] = [[], [], [], []];
  for (const { entry, name, all } of index.texts) {
    const rank = rankOf({ name, all }, wanted);
    if (rank !== null) ranks[rank]?.push(entry);
  }
  return ranks.flat().slice(0, LIMIT);
}

/** The entry that the text names exactly (by name, code or a further word) and alone, or those it may mean. */
export function matchCodelist(list: Codelist, text: string): Match {
  const index = indexOf(list);
  const folded = fold(text);
  const exact = index.exact.get(folded) ?? index.umlauts.get(foldUmlauts(folded)) ?? [];
  const [entry, ...more] = exact;
  if (entry && more.length === 0) return { entry };
  return { entry: null, candidates: exact.length > 0 ? exact : searchCodelist(list, text) };
}

/** Whether the text may mean the entry with this code, however long the list of candidates is. */
export function mayMean(list: Codelist, text: string, code: string): boolean {
  const wanted = foldUmlauts(fold(text));
  const found = wanted === '' ? undefined : indexOf(list).byCode.get(code);
  return (
    found !== undefined &&
    (found.all.some((each) => each.includes(wanted)) || fold(found.entry.code) === wanted)
  );
}

/** The entry with this code, or `null`. */
export function findEntry(list: Codelist | undefined, code: string): CodelistEntry | null {
  return (list && indexOf(list).byCode.get(code)?.entry) ?? null;
}

/** `name` and `all` (name and terms) are folded, with umlauts made equal. */
type Text = { readonly entry: CodelistEntry; readonly name: string; readonly all: readonly string[] };

type Index = {
  readonly texts: readonly Text[];
  readonly byCode: ReadonlyMap<string, Text>;
  readonly exact: ReadonlyMap<string, readonly CodelistEntry[]>;
  readonly umlauts: ReadonlyMap<string, readonly CodelistEntry[]>;
};

/** Folding 11,000 municipalities takes tens of milliseconds, so it is done once for each list. */
const indexes = new WeakMap<Codelist, Index>();

function indexOf(list: Codelist): Index {
  const known = indexes.get(list);
  if (known) return known;
  const exact = new Map<string, CodelistEntry[]>();
  const umlauts = new Map<string, CodelistEntry[]>();
  const texts = list.entries.map((entry): Text => {
    const folded = [...new Set([entry.name, ...entry.terms].map(fold))];
    for (const key of new Set([...folded, fold(entry.code)])) push(exact, key, entry);
    const all = [...new Set(folded.map(foldUmlauts))];
    for (const key of all) push(umlauts, key, entry);
    return { entry, name: foldUmlauts(fold(entry.name)), all };
  });
  const index = { texts, byCode: new Map(texts.map((text) => [text.entry.code, text])), exact, umlauts };
  indexes.set(list, index);
  return index;
}

function push(map: Map<string, CodelistEntry[]>, key: string, entry: CodelistEntry): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}

function rankOf({ name, all }: Omit<Text, 'entry'>, wanted: string): number | null {
  if (name.startsWith(wanted)) return 0;
  if (all.some((text) => text.startsWith(wanted))) return 1;
  if (all.some((text) => text.includes(` ${wanted}`))) return 2;
  return all.some((text) => text.includes(wanted)) ? 3 : null;
}
