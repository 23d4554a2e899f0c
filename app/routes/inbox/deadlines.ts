import type { LoaderFunctionArgs } from '@remix-run/node';
import { goTo } from '../../http/respond.server.ts';
import { calendarOf } from '../calendar.server.ts';
import { caseUrl, enterInbox } from './door.server.ts';

/** What is due in a case of one's own authority, for a calendar. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const shown = await officer.portal.showOfficeCase(officer);
  if (!shown) throw goTo(caseUrl(officer.language, officer.reference));
  return calendarOf(officer.words, shown);
}
