import type { LoaderFunctionArgs } from '@remix-run/node';
import { readReceiptNumber } from '../../http/receipt-number.server.ts';
import { goTo } from '../../http/respond.server.ts';
import { enterCase, fileFor } from './case-door.server.ts';

/** The sealed receipt of one's own case, or an earlier one. */
export async function loader(args: LoaderFunctionArgs) {
  const visitor = await enterCase(args);
  const number = readReceiptNumber(visitor.params);
  const pdf = await visitor.portal.fetchReceipt({ ...visitor, number });
  if (!pdf) throw goTo(`/${visitor.language}/submission/${encodeURIComponent(visitor.reference)}`);
  return fileFor(visitor, {
    bytes: new Uint8Array(pdf),
    type: 'application/pdf',
    name: `${visitor.reference}.pdf`,
  });
}
