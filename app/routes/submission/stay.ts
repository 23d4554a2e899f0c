import type { LoaderFunctionArgs } from '@remix-run/node';
import { nothingBut } from '../../http/respond.server.ts';
import { toCodeForm } from './ask-for-code.server.ts';
import { enterCase } from './case-door.server.ts';

/** Keeps one's own case open on this device: asked for by a person's hand on a page of it, never by the page itself. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const visitor = await enterCase(args);
  if (!(await visitor.portal.staysOpen(visitor))) throw toCodeForm(visitor);
  return nothingBut(visitor.visit.newCookies);
}
