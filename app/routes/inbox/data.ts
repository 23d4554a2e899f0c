import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../../http/respond.server.ts';
import { enterInbox } from './door.server.ts';
import { fileOfCase } from './file-of-case.server.ts';

/** The machine-readable data of a case, as they stand in its receipt. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const data = await fileOfCase(officer, officer.portal.fetchOfficeData(officer));
  return download({
    bytes: new Uint8Array(data),
    type: 'application/json',
    name: `${officer.reference}.json`,
  });
}
