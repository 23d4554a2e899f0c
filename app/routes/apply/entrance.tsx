import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionLink } from '../../components/action-link.tsx';
import { Actions } from '../../components/actions.tsx';
import { Main } from '../../components/main.tsx';
import { rememberCase } from '../../http/case-cookie.server.ts';
import { readDraftCode } from '../../http/draft-cookie.server.ts';
import { goTo, notFound } from '../../http/respond.server.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import { enter } from '../enter.server.ts';
import type { Entry } from '../enter.server.ts';
import { placeUrl } from './place-url.ts';

/** Goes on with this device's draft; else says that it was sent already, or that there is none. */
export async function loader(args: LoaderFunctionArgs) {
  const entry = enter(args);
  const { portal, language, params, visit } = entry;
  const service = portal.ports.catalogue.find(params['service'] ?? '');
  if (!service) throw notFound();
  const code = readDraftCode(visit.cookies, service.id);
  const resumed = code === null ? null : await portal.resumeDraft({ code });
  if (resumed?.kind === 'draft') throw goTo(placeUrl({ language, service: service.id }, resumed.next));
  if (resumed?.kind === 'submitted' && code !== null)
    return describeSent(entry, service.id, { ...resumed, code });
  return describeNone(entry, service.id);
}

function describeNone({ words, language }: Entry, service: string) {
  const heading = words.say('common:draft.none.title');
  return {
    title: pageTitle(words, { heading, service: words.service(service).say('title') }),
    heading,
    lead: words.say('common:draft.none.lead'),
    lines: [],
    links: [
      { href: `/${language}/service/${service}`, text: words.say('common:draft.none.restart') },
      { href: `/${language}/resume`, text: words.say('common:draft.none.withCode') },
    ],
  };
}

type Sent = { readonly reference: string; readonly code: string };

function describeSent({ words, language, visit }: Entry, service: string, { reference, code }: Sent) {
  const heading = words.say('common:draft.sent.title');
  visit.setCookie(rememberCase(visit.cookies, code));
  return {
    title: pageTitle(words, { heading, service: words.service(service).say('title') }),
    heading,
    lead: words.say('common:draft.sent.lead'),
    lines: [`${words.say('common:draft.sent.reference')}: ${reference}`],
    links: [
      { href: `/${language}/submission/${reference}`, text: words.say('common:sent.status') },
      { href: `/${language}/service/${service}`, text: words.say('common:draft.none.restart') },
    ],
  };
}

export default function Entrance() {
  const { heading, lead, lines, links } = useLoaderData<typeof loader>();
  return (
    <Main heading={heading} lead={lead}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Actions>
        {links.map((link, index) => (
          <ActionLink key={link.href} {...link} tone={index === 0 ? 'primary' : 'secondary'} />
        ))}
      </Actions>
    </Main>
  );
}
