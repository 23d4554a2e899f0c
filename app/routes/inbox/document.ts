import type { LoaderFunctionArgs } from '@remix-run/node';
import { download, goTo } from '../../http/respond.server.ts';
import { caseUrl, enterInbox } from './door.server.ts';

const TYPES = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const;

/** A document that was handed in with a case. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const id = officer.params['id'] ?? '';
  const found = await officer.portal.fetchOfficeDocument({ ...officer, id });
  if (!found) throw goTo(caseUrl(officer.language, officer.reference));
  return download({ bytes: found.bytes, type: TYPES[found.file.type], name: found.file.name });
}
