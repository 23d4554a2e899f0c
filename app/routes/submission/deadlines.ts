import type { LoaderFunctionArgs } from '@remix-run/node';
import { withCookies } from '../../http/respond.server.ts';
import { calendarOf } from '../calendar.server.ts';
import { toCodeForm } from './ask-for-code.server.ts';
import { enterCase } from './case-door.server.ts';

/** What is due in one's own case, for a calendar. */
export async function loader(args: LoaderFunctionArgs) {
  const visitor = await enterCase(args);
  const shown = await visitor.portal.showCase(visitor);
  if (!shown) throw toCodeForm(visitor);
  return withCookies(calendarOf(visitor.words, shown), visitor.visit.newCookies);
}
