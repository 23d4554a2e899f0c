import { gzipSync } from 'node:zlib';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Codelist } from '#forms/engine/model.ts';
import { problem } from '../../http/problem.server.ts';
import { contextOf } from '../enter.server.ts';

const HEADERS = {
  'Content-Type': 'application/json',
  // Official lists change once a month at most.
  'Cache-Control': 'public, max-age=86400',
  Vary: 'Accept-Encoding',
};

/**
 * An official list for the searchable field: `[code, name, …terms]` per entry. It is searched on the device, so nobody
 * learns what was typed.
 */
export function loader({ params, request, context }: LoaderFunctionArgs): Response {
  const { catalogue } = contextOf(context).portal.ports;
  const name = params['list'] ?? '';
  const list = Object.hasOwn(catalogue.codelists, name) ? catalogue.codelists[name] : undefined;
  if (!list) return problem({ status: 404, title: 'No such code list' });
  const { plain, gzip } = serialised(list);
  const takesGzip = /\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '');
  if (!takesGzip) return new Response(plain, { headers: HEADERS });
  return new Response(gzip, { headers: { ...HEADERS, 'Content-Encoding': 'gzip' } });
}

type Serialised = { readonly plain: string; readonly gzip: Uint8Array<ArrayBuffer> };

const known = new WeakMap<Codelist, Serialised>();

/** Written and compressed once: the municipalities are 380 KB plain. */
function serialised(list: Codelist): Serialised {
  const found = known.get(list);
  if (found) return found;
  const entries = list.entries.map(({ code, name, terms }) => [code, name, ...terms]);
  const plain = JSON.stringify({ id: list.id, version: list.version, entries });
  const made = { plain, gzip: new Uint8Array(gzipSync(plain, { level: 9 })) };
  known.set(list, made);
  return made;
}
