/** A day to remember. */
export type CalendarDay = {
  /** The same for the same deadline, so that a calendar replaces what it had. */
  readonly id: string;
  /** ISO 8601. */
  readonly day: string;
  readonly title: string;
};

/** Octets in a line, the break not counted (RFC 5545 §3.1). */
const LINE_LENGTH = 75;
const octets = new TextEncoder();

/** A calendar (iCalendar, RFC 5545) of whole days; it names cases by their number only. */
export function calendarFile(days: readonly CalendarDay[], now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const events = days.flatMap(({ id, day, title }) => [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Schalter//DE', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);
}

/** Long lines go on behind a space; no character is cut in two. */
function folded(line: string): string {
  const rows: string[] = [''];
  for (const character of line) {
    const row = rows.at(-1) ?? '';
    if (octets.encode(row + character).length > LINE_LENGTH) rows.push(` ${character}`);
    else rows[rows.length - 1] = row + character;
  }
  return rows.join('\r\n');
}
