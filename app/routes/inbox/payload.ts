import type { LoaderFunctionArgs } from '@remix-run/node';
import { download, goTo } from '../../http/respond.server.ts';
import { caseUrl, enterInbox } from './door.server.ts';

/** A case in its service's format, as it stands in the receipt. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const file = await officer.portal.fetchOfficePayload({ ...officer, name: officer.params['name'] ?? '' });
  if (!file) throw goTo(caseUrl(officer.language, officer.reference));
  const bytes = new TextEncoder().encode(file.text);
  return download({ bytes, type: file.mediaType, name: `${officer.reference}-${file.name}` });
}
