import { expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const now = new Date('2026-11-22T05:50:00.000Z');

it('is a calendar with one whole day for each deadline', () => {
  expect(calendarFile([{ id: 'S7K3-entscheidung', day: '2027-02-22', title: 'Entscheidung' }], now)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Schalter//DE',
      'BEGIN:VEVENT',
      'UID:S7K3-entscheidung',
      'DTSTAMP:20261122T055000Z',
      'DTSTART;VALUE=DATE:20270222',
      'SUMMARY:Entscheidung',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

it('writes marks of the format as text, and cuts long lines between characters', () => {
  const title = `Prüfen, ob alles da ist; ${'ü'.repeat(60)}`;
  const lines = calendarFile([{ id: 'a', day: '2027-02-22', title }], now).split('\r\n');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const unfolded = lines.join('\r\n').replaceAll('\r\n ', '');
  expect(unfolded).toContain(String.raw`SUMMARY:Prüfen\, ob alles da ist\; ` + 'ü'.repeat(60));
});
