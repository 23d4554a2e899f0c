import type { LoaderFunctionArgs } from '@remix-run/node';
import { toCodeForm } from './ask-for-code.server.ts';
import { enterCase } from './case-door.server.ts';

/** Keeps one's own case open on this device: asked for by a person's hand on a page of it, never by the page itself. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const visitor = await enterCase(args);
  if (!(await visitor.portal.staysOpen(visitor))) throw toCodeForm(visitor);
  const { visit } = visitor;
  const kept = new Response(null);
  for (const cookie of visit.newCookies) kept.headers.append('Set-Cookie', cookie);
  return kept;
}
