import type { LoaderFunctionArgs } from '@remix-run/node';
import { download } from '../../http/respond.server.ts';
import { enterInbox } from './door.server.ts';
import { fileOfCase } from './file-of-case.server.ts';

/** What the office passes on to one other body. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const recipient = officer.params['recipient'] ?? '';
  const file = await fileOfCase(officer, officer.portal.fetchOfficeExcerpt({ ...officer, recipient }));
  const { bytes, mediaType, name } = file;
  return download({
    bytes: new Uint8Array(bytes),
    type: mediaType,
    name: `${officer.reference}-${name}`,
  });
}
