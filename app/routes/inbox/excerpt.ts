import type { LoaderFunctionArgs } from '@remix-run/node';
import { download, goTo } from '../../http/respond.server.ts';
import { caseUrl, enterInbox } from './door.server.ts';

/** What the office passes on to one other body. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const recipient = officer.params['recipient'] ?? '';
  const file = await officer.portal.fetchOfficeExcerpt({ ...officer, recipient });
  if (!file) throw goTo(caseUrl(officer.language, officer.reference));
  const { bytes, mediaType, name } = file;
  return download({
    bytes: new Uint8Array(bytes),
    type: mediaType,
    name: `${officer.reference}-${name}`,
  });
}
