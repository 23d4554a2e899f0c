import { download } from '../http/respond.server.ts';
import { calendarFile } from '../i18n/calendar-file.ts';
import { calendarDays } from '../i18n/describe/deadlines.ts';
import type { Words } from '../i18n/words.ts';
import type { ShownCase } from '../usecases/show-case.ts';

type Dated = Pick<ShownCase, 'deadlines'> & {
  readonly row: Pick<ShownCase['row'], 'reference' | 'service'>;
};

/** What is due in a case, for the calendar of whoever asks. */
export function calendarOf(words: Words, { row, deadlines }: Dated): Response {
  const text = calendarFile(calendarDays(words, row, deadlines), new Date());
  return download({
    bytes: new TextEncoder().encode(text),
    type: 'text/calendar; charset=utf-8',
    name: `${row.reference}.ics`,
  });
}
