import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionLink } from '../../components/action-link.tsx';
import { Main } from '../../components/main.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { firstOf } from '../../http/form.server.ts';
import { again, goTo } from '../../http/respond.server.ts';
import { readStaffSession, rememberStaff } from '../../http/staff-cookie.server.ts';
import { describeNoToken } from '../../i18n/describe/no-token.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { ErrorsView } from '../../i18n/view.ts';
import type { Words } from '../../i18n/words.ts';
import { enter, readSent } from '../enter.server.ts';
import type { Entry } from '../enter.server.ts';
import { ownPath } from './own-path.ts';

type Failure = 'linkUsed' | 'noToken';

/**
 * Signing in. A one-time link is used up by the button only: programs that look at links before people do it (mail
 * scanners, prefetching) change nothing.
 */
export function loader(args: LoaderFunctionArgs) {
  const entry = enter(args);
  const { words, attempt } = entry;
  // Only this route's action leaves anything here.
  const failure = attempt.failure as Failure | null;
  const heading = words.say('inbox:signIn.title');
  return {
    title: pageTitle(words, { heading, service: words.say('inbox:title'), hasErrors: failure !== null }),
    heading,
    lead: words.say('inbox:signIn.lead'),
    errors: failure && describeErrors(words, failure),
    link: failure === 'linkUsed' ? null : describeLink(entry),
    provider: describeProvider(entry),
    linkOnly: words.say('inbox:signIn.linkOnly'),
  };
}

function describeErrors(words: Words, failure: Failure): ErrorsView {
  if (failure === 'noToken') return describeNoToken(words);
  const text = words.say('inbox:signIn.linkUsed');
  return { heading: words.say('common:errors.heading'), errors: [{ href: '#inhalt', text }] };
}

function describeLink({ url, words, language, visit }: Entry) {
  const link = url.searchParams.get('link');
  if (link === null) return null;
  const next = ownPath(url.searchParams.get('next'), language);
  return {
    text: words.say('inbox:signIn.link'),
    form: { action: `${url.pathname}${url.search}`, hidden: { form: visit.formToken, link, next } },
    button: words.say('inbox:signIn.button'),
  };
}

/** A link and no form: the policy of our pages lets no form lead to another site. */
function describeProvider({ portal, url, words, language }: Entry) {
  if (!portal.ports.identity) return null;
  const next = new URLSearchParams({ next: ownPath(url.searchParams.get('next'), language) });
  return {
    href: `/${language}/inbox/sign-in/provider?${next.toString()}`,
    text: words.say('inbox:signIn.provider'),
  };
}

/** Uses the link up and opens a session; one that was open on this device before ends. */
export async function action(args: ActionFunctionArgs) {
  const { portal, language, visit, attempt } = enter(args);
  const { input, isOwn } = await readSent(args, ['sign-in']);
  const fail = (failure: Failure, status: 403 | 422) => {
    attempt.failure = failure;
    return again(status);
  };
  if (!isOwn) return fail('noToken', 403);
  const session = await portal.signInWithLink({
    secret: firstOf(input, 'link'),
    previous: readStaffSession(visit.cookies),
  });
  if (session === null) return fail('linkUsed', 422);
  return goTo(ownPath(firstOf(input, 'next'), language), [rememberStaff(visit.cookies, session)]);
}

export default function SignIn() {
  const { heading, lead, errors, link, provider, linkOnly } = useLoaderData<typeof loader>();
  return (
    <Main heading={heading} lead={lead} errors={errors}>
      {link ? (
        <>
          <p>{link.text}</p>
          <PostForm {...link.form}>
            <SubmitButton intent="sign-in" text={link.button} />
          </PostForm>
        </>
      ) : null}
      {provider ? <ActionLink {...provider} tone={link ? 'secondary' : 'primary'} /> : null}
      {link || provider ? null : <p>{linkOnly}</p>}
    </Main>
  );
}
