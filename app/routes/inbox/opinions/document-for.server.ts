import type { LoaderFunctionArgs } from '@remix-run/node';
import { mediaTypes } from '../../../http/media-types.server.ts';
import { notFound } from '../../../http/respond.server.ts';
import type { Download } from '../../../http/respond.server.ts';
import { refuseDamaged } from '../../refuse-damaged.server.ts';
import { damaged } from '../damaged.server.ts';
import { enterInbox } from '../door.server.ts';

/** The bytes of a document that an asked agency was shown. */
export async function shownDocument(args: LoaderFunctionArgs): Promise<Download> {
  const officer = await enterInbox(args);
  const { portal, member, params, language } = officer;
  const asked = { member, id: params['opinion'] ?? '', document: params['document'] ?? '' };
  const own = `/${language}/inbox/opinions/${encodeURIComponent(asked.id)}`;
  const found = await portal
    .fetchOpinionDocument(asked)
    .catch((error: unknown) =>
      refuseDamaged(officer, error, { ...args, page: `${own}?${damaged(asked.document)}` }),
    );
  if (!found) throw notFound();
  return { bytes: found.bytes, type: mediaTypes[found.file.type], name: found.file.name };
}
