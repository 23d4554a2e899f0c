import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { describePrivacyNotice } from '../../i18n/describe/privacy-notice.ts';
import { enter } from '../enter.server.ts';
import { documentPage, serviceOf } from './document-page.server.ts';
import { DocumentPage } from './document-page.tsx';

/** What happens to the answers; the check page names the agency in charge with `?agency`. */
export async function loader(args: LoaderFunctionArgs) {
  const entry = enter(args);
  const service = serviceOf(entry);
  const agency = entry.url.searchParams.get('agency') ?? '';
  const controller = await entry.portal.findAgency({ service: service.id, agency });
  return documentPage(entry, service.id, describePrivacyNotice(entry.words, { service, controller }));
}

export default function Privacy() {
  return <DocumentPage {...useLoaderData<typeof loader>()} />;
}
