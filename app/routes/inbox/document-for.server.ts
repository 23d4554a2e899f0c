import type { LoaderFunctionArgs } from '@remix-run/node';
import { mediaTypes } from '../../http/media-types.server.ts';
import type { Download } from '../../http/respond.server.ts';
import { refuseDamaged } from '../refuse-damaged.server.ts';
import { damaged } from './damaged.server.ts';
import { caseUrl, enterInbox } from './door.server.ts';
import { fileOfCase } from './file-of-case.server.ts';

/** The bytes of a document of a case, for one of the two things a caseworker does with it. */
export async function documentFor(
  args: LoaderFunctionArgs,
  action: 'download-document' | 'view-document',
): Promise<Download> {
  const officer = await enterInbox(args);
  const id = officer.params['id'] ?? '';
  const page = `${caseUrl(officer.language, officer.reference)}?${damaged(id)}`;
  const fetching = officer.portal.fetchOfficeDocument({ ...officer, id, action });
  const found = await fileOfCase(officer, fetching).catch((error: unknown) =>
    refuseDamaged(officer, error, { ...args, page }),
  );
  return { bytes: found.bytes, type: mediaTypes[found.file.type], name: found.file.name };
}
