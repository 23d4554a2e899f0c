import type { LoaderFunctionArgs } from '@remix-run/node';
import { problem } from '../../http/problem.server.ts';
import { contextOf } from '../enter.server.ts';
import { checkpointForMachines } from './checkpoint-for-machines.server.ts';

/** The signed checkpoints of the receipt log, oldest first, after the number in `?after`: keep a copy of them. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const after = new URL(request.url).searchParams.get('after') ?? '0';
  if (!/^\d{1,15}$/.test(after)) return problem({ status: 400, title: 'after is not a number' });
  const { checkpoints, next } = await contextOf(context).portal.listCheckpoints({ after: Number(after) });
  return Response.json({ checkpoints: checkpoints.map(checkpointForMachines), next });
}
