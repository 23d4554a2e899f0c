import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '../enter.server.ts';

/** What programs may fetch here, and what an agency receives, as OpenAPI 3.1. */
export function loader({ context }: LoaderFunctionArgs): Response {
  return Response.json(contextOf(context).portal.describeApi());
}
