import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../../../http/respond.server.ts';
import { shownDocument } from './document-for.server.ts';

/** A document that another agency shows, to keep. */
export async function loader(args: LoaderFunctionArgs) {
  return download(await shownDocument(args));
}
