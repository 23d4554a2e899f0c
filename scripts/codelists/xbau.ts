import type { Codelist } from '../../forms/engine/model.ts';
import type { Genericode } from './genericode.ts';

/** The columns with the name of an entry. */
const NAMES = ['beschreibung', 'bezeichnung'];

/** A list of XBau: codes with a description, in the order of the list, which groups like things. */
export function xbau(id: string, { key, rows, version }: Genericode): Codelist {
  const entries = rows.map((row) => {
    const name = Object.entries(row).find(([column]) => NAMES.includes(column.toLowerCase()))?.[1] ?? '';
    return { code: row[key] ?? '', name: sentence(name), terms: [] };
  });
  return { id, version, entries };
}

/** People read the entries side by side: without the full stop that a few have, and with a capital at the start. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, '').trim();
}
