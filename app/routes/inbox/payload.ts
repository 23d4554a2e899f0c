import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../../http/respond.server.ts';
import { enterInbox } from './door.server.ts';
import { fileOfCase } from './file-of-case.server.ts';

/** A case in its service's format, as it stands in the receipt. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const name = officer.params['name'] ?? '';
  const file = await fileOfCase(officer, officer.portal.fetchOfficePayload({ ...officer, name }));
  const bytes = new TextEncoder().encode(file.text);
  return download({ bytes, type: file.mediaType, name: `${officer.reference}-${file.name}` });
}
