import { TEXT, wholeNumber } from './keys.ts';
import type { KindReaders, Special } from './kind-reader.ts';
import type { FieldSource, Loading } from './loading.ts';
import { OPTIONS, readOptions } from './options.ts';
import { requireList } from './require-list.ts';
import { integerOf, textOf } from './shape.ts';
import { report } from './source.ts';

/** Which lists there are is known where they lie. */
const CODELIST = { $ref: '#/definitions/codelist' };
const MANY = wholeNumber({ minimum: 1 });

/** Kinds whose answers are chosen. */
export const listKinds: KindReaders<
  'yesno' | 'declaration' | 'choice' | 'choices' | 'codelist' | 'nationality'
> = {
  yesno: { needed: {}, allowed: {}, read: () => ({ type: 'yesno' }) },
  declaration: { needed: {}, allowed: {}, read: () => ({ type: 'declaration' }) },
  choice: {
    needed: { options: OPTIONS },
    allowed: {},
    read: (loading, field) => ({ type: 'choice', options: readOptions(loading, field) }),
  },
  choices: { needed: { options: OPTIONS }, allowed: { exclusive: TEXT }, read: readChoices },
  codelist: { needed: { list: CODELIST }, allowed: { many: MANY }, read: readCodelist },
  nationality: { needed: {}, allowed: { many: MANY }, read: readNationality },
};

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

function readCodelist(loading: Loading, field: FieldSource): Special<'codelist'> {
  const list = textOf(loading.source, field.entries.get('list'));
  requireList(loading, field.entries.get('list') ?? null, list);
  return { type: 'codelist', list, many: readMany(loading, field) };
}

function readNationality(loading: Loading, field: FieldSource): Special<'nationality'> {
  const list = 'staatsangehoerigkeit';
  requireList(loading, field.entries.get('type') ?? null, list);
  return { type: 'nationality', list, many: readMany(loading, field) };
}

function readMany({ source }: Loading, { entries }: FieldSource): number {
  return integerOf(source, entries.get('many'), { fallback: 1, min: 1 });
}
