import type { LoaderFunctionArgs } from '@remix-run/node';
import { problem } from '../../http/problem.server.ts';
import { contextOf } from '../enter.server.ts';

/** Official lists change with their version only, which is part of what is cached. */
const ONE_DAY = 'public, max-age=86400';

/** An official list for the searchable field: `[code, name, …terms]` per entry. It is searched on the device, so nobody learns what was typed. */
export function loader({ params, context }: LoaderFunctionArgs): Response {
  const { catalogue } = contextOf(context).portal.ports;
  const name = params['list'] ?? '';
  const list = Object.hasOwn(catalogue.codelists, name) ? catalogue.codelists[name] : undefined;
  if (!list) return problem({ status: 404, title: 'No such code list' });
  const entries = list.entries.map(({ code, name: label, terms }) => [code, label, ...terms]);
  return new Response(JSON.stringify({ id: list.id, version: list.version, entries }), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': ONE_DAY },
  });
}
