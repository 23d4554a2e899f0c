import type { LoaderFunctionArgs } from '@remix-run/node';
import { readReceiptNumber } from '../../http/receipt-number.server.ts';
import { download } from '../../http/respond.server.ts';
import { enterInbox } from './door.server.ts';
import { fileOfCase } from './file-of-case.server.ts';

/** The sealed receipt of a case of one's own authority, or an earlier one. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const number = readReceiptNumber(officer.params);
  const pdf = await fileOfCase(officer, officer.portal.fetchOfficeReceipt({ ...officer, number }));
  return download({ bytes: new Uint8Array(pdf), type: 'application/pdf', name: `${officer.reference}.pdf` });
}
