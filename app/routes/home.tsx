import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionLink } from '../components/action-link.tsx';
import { Main } from '../components/main.tsx';
import { ServiceCard } from '../components/service-card.tsx';
import { goTo } from '../http/respond.server.ts';
import { pageTitle } from '../i18n/page-title.ts';
import { enter } from './enter.server.ts';

export function loader(args: LoaderFunctionArgs) {
  const { portal, words, language } = enter(args);
  // Staff who follow the name in the page's head come back to their work.
  if (portal.role === 'office') throw goTo(`/${language}/inbox`);
  const { catalogue, channel } = portal.ports;
  // What is not for the web, or not for a kiosk, is not offered there.
  const offered = catalogue.services.filter(({ channels }) => channels.includes(channel));
  const heading = words.say('common:home.title');
  return {
    title: pageTitle(words, { heading }),
    heading,
    lead: words.say('common:home.lead'),
    services: words.say('common:home.services'),
    cards: offered.map(({ id }) => ({
      href: `/${language}/service/${id}`,
      title: words.service(id).say('title'),
      text: words.service(id).say('summary'),
    })),
    back: {
      heading: words.say('common:home.returnHeading'),
      text: words.say('common:home.returnText'),
      draft: { href: `/${language}/resume`, text: words.say('common:home.resumeLink') },
      submission: { href: `/${language}/submission`, text: words.say('common:home.statusLink') },
    },
    privacy: { heading: words.say('common:home.privacyHeading'), text: words.say('common:home.privacyText') },
  };
}

export default function Home() {
  const { heading, lead, services, cards, back, privacy } = useLoaderData<typeof loader>();
  return (
    <Main heading={heading} lead={lead}>
      <h2>{services}</h2>
      <ul className="cards">
        {cards.map((card) => (
          <ServiceCard key={card.href} view={card} />
        ))}
      </ul>
      <h2>{back.heading}</h2>
      <p>{back.text}</p>
      <div className="actions">
        <ActionLink {...back.draft} tone="secondary" />
        <ActionLink {...back.submission} tone="secondary" />
      </div>
      <h2>{privacy.heading}</h2>
      <p>{privacy.text}</p>
    </Main>
  );
}
