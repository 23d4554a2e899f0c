import type { LoaderFunctionArgs } from '@remix-run/node';
import { mediaTypes } from '../../../http/media-types.server.ts';
import { notFound } from '../../../http/respond.server.ts';
import type { Download } from '../../../http/respond.server.ts';
import { enterInbox } from '../door.server.ts';

/** The bytes of a document that an asked agency was shown. */
export async function shownDocument(args: LoaderFunctionArgs): Promise<Download> {
  const { portal, member, params } = await enterInbox(args);
  const asked = { member, id: params['opinion'] ?? '', document: params['document'] ?? '' };
  const found = await portal.fetchOpinionDocument(asked);
  if (!found) throw notFound();
  return { bytes: found.bytes, type: mediaTypes[found.file.type], name: found.file.name };
}
