import type { Answer, Codelist, FieldOf, FieldType } from '../model.ts';
import { findEntry } from '../search-codelist.ts';
import { oneOfEachKind, type Asked, type Domain } from './asked.ts';
import { numbersIn } from './domain-numbers.ts';
import { sampleAddress, sampleFiles, sampleTexts } from './samples.ts';

/** Of more than so many members, only some combinations are tried. */
const FEW_MEMBERS = 5;

/** What is written beside the question, as far as it can be typed, and something else. */
export function textValues(asked: Asked): Domain {
  const { of } = asked.question;
  if (of.is === 'list') return NONE;
  const lengths = numbersIn(asked.literals).flatMap((length) => [length - 1, length, length + 1]);
  const long = lengths.filter((length) => length > 0 && length < 5000).map((length) => 'a'.repeat(length));
  const { context } = asked.form;
  const accepted = sampleTexts(of.field, [], context);
  const plainest = accepted.flatMap((text) => (typeof text === 'string' ? [text] : []));
  const made = plainest.flatMap((text) => textsIn(asked).flatMap((part) => around(text, part)));
  const named = textsIn(asked);
  const wanted = [...named, ...long, ...made];
  const values = wanted.length === 0 ? accepted : sampleTexts(of.field, wanted, context);
  const other = values.filter((value) => !named.some((text) => text === value));
  const [plain, ...more] = other.toReversed();
  if (plain === undefined) return { values, covers: 'some' };
  return { values: [plain, ...more, ...values.filter((value) => !other.includes(value))], covers: 'simple' };
}

/** A text that begins or ends with a part, or ends with it at the same length: codes have a length of their own. */
function around(text: string, part: string): readonly string[] {
  return [part + text, text + part, text.slice(0, -part.length) + part];
}

/** The entries that are named, and another one. */
export function codelistValues(asked: Asked): Domain {
  const field = fieldOf(asked, 'codelist') ?? fieldOf(asked, 'nationality');
  const list = field && asked.form.context.codelists[field.list];
  if (!list) return NONE;
  const named = textsIn(asked).filter((code) => findEntry(list, code) !== null);
  const all = [...otherOf(list, named), ...named];
  if (field.many === 1) return { values: all, covers: 'simple' };
  const kinds = oneOfEachKind(asked, all, (code) => [code]);
  const covers = kinds.length <= Math.min(FEW_MEMBERS, field.many) ? 'simple' : 'some';
  return { values: combinations(kinds, field.many), covers };
}

/** Any of the options together; the exclusive one alone. */
export function choicesValues(asked: Asked): Domain {
  const field = fieldOf(asked, 'choices');
  if (!field) return NONE;
  const ids = field.options.map(({ id }) => id).filter((id) => id !== field.exclusive);
  const isFull = ids.length <= FEW_MEMBERS;
  const named = ids.filter((id) => textsIn(asked).includes(id));
  const base = isFull
    ? ids
    : [...new Set([...named, ...ids])].slice(0, Math.max(FEW_MEMBERS, named.length + 1));
  const values = [...combinations(base, base.length), ...ids.slice(base.length).map((id) => [id])];
  return {
    values: field.exclusive === null ? values : [...values, [field.exclusive]],
    covers: isFull ? 'all' : 'some',
  };
}

/** Addresses in the municipalities and states that are named, and elsewhere. */
export function addressValues(asked: Asked): Domain {
  const field = fieldOf(asked, 'address');
  const { codelists } = asked.form.context;
  if (!field) return NONE;
  const abroad = field.country === 'any' ? statesOf(asked) : [];
  const places = [{}, ...textsIn(asked).map((ags) => ({ ags })), ...abroad.map((staat) => ({ staat }))];
  return { values: places.flatMap((place) => sampleAddress(place, codelists) ?? []), covers: 'simple' };
}

/** No document is the plainest where it may be missing; the portal adds that. */
export function fileValues(asked: Asked): Domain {
  const field = fieldOf(asked, 'file') ?? fieldOf(asked, 'plan');
  if (!field) return NONE;
  const counts = [...new Set([1, Math.min(2, field.many), field.many])];
  const isAll = field.type === 'file' && counts.length === field.many;
  return { values: counts.map((count) => sampleFiles(count, field.type)), covers: isAll ? 'all' : 'some' };
}

/** A parcel with everything that one may have, and with the least. */
export function parcelValues(): Domain {
  const least = { gemarkung: 'Beispiel', zaehler: '1' };
  return { values: [least, { ...least, flur: '2', nenner: '3' }], covers: 'some' };
}

const NONE: Domain = { values: [], covers: 'some' };

function fieldOf<T extends FieldType>({ question: { of } }: Asked, type: T): FieldOf<T> | null {
  // A field of this type is a field of this type; the compiler does not narrow by a type parameter.
  return of.is === 'field' && of.field.type === type ? (of.field as FieldOf<T>) : null;
}

function textsIn({ literals }: Asked): readonly string[] {
  const texts = literals.flatMap((literal) => (literal.is === 'string' ? [literal.text] : []));
  return [...new Set(texts)];
}

function statesOf(asked: Asked): readonly string[] {
  const list = asked.form.context.codelists['staat'];
  if (!list) return [];
  const named = textsIn(asked).filter((code) => findEntry(list, code) !== null);
  return [...named, ...otherOf(list, [...named, '000'])];
}

function otherOf({ entries }: Codelist, named: readonly string[]): readonly string[] {
  const other = entries.find(({ code }) => !named.includes(code));
  return other ? [other.code] : [];
}

/** One alone, two together, all together; of few members every combination. */
function combinations(members: readonly string[], most: number): readonly Answer[] {
  if (members.length <= FEW_MEMBERS) return subsets(members).filter((each) => each.length <= most);
  const [first, ...rest] = members;
  const pairs = first === undefined || most < 2 ? [] : rest.map((member) => [first, member]);
  return [...members.map((member) => [member]), ...pairs];
}

function subsets(members: readonly string[]): readonly (readonly string[])[] {
  const all = Array.from({ length: 2 ** members.length - 1 }, (_, at) =>
    members.filter((_member, place) => ((at + 1) & (1 << place)) !== 0),
  );
  return all.sort((left, right) => left.length - right.length);
}
