import type { LoaderFunctionArgs } from '@remix-run/node';
import { calendarOf } from '../calendar.server.ts';
import { enterInbox } from './door.server.ts';
import { fileOfCase } from './file-of-case.server.ts';

/** What is due in a case of one's own authority, for a calendar. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const shown = await fileOfCase(officer, officer.portal.showOfficeCase(officer));
  return calendarOf(officer.words, shown);
}
