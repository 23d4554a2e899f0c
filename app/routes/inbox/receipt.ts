import type { LoaderFunctionArgs } from '@remix-run/node';
import { download, goTo } from '../../http/respond.server.ts';
import { caseUrl, enterInbox } from './door.server.ts';

/** The sealed receipt of a case of one's own authority. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const pdf = await officer.portal.fetchOfficeReceipt(officer);
  if (!pdf) throw goTo(caseUrl(officer.language, officer.reference));
  return download({ bytes: new Uint8Array(pdf), type: 'application/pdf', name: `${officer.reference}.pdf` });
}
