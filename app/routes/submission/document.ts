import type { LoaderFunctionArgs } from '@remix-run/node';
import { mediaTypes } from '../../http/media-types.server.ts';
import { goTo } from '../../http/respond.server.ts';
import { refuseDamaged } from '../refuse-damaged.server.ts';
import { enterCase, fileFor } from './case-door.server.ts';

/** A document of one's own case, to keep; where there is none, or not all of it, the case. */
export async function loader(args: LoaderFunctionArgs) {
  const visitor = await enterCase(args);
  const { portal, language, reference } = visitor;
  const page = `/${language}/submission/${encodeURIComponent(reference)}`;
  const found = await portal
    .fetchCaseDocument({ ...visitor, id: visitor.params['id'] ?? '' })
    .catch((error: unknown) => refuseDamaged(visitor, error, { ...args, page: `${page}?damaged` }));
  if (!found) throw goTo(page);
  return fileFor(visitor, { bytes: found.bytes, type: mediaTypes[found.file.type], name: found.file.name });
}
