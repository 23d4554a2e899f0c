import type { LoaderFunctionArgs } from '@remix-run/node';
import { mediaTypes } from '../../http/media-types.server.ts';
import { goTo } from '../../http/respond.server.ts';
import { enterCase, fileFor } from './case-door.server.ts';

/** A document of one's own case, to keep; where there is none, the case. */
export async function loader(args: LoaderFunctionArgs) {
  const visitor = await enterCase(args);
  const { portal, language, reference } = visitor;
  const found = await portal.fetchCaseDocument({ ...visitor, id: visitor.params['id'] ?? '' });
  if (!found) throw goTo(`/${language}/submission/${encodeURIComponent(reference)}`);
  return fileFor(visitor, { bytes: found.bytes, type: mediaTypes[found.file.type], name: found.file.name });
}
