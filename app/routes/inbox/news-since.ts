import type { LoaderFunctionArgs } from '@remix-run/node';
import { readStaffSession } from '../../http/staff-cookie.server.ts';
import { formatNumber } from '../../i18n/format.ts';
import { enter } from '../enter.server.ts';
import { servicesOf } from './list-action.server.ts';
import { secrecyOf } from './secrecy.server.ts';
import { readWish } from './wish.ts';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * How many cases have come in since a list was shown, in words. A page asks by itself, so asking does not keep a session
 * alive whose caseworker has left.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const entry = enter(args);
  const { portal, words, url } = entry;
  const session = readStaffSession(entry.visit.cookies);
  const member = session === null ? null : await portal.peekStaff({ session });
  const since = url.searchParams.get('since') ?? '';
  if (!member || !MOMENT.test(since)) return new Response(null, { status: member ? 400 : 403 });
  const services = servicesOf({ portal });
  const wish = readWish(url.searchParams, { services, ...secrecyOf({ portal, member }) });
  const { total } = await portal.countNews({ member, wish, since });
  const number = formatNumber(words.language, total);
  const text = total === 0 ? '' : words.say(total === 1 ? 'inbox:news.one' : 'inbox:news.many', { number });
  return Response.json({ text });
}
