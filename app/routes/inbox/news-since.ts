import type { LoaderFunctionArgs } from '@remix-run/node';
import { formatNumber } from '../../i18n/format.ts';
import { peekInbox } from './door.server.ts';
import { servicesOf } from './list-action.server.ts';
import { secrecyOf } from './secrecy.server.ts';
import { readWish } from './wish.ts';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** How many cases have come in since a list was shown, in words. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const officer = await peekInbox(args);
  const { portal, member, words, url } = officer;
  const since = url.searchParams.get('since') ?? '';
  if (!MOMENT.test(since)) return new Response(null, { status: 400 });
  const services = servicesOf(officer);
  const wish = readWish(url.searchParams, { services, ...secrecyOf(officer) });
  const { total } = await portal.countNews({ member, wish, since });
  const number = formatNumber(words.language, total);
  const text = total === 0 ? '' : words.say(total === 1 ? 'inbox:news.one' : 'inbox:news.many', { number });
  return Response.json({ text });
}
