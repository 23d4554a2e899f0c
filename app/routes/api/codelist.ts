import { gzipSync } from 'node:zlib';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { Codelist } from '#forms/engine/model.ts';
import { problem } from '../../http/problem.server.ts';
import { nameCodes } from '../../i18n/code-names.ts';
import { isLanguage, officialLanguage } from '../../i18n/languages.ts';
import type { Language } from '../../i18n/view.ts';
import { contextOf } from '../enter.server.ts';

const HEADERS = {
  'Content-Type': 'application/json',
  // Official lists change once a month at most.
  'Cache-Control': 'public, max-age=86400',
  Vary: 'Accept-Encoding',
};

/**
 * An official list for the searchable field: `[code, name, …terms]` per entry, named in the language of `?lang`. It is
 * searched on the device, so nobody learns what was typed.
 */
export function loader({ params, request, context }: LoaderFunctionArgs): Response {
  const { catalogue } = contextOf(context).portal.ports;
  const name = params['list'] ?? '';
  const list = Object.hasOwn(catalogue.codelists, name) ? catalogue.codelists[name] : undefined;
  if (!list) return problem({ status: 404, title: 'No such code list' });
  const asked = new URL(request.url).searchParams.get('lang') ?? '';
  const { plain, gzip } = serialised(list, isLanguage(asked) ? asked : officialLanguage);
  const takesGzip = /\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '');
  if (!takesGzip) return new Response(plain, { headers: HEADERS });
  return new Response(gzip, { headers: { ...HEADERS, 'Content-Encoding': 'gzip' } });
}

type Serialised = { readonly plain: string; readonly gzip: Uint8Array<ArrayBuffer> };

const known = new WeakMap<Codelist, Map<Language, Serialised>>();

/** Written and compressed once per language: the municipalities are 380 KB plain. */
function serialised(list: Codelist, language: Language): Serialised {
  const languages = known.get(list) ?? new Map<Language, Serialised>();
  known.set(list, languages);
  const made = languages.get(language) ?? serialise(list, language);
  languages.set(language, made);
  return made;
}

/** The list's own names stay words to search by. */
function serialise(list: Codelist, language: Language): Serialised {
  const nameCode = nameCodes({ [list.id]: list }, language);
  const entries = list.entries.map(({ code, name, terms }) => [
    code,
    ...new Set([nameCode(list.id, code), name, ...terms]),
  ]);
  const plain = JSON.stringify({ id: list.id, version: list.version, entries });
  return { plain, gzip: new Uint8Array(gzipSync(plain, { level: 9 })) };
}
