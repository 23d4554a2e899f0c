import type { LoaderFunctionArgs } from '@remix-run/node';
import { problem } from '../../http/problem.server.ts';
import { contextOf } from '../enter.server.ts';
import { whichOf } from './which.server.ts';

/** The JSON Schema (2020-12) of a service's `data.json`, as it is embedded in each receipt. */
export function loader(args: LoaderFunctionArgs): Response {
  const schema = contextOf(args.context).portal.dataSchema(whichOf(args));
  if (!schema) return problem({ status: 404, title: 'No such service' });
  return new Response(JSON.stringify(schema), { headers: { 'Content-Type': 'application/schema+json' } });
}
