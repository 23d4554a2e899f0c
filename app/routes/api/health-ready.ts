import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '../enter.server.ts';

/** The portal can take an application now: its database answers. */
export async function loader({ context }: LoaderFunctionArgs): Promise<Response> {
  const isReady = await contextOf(context).portal.isReady();
  const headers = { 'Content-Type': 'text/plain' };
  return isReady ? new Response('ok\n', { headers }) : new Response('not ready\n', { status: 503, headers });
}
