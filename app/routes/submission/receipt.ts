import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../../http/respond.server.ts';
import { toCodeForm } from './ask-for-code.server.ts';
import { enterCase } from './case-door.server.ts';

/** The sealed receipt of one's own case. */
export async function loader(args: LoaderFunctionArgs) {
  const visitor = await enterCase(args);
  const pdf = await visitor.portal.fetchReceipt(visitor);
  if (!pdf) throw toCodeForm(visitor);
  return download({ bytes: new Uint8Array(pdf), type: 'application/pdf', name: `${visitor.reference}.pdf` });
}
