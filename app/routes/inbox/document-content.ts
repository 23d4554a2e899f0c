import type { LoaderFunctionArgs } from '@remix-run/node';
import { inspection } from '../../http/respond.server.ts';
import { documentFor } from './document-for.server.ts';

/** A document that was handed in with a case, for the page that shows it. */
export async function loader(args: LoaderFunctionArgs) {
  return inspection(await documentFor(args, 'view-document'));
}
