import { formats } from '../formats.ts';
import { closest } from '../closest.ts';
import type { Expression } from '../feel/model.ts';
import type { Characters, Field, FieldType, FileType } from '../model.ts';
import { readExpression } from './expression.ts';
import type { FieldSource, Loading } from './loading.ts';
import { readOptions } from './options.ts';
import { flagOf, integerOf, itemsOf, oneOf, textOf, type Entries } from './shape.ts';
import { report } from './source.ts';

/** What is read of a field beside what all have. */
type Special<T extends FieldType> =
  Extract<Field, { readonly type: T }> extends infer F
    ? Omit<F, 'id' | 'when' | 'optional' | 'purpose' | 'number' | 'fim' | 'autocomplete' | 'at'>
    : never;

export type KindReader<T extends FieldType> = {
  readonly needed: readonly string[];
  readonly allowed: readonly string[];
  readonly read: (loading: Loading, field: FieldSource) => Special<T>;
};

const CHARACTERS: readonly [Characters, ...Characters[]] = ['din91379-c', 'din91379-b', 'din91379-a'];
const FILE_TYPES: readonly [FileType, ...FileType[]] = ['pdf', 'jpeg', 'png'];
/** RFC 5321 allows 254 characters for an address of mail. */
const LONGEST_EMAIL = 254;
const LONGEST_PHONE = 30;
const LONGEST_URL = 2048;
const BYTES: Readonly<Record<string, number>> = { KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/** The keys of each kind of field, and how they are read. */
export const kindReaders: { readonly [T in FieldType]: KindReader<T> } = {
  text: {
    needed: ['max'],
    allowed: ['characters', 'format'],
    read: (loading, { entries }) => ({
      type: 'text',
      ...limits(loading, entries),
      format: readFormat(loading, entries),
    }),
  },
  longtext: {
    needed: ['max'],
    allowed: ['characters'],
    read: (loading, { entries }) => ({ type: 'longtext', ...limits(loading, entries) }),
  },
  email: {
    needed: [],
    allowed: ['max'],
    read: (loading, field) => ({ type: 'email', max: maxOf(loading, field, LONGEST_EMAIL) }),
  },
  phone: {
    needed: [],
    allowed: ['max'],
    read: (loading, field) => ({ type: 'phone', max: maxOf(loading, field, LONGEST_PHONE) }),
  },
  url: {
    needed: [],
    allowed: ['max'],
    read: (loading, field) => ({ type: 'url', max: maxOf(loading, field, LONGEST_URL) }),
  },
  integer: { needed: ['min', 'max'], allowed: [], read: readInteger },
  yesno: { needed: [], allowed: [], read: () => ({ type: 'yesno' }) },
  choice: {
    needed: ['options'],
    allowed: [],
    read: (loading, field) => ({ type: 'choice', options: readOptions(loading, field) }),
  },
  choices: { needed: ['options'], allowed: ['exclusive'], read: readChoices },
  codelist: { needed: ['list'], allowed: ['many'], read: readCodelist },
  declaration: { needed: [], allowed: [], read: () => ({ type: 'declaration' }) },
  date: { needed: [], allowed: ['partial', 'min', 'max', 'calendar'], read: readDate },
  address: { needed: [], allowed: ['country'], read: readAddress },
  file: { needed: ['max'], allowed: ['accept', 'many', 'later'], read: readFile },
  notice: {
    needed: ['tone'],
    allowed: [],
    read: ({ source }, { entries }) => ({
      type: 'notice',
      tone: oneOf(source, entries.get('tone'), ['info', 'warning']),
    }),
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

function readInteger({ source }: Loading, { entries }: FieldSource): Special<'integer'> {
  const lowest = Number.MIN_SAFE_INTEGER;
  const min = integerOf(source, entries.get('min'), { fallback: 0, min: lowest });
  return { type: 'integer', min, max: integerOf(source, entries.get('max'), { fallback: min, min }) };
}

function readChoices(loading: Loading, field: FieldSource): Special<'choices'> {
  const options = readOptions(loading, field);
  const node = field.entries.get('exclusive');
  const exclusive = node === undefined ? null : textOf(loading.source, node);
  if (node !== undefined && !options.some(({ id }) => id === exclusive)) {
    const known = options.map(({ id }) => id).join(', ');
    report(loading.source, { node }, ['unknown-option', { option: exclusive ?? '', known }]);
  }
  return { type: 'choices', options, exclusive };
}

function readCodelist({ source, codelists }: Loading, { entries }: FieldSource): Special<'codelist'> {
  const list = textOf(source, entries.get('list'));
  if (!codelists.includes(list)) {
    const node = entries.get('list') ?? null;
    report(source, { node }, [
      'unknown-codelist',
      { list, meant: closest(list, codelists), known: codelists.join(', ') },
    ]);
  }
  return { type: 'codelist', list, many: integerOf(source, entries.get('many'), { fallback: 1, min: 1 }) };
}

function readDate({ source }: Loading, { entries, scope }: FieldSource): Special<'date'> {
  const bound = (key: string): Expression | null => {
    const node = entries.get(key);
    return node === undefined ? null : readExpression(source, { node, scope }, ['date', 'partial date']);
  };
  const [partial, calendar] = [
    flagOf(source, entries.get('partial')),
    flagOf(source, entries.get('calendar')),
  ];
  return { type: 'date', partial, calendar, min: bound('min'), max: bound('max') };
}

/** An address in Germany needs the list of municipalities, one abroad that of states. */
function readAddress({ source, codelists }: Loading, { entries }: FieldSource): Special<'address'> {
  const country = oneOf(source, entries.get('country'), ['DE', 'any']);
  const lists = country === 'DE' ? ['gemeinde'] : ['gemeinde', 'staat'];
  for (const list of lists.filter((each) => !codelists.includes(each))) {
    const node = entries.get('type') ?? null;
    report(source, { node }, ['unknown-codelist', { list, meant: '', known: codelists.join(', ') }]);
  }
  return { type: 'address', country };
}

function readFile(loading: Loading, { entries }: FieldSource): Special<'file'> {
  const { source } = loading;
  const accept = itemsOf(source, entries.get('accept')).map((item) => oneOf(source, item, FILE_TYPES));
  return {
    type: 'file',
    accept: accept.length > 0 ? accept : FILE_TYPES,
    max: readSize(loading, entries),
    many: integerOf(source, entries.get('many'), { fallback: 1, min: 1 }),
    later: flagOf(source, entries.get('later')),
  };
}

/** `50MB`: mega as computers count, 1024 × 1024, so that nobody's "50 MB" is too big. */
function readSize({ source }: Loading, entries: Entries): number {
  const node = entries.get('max');
  const text = textOf(source, node);
  const [, number, unit = ''] = /^(\d{1,4}) ?(KB|MB|GB)$/.exec(text) ?? [];
  if (number === undefined && node !== undefined) report(source, { node }, ['bad-size', { size: text }]);
  return Number(number ?? 0) * (BYTES[unit] ?? 0);
}
