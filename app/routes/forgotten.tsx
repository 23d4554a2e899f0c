import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionLink } from '../components/action-link.tsx';
import { Main } from '../components/main.tsx';
import { pageTitle } from '../i18n/page-title.ts';
import { enter } from './enter.server.ts';

/** The last page on a shared device. */
export function loader(args: LoaderFunctionArgs) {
  const { words, language } = enter(args);
  const heading = words.say('common:draft.forgotten.title');
  return {
    title: pageTitle(words, { heading }),
    heading,
    lead: words.say('common:draft.forgotten.lead'),
    home: { href: `/${language}`, text: words.say('common:buttons.home') },
  };
}

export default function Forgotten() {
  const { heading, lead, home } = useLoaderData<typeof loader>();
  return (
    <Main heading={heading} lead={lead}>
      <ActionLink {...home} />
    </Main>
  );
}
