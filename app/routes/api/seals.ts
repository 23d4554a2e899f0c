import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '../enter.server.ts';

const HEADERS = {
  'Content-Type': 'application/json',
  // Anybody may check a receipt, on a page of their own too.
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=300',
};

/** The seals that receipts of this portal were and are sealed with: see `SealList`. */
export function loader({ context }: LoaderFunctionArgs): Response {
  return new Response(JSON.stringify(contextOf(context).portal.seals), { headers: HEADERS });
}
