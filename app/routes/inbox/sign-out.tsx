import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { forbidden, goTo } from '../../http/respond.server.ts';
import { forgetStaff, readStaffSession } from '../../http/staff-cookie.server.ts';
import { enter, readSent } from '../enter.server.ts';
import { SignInPage, signInPage } from './sign-in-page.tsx';

/** Says that the session is over. */
export function loader(args: LoaderFunctionArgs) {
  const { words, language } = enter(args);
  return signInPage(words, {
    heading: words.say('inbox:signIn.ended'),
    lead: words.say('inbox:signIn.endedLead'),
    link: { href: `/${language}/inbox/sign-in`, text: words.say('inbox:signIn.again') },
  });
}

/** Ends the session on the server and on the device. */
export async function action(args: ActionFunctionArgs) {
  const { portal, url, visit } = enter(args);
  const { isOwn } = await readSent(args, ['sign-out']);
  if (!isOwn) throw forbidden();
  const session = readStaffSession(visit.cookies);
  if (session !== null) await portal.signOut({ session });
  return goTo(url.pathname, [forgetStaff(visit.cookies)]);
}

export default function SignOut() {
  return <SignInPage view={useLoaderData<typeof loader>()} />;
}
