import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../../http/respond.server.ts';
import { documentFor } from './document-for.server.ts';

/** A document that was handed in with a case, to keep. */
export async function loader(args: LoaderFunctionArgs) {
  return download(await documentFor(args, 'download-document'));
}
