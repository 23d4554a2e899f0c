import type { CodelistEntry } from '../../forms/engine/model.ts';

/** In the order in which people look names up, equal names by code, so that every import gives the same file. */
export function sorted(entries: readonly CodelistEntry[]): readonly CodelistEntry[] {
  return [...entries].sort((a, b) => order.compare(a.name, b.name) || a.code.localeCompare(b.code));
}

const order = new Intl.Collator('de');
