import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { goTo, notFound, page } from '../../http/respond.server.ts';
import { rememberTicket } from '../../http/ticket-cookie.server.ts';
import { enter } from '../enter.server.ts';
import { ownPath } from './own-path.ts';
import { SignInPage, failedSignIn } from './sign-in-page.tsx';

/** Leads to the identity provider; the ticket to come back with stays in a cookie. */
export async function loader(args: LoaderFunctionArgs) {
  const { portal, words, language, url, visit, report } = enter(args);
  const begun = await portal.beginSignIn({
    callback: `${portal.address}/${language}/inbox/sign-in/callback`,
    next: ownPath(url.searchParams.get('next'), language),
  });
  if (begun.ok) throw goTo(begun.url, [rememberTicket(visit.cookies, begun.ticket)]);
  if (begun.reason === 'no-provider') throw notFound();
  report(begun.error);
  return page(failedSignIn(words, 'unreachable'), { status: 503 });
}

export default function SignInProvider() {
  return <SignInPage view={useLoaderData<typeof loader>()} />;
}
