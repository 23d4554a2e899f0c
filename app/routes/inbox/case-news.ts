import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '../../http/respond.server.ts';
import { describeCaseNews } from '../../i18n/describe/desk/case-news.ts';
import { peekInbox } from './door.server.ts';

const COUNT = /^\d{1,15}$/;

/** What has happened in a case since it was shown, in words. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const officer = await peekInbox(args);
  const { portal, words, url } = officer;
  const [seen = '', version = ''] = ['seen', 'version'].map((name) => url.searchParams.get(name) ?? '');
  if (!COUNT.test(seen) || !COUNT.test(version)) return new Response(null, { status: 400 });
  const news = await portal.newsOfCase({ ...officer, seen: Number(seen), version: Number(version) });
  if (!news) throw notFound();
  return Response.json({ text: describeCaseNews(words, news) });
}
