import type { LoaderFunctionArgs } from '@remix-run/node';
import { problem } from '../../http/problem.server.ts';
import { contextOf } from '../enter.server.ts';

/** The JSON Schema (2020-12) of a service's message to the agency, which names it in `$schema`. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const schema = await contextOf(context).portal.payloadSchema({ service: params['service'] ?? '' });
  if (schema === null) return problem({ status: 404, title: 'No such service, or no message in JSON' });
  return new Response(schema, { headers: { 'Content-Type': 'application/schema+json' } });
}
