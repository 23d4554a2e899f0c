import type { LoaderFunctionArgs } from '@remix-run/node';
import { download, goTo } from '../../http/respond.server.ts';
import { caseUrl, enterInbox } from './door.server.ts';

/** The machine-readable data of a case, as they stand in its receipt. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const data = await officer.portal.fetchOfficeData(officer);
  if (!data) throw goTo(caseUrl(officer.language, officer.reference));
  return download({
    bytes: new Uint8Array(data),
    type: 'application/json',
    name: `${officer.reference}.json`,
  });
}
