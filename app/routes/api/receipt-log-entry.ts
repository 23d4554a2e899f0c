import type { LoaderFunctionArgs } from '@remix-run/node';
import { problem } from '../../http/problem.server.ts';
import { contextOf } from '../enter.server.ts';

/** Anybody may check a receipt, on a page of their own too. */
const HEADERS = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };

/**
 * The log's entry of a receipt, asked for by the SHA-256 of the receipt as it was sealed or of its data, and the proof
 * (RFC 9162, 2.1.3) that a published root covers it. Who has the checksum has the receipt or its paper, which say more.
 */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const sha256 = params['sha256'] ?? '';
  const found = /^[0-9a-f]{64}$/.test(sha256)
    ? await contextOf(context).portal.showLogEntry({ sha256 })
    : null;
  if (found === null) return problem({ status: 404, title: 'No such receipt' }, HEADERS);
  return Response.json(found, { headers: HEADERS });
}
