import { STRING } from '../feel/types.ts';
import type { Answer, FieldOf, Input } from '../model.ts';
import { findEntry } from '../search-codelist.ts';
import { right, wrong, type Kind, type Read } from './kind.ts';
import { pick, type Picked, type Picking } from './pick.ts';
import { valueOf, valuesOf } from './typed.ts';

type Listed = 'codelist' | 'nationality';

/** One or several entries of an official list, typed as text. `<id>.match.<n>` is the match chosen for the n-th text. */
export const codelist: Kind<'codelist'> = listed();

/** One or several nationalities, by the keys of the Federal Statistical Office. */
export const nationality: Kind<'nationality'> = listed();

function listed<T extends Listed>(): Kind<T> {
  return {
    read: (field, input, { context, stored }) => {
      const before = codesOf(stored);
      const entries = valuesOf(input, field.id).map((typed, at) => ({
        typed,
        chosen: chosenAt(field.id, input, at),
        stored: before[at] ?? '',
        at,
      }));
      const written = entries.filter(({ typed }) => typed.trim() !== '');
      if (written.length > field.many) return wrong('too-many', { max: field.many });
      const list = context.codelists[field.list];
      return join(
        field,
        written.map((entry) => ({ entry, picked: pick(list, entry) })),
      );
    },
    write: ({ id, list }, answer, { codelists }) => {
      const codes = codesOf(answer);
      const names = codes.map((code) => findEntry(codelists[list], code)?.name ?? code);
      const matches = codes.map((code, at) => [`${id}.match.${String(at)}`, [code]] as const);
      return { [id]: names, ...Object.fromEntries(matches) };
    },
    type: ({ many }) => (many === 1 ? STRING : { is: 'list', of: STRING }),
    schema: ({ many }) => {
      const code = { type: 'string', minLength: 1 };
      return many === 1
        ? code
        : { type: 'array', items: code, minItems: 1, maxItems: many, uniqueItems: true };
    },
  };
}

function chosenAt(id: string, input: Input, at: number): string {
  return valueOf(input, `${id}.match.${String(at)}`) || (at === 0 ? valueOf(input, `${id}.match`) : '');
}

type Entry = { readonly entry: Picking & { readonly at: number }; readonly picked: Picked };

function join(field: FieldOf<Listed>, entries: readonly Entry[]): Read {
  const part = (at: number) => (field.many === 1 ? null : String(at));
  const unclear = entries.flatMap(({ entry, picked }) =>
    picked.code === null
      ? [{ part: part(entry.at), code: picked.problem, params: { typed: entry.typed.trim() } }]
      : [],
  );
  if (unclear.length > 0) return { ok: false, wrong: unclear.slice(0, 1) };
  const codes = [...new Set(entries.flatMap(({ picked }) => picked.code ?? []))];
  const [first = null] = codes;
  if (field.many === 1 || first === null) return right(first);
  return right(codes);
}

function codesOf(answer: Answer | undefined): readonly string[] {
  if (typeof answer === 'string') return [answer];
  if (!Array.isArray(answer)) return [];
  const entries: readonly unknown[] = answer;
  return entries.filter((code) => typeof code === 'string');
}
