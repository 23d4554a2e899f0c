import type { LoaderFunctionArgs } from '@remix-run/node';
import { problem } from '../../http/problem.server.ts';
import { contextOf } from '../enter.server.ts';

const HEADERS = {
  // Anybody may check a receipt, on a page of their own too.
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'no-store',
};

/** Whether the portal knows a file, asked for by its SHA-256: `{ known, sealedAt?, level? }`. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const sha256 = params['sha256'] ?? '';
  if (!/^[0-9a-f]{64}$/.test(sha256))
    return problem({ status: 404, title: 'No SHA-256 in hexadecimal digits' }, HEADERS);
  const { portal, visit } = contextOf(context);
  const answer = await portal.lookUpReceipt({ sha256, network: visit.network });
  if (answer.ok) return Response.json(answer.known, { headers: HEADERS });
  const refusal = { status: 429, title: 'Too many questions', detail: 'Ask again later.' };
  return problem(refusal, { ...HEADERS, 'Retry-After': String(answer.seconds) });
}
