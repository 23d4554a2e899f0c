import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { page } from '../../http/respond.server.ts';
import { readStaffSession, rememberStaff } from '../../http/staff-cookie.server.ts';
import { forgetTicket, readTicketCookie } from '../../http/ticket-cookie.server.ts';
import { enter } from '../enter.server.ts';
import type { Entry } from '../enter.server.ts';
import { ownPath } from './own-path.ts';
import { SignInPage, failedSignIn, signInPage } from './sign-in-page.tsx';

/**
 * Back from the identity provider. The answer is a page that goes on by itself and no redirect: the browser came here
 * from another site, and would keep back the session's cookie (SameSite=Strict) all along a chain of redirects.
 */
export async function loader(args: LoaderFunctionArgs) {
  const entry = enter(args);
  const { portal, words, url, visit, report } = entry;
  visit.setCookie(forgetTicket(visit.cookies));
  const signedIn = await portal.finishSignIn({
    url,
    ticket: readTicketCookie(visit.cookies),
    previous: readStaffSession(visit.cookies),
  });
  if (signedIn.ok) return goOn(entry, signedIn);
  if (signedIn.reason === 'unreachable') report(signedIn.error);
  return page(failedSignIn(words, signedIn.reason), {
    status: signedIn.reason === 'unreachable' ? 503 : 403,
  });
}

type Session = { readonly session: string; readonly next: string };

function goOn({ words, language, visit }: Entry, { session, next }: Session) {
  visit.setCookie(rememberStaff(visit.cookies, session));
  const goesOnTo = ownPath(next, language);
  const view = signInPage(words, {
    heading: words.say('inbox:signIn.done'),
    lead: words.say('inbox:signIn.doneLead'),
    link: { href: goesOnTo, text: words.say('inbox:signIn.goOn') },
  });
  return page(view, { status: 200, goesOnTo });
}

/** Lets through what makes the page go on. */
export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const refresh = loaderHeaders.get('Refresh');
  return refresh === null ? {} : { Refresh: refresh };
};

export default function SignInCallback() {
  return <SignInPage view={useLoaderData<typeof loader>()} />;
}
