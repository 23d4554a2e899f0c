import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFound } from '../../http/respond.server.ts';
import { enterInbox } from './door.server.ts';

/** Keeps a session alive: asked for by a person's hand on a page of the desk, never by the page itself. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const officer = await enterInbox(args);
  if (!(await officer.portal.staysAtDesk(officer))) throw notFound();
  return new Response(null);
}
