import type { LoaderFunctionArgs } from '@remix-run/node';
import { download, notFound } from '../../http/respond.server.ts';
import { enterInbox } from './door.server.ts';

/** The sealed receipt of a case of one's own authority. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const pdf = await officer.portal.fetchOfficeReceipt(officer);
  if (!pdf) throw notFound();
  return download({ bytes: new Uint8Array(pdf), type: 'application/pdf', name: `${officer.reference}.pdf` });
}
