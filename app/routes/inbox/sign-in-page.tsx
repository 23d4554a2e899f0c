import { ActionLink } from '../../components/action-link.tsx';
import { Main } from '../../components/main.tsx';
import { pageTitle } from '../../i18n/page-title.ts';
import type { LinkView } from '../../i18n/view.ts';
import type { Words } from '../../i18n/words.ts';

/** One sentence on a sign-in, and where to go from it. */
export type SignInPageView = {
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly link: LinkView;
};

export function signInPage(words: Words, page: Omit<SignInPageView, 'title'>): SignInPageView {
  return {
    ...page,
    title: pageTitle(words, { heading: page.heading, service: words.say('inbox:title') }),
  };
}

type Failure = 'refused' | 'too-weak' | 'unknown' | 'unreachable';

/** A sign-in at the provider that came to nothing; what exactly was wrong is told to nobody. */
export function failedSignIn(words: Words, reason: Failure): SignInPageView {
  return signInPage(words, {
    heading: words.say(`inbox:signIn.${reason}.title`),
    lead: words.say(`inbox:signIn.${reason}.lead`),
    link: { href: `/${words.language}/inbox/sign-in`, text: words.say('inbox:signIn.again') },
  });
}

export function SignInPage({ view }: { readonly view: SignInPageView }) {
  return (
    <Main heading={view.heading} lead={view.lead}>
      <ActionLink {...view.link} />
    </Main>
  );
}
