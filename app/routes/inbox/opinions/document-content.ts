import type { LoaderFunctionArgs } from '@remix-run/node';
import { inspection } from '../../../http/respond.server.ts';
import { shownDocument } from './document-for.server.ts';

/** A document that another agency shows, to look at. */
export async function loader(args: LoaderFunctionArgs) {
  return inspection(await shownDocument(args));
}
