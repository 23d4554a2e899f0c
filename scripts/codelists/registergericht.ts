import type { Codelist } from '../../forms/engine/model.ts';
import type { Genericode, Row } from './genericode.ts';
import { sorted } from './sorted.ts';

/** The register courts under their XJustiz ids, without those that the list itself has replaced. */
export function registergericht(source: Genericode): Codelist {
  const courts = source.rows.filter((row) => row['gueltigBis'] === undefined);
  const entries = courts.map((row) => ({
    code: row['XJustiz_Id'] ?? '',
    name: isAmbiguous(row, courts) ? `${nameOf(row)} (${row['Art'] ?? ''})` : nameOf(row),
    terms: [nameOf(row).replace(/^Amtsgericht /, ''), row['PLZ'] ?? ''].filter((term) => term !== ''),
  }));
  return { id: 'registergericht', version: source.version, entries: sorted(entries) };
}

/** Some courts keep two registers under two ids, e.g. Charlottenburg. */
function isAmbiguous(row: Row, courts: readonly Row[]): boolean {
  return courts.some((other) => other !== row && nameOf(other) === nameOf(row));
}

function nameOf(row: Row): string {
  return row['Registergericht'] ?? '';
}
