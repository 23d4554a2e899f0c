import { closest } from '../closest.ts';
import { formats } from '../formats.ts';
import type { Characters } from '../model.ts';
import { among, wholeNumber } from './keys.ts';
import type { KindReaders } from './kind-reader.ts';
import type { FieldSource, Loading } from './loading.ts';
import { readSearch } from './search.ts';
import { integerOf, oneOf, textOf, type Entries } from './shape.ts';
import { report } from './source.ts';

const CHARACTERS: readonly [Characters, ...Characters[]] = ['din91379-c', 'din91379-b', 'din91379-a'];
/** RFC 5321 allows 254 characters for an address of mail. */
const LONGEST_EMAIL = 254;
const LONGEST_PHONE = 30;
const LONGEST_URL = 2048;
/** As the fields of the FIM catalogue and of XGewerbeanzeige limit them. */
const LONGEST_ORGANISATION = 250;
const SOME = wholeNumber({ minimum: 1 });
const upTo = (maximum: number) => wholeNumber({ minimum: 1, maximum });

/** Kinds that are written freely. */
export const textKinds: KindReaders<'text' | 'longtext' | 'organisation' | 'email' | 'phone' | 'url'> = {
  text: {
    needed: { max: SOME },
    allowed: {
      characters: among(CHARACTERS),
      format: among(Object.keys(formats)),
      search: among(['name']),
    },
    read: (loading, { entries }) => ({
      type: 'text',
      ...limits(loading, entries),
      format: readFormat(loading, entries),
      search: readSearch(loading, entries, 'name'),
    }),
  },
  longtext: {
    needed: { max: SOME },
    allowed: { characters: among(CHARACTERS) },
    read: (loading, { entries }) => ({ type: 'longtext', ...limits(loading, entries) }),
  },
  organisation: {
    needed: {},
    allowed: { max: upTo(LONGEST_ORGANISATION), search: among(['name']) },
    read: (loading, field) => ({
      type: 'organisation',
      max: maxOf(loading, field, LONGEST_ORGANISATION),
      search: readSearch(loading, field.entries, 'name'),
    }),
  },
  email: {
    needed: {},
    allowed: { max: upTo(LONGEST_EMAIL) },
    read: (loading, field) => ({ type: 'email', max: maxOf(loading, field, LONGEST_EMAIL) }),
  },
  phone: {
    needed: {},
    allowed: { max: upTo(LONGEST_PHONE) },
    read: (loading, field) => ({ type: 'phone', max: maxOf(loading, field, LONGEST_PHONE) }),
  },
  url: {
    needed: {},
    allowed: { max: upTo(LONGEST_URL) },
    read: (loading, field) => ({ type: 'url', max: maxOf(loading, field, LONGEST_URL) }),
  },
};

function limits(
  { source }: Loading,
  entries: Entries,
): { readonly max: number; readonly characters: Characters } {
  return {
    max: integerOf(source, entries.get('max'), { fallback: 1, min: 1 }),
    characters: oneOf(source, entries.get('characters'), CHARACTERS),
  };
}

function readFormat({ source }: Loading, entries: Entries): string | null {
  const node = entries.get('format');
  if (node === undefined) return null;
  const format = textOf(source, node);
  const known = Object.keys(formats);
  if (known.includes(format)) return format;
  report(source, { node }, [
    'unknown-format',
    { format, meant: closest(format, known), known: known.join(', ') },
  ]);
  return null;
}

function maxOf({ source }: Loading, { entries }: FieldSource, fallback: number): number {
  return integerOf(source, entries.get('max'), { fallback, min: 1, max: fallback });
}
