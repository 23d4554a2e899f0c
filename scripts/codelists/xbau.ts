import type { Codelist } from '../../forms/engine/model.ts';
import type { Genericode } from './genericode.ts';
import type { Names } from './staat.ts';

/** The columns with the name of an entry. */
const NAMES = ['beschreibung', 'bezeichnung'];

/**
 * A list of XBau: codes with a description, in the order of the list, which groups like things. Names in another language
 * are words to search by.
 */
export function xbau(id: string, { key, rows, version }: Genericode, translated: Names = {}): Codelist {
  const entries = rows.map((row) => {
    const name = Object.entries(row).find(([column]) => NAMES.includes(column.toLowerCase()))?.[1] ?? '';
    const code = row[key] ?? '';
    const other = translated[code];
    return { code, name: sentence(name), terms: other === undefined ? [] : [other] };
  });
  return { id, version, entries };
}

/** People read the entries side by side: without the full stop that a few have, and with a capital at the start. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, '').trim();
}
