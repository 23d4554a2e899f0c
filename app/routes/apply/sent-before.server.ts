import { rememberCase } from '../../http/case-cookie.server.ts';
import { rememberSentDraft } from '../../http/draft-cookie.server.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { Entry } from '../enter.server.ts';
import type { EntrancePageView } from './entrance-page.tsx';

type Sent = { readonly service: string; readonly reference: string; readonly code: string };

/** Says that it was sent before, and opens the case on this device. */
export function describeSentBefore(
  { words, language, visit }: Entry,
  { service, reference, code }: Sent,
): EntrancePageView {
  const heading = words.say('common:draft.sent.title');
  visit.setCookie(rememberCase(visit, { reference, code }));
  visit.setCookie(rememberSentDraft(visit, service, code));
  return {
    kind: 'entrance',
    title: pageTitle(words, { heading, service: words.service(service).say('title') }),
    errors: null,
    heading,
    lead: words.say('common:draft.sent.lead'),
    lines: [`${words.say('common:draft.sent.reference')}: ${reference}`],
    links: [
      { href: `/${language}/submission/${reference}`, text: words.say('common:sent.status') },
      { href: `/${language}/service/${service}`, text: words.say('common:draft.none.restart') },
    ],
  };
}
