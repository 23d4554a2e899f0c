import type { LoaderFunctionArgs } from '@remix-run/node';
import { toCodeForm } from './ask-for-code.server.ts';
import { enterCase, fileFor } from './case-door.server.ts';

/** Everything that is stored of one's own case, to keep. */
export async function loader(args: LoaderFunctionArgs) {
  const visitor = await enterCase(args);
  const data = await visitor.portal.exportCase(visitor);
  if (!data) throw toCodeForm(visitor);
  return fileFor(visitor, {
    bytes: new Uint8Array(data),
    type: 'application/json',
    name: `${visitor.reference}.json`,
  });
}
