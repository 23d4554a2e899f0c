import { download, notFound } from '../http/respond.server.ts';
import { calendarFile } from '../i18n/calendar-file.ts';
import { calendarDays } from '../i18n/describe/deadlines.ts';
import type { Words } from '../i18n/words.ts';
import type { ShownCase } from '../usecases/show-case.ts';

type Dated = Pick<ShownCase, 'deadlines' | 'asked'> &
  Partial<Pick<ShownCase, 'remedy'>> & {
    readonly row: Pick<ShownCase['row'], 'reference' | 'service'>;
  };

/** What is due in a case, for the calendar of whoever asks; a calendar without any day is none (RFC 5545 §3.6). */
export function calendarOf(words: Words, { row, ...due }: Dated): Response {
  const days = calendarDays(words, { ...row, ...due });
  if (days.length === 0) throw notFound();
  return download({
    bytes: new TextEncoder().encode(calendarFile(days, new Date())),
    type: 'text/calendar; charset=utf-8',
    name: `${row.reference}.ics`,
  });
}
