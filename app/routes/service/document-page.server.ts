import { notFound } from '../../http/respond.server.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { DocumentView } from '../../i18n/view.ts';
import type { Entry } from '../enter.server.ts';

/** The service in the address. */
export function serviceOf({ portal, params }: Entry) {
  const service = portal.ports.catalogue.find(params['service'] ?? '');
  if (!service) throw notFound();
  return service;
}

/** A document about a service, with the way back to the service. */
export function documentPage({ words, language }: Entry, service: string, view: DocumentView) {
  const text = words.service(service).say('title');
  return {
    title: pageTitle(words, { heading: view.title, service: text }),
    view,
    back: { href: `/${language}/service/${service}`, text },
  };
}
