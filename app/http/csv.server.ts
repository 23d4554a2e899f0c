/**
 * A table as CSV (RFC 4180) in UTF-8. It begins with a byte order mark, without which spreadsheets take it for another
 * encoding. A cell that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection).
 */
export function toCsv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const lines = rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

const FORMULA = /^[=+\-@\t\r]/;

function quoted(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
