import type { LoaderFunctionArgs } from '@remix-run/node';
import { problem } from '../../http/problem.server.ts';
import { contextOf } from '../enter.server.ts';

/** Anybody may keep a copy, also on a page of their own. */
const HEADERS = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' };

/** The signed checkpoints of the receipt log, oldest first, after the number in `?after`: keep a copy of them. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const after = new URL(request.url).searchParams.get('after') ?? '0';
  if (!/^\d{1,15}$/.test(after)) return problem({ status: 400, title: 'after is not a number' }, HEADERS);
  const page = await contextOf(context).portal.listCheckpoints({ after: Number(after) });
  return Response.json(page, { headers: HEADERS });
}
