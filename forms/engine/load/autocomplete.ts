import type { JsonSchema } from '../json-schema.ts';
import { closest } from '../closest.ts';
import type { Characters, Field } from '../model.ts';
import { scalarOf, textOf } from './shape.ts';
import { textLike } from './keys.ts';
import { report, type Node, type Source } from './source.ts';

/** The field names of the HTML standard that a form for people needs (WCAG 2.2, section 7, and those for businesses). */
const TOKENS: readonly string[] = [
  'name',
  'honorific-prefix',
  'given-name',
  'additional-name',
  'family-name',
  'honorific-suffix',
  'nickname',
  'organization-title',
  'organization',
  'street-address',
  'address-line1',
  'address-line2',
  'address-line3',
  'address-level4',
  'address-level3',
  'address-level2',
  'address-level1',
  'country',
  'country-name',
  'postal-code',
  'bday',
  'bday-day',
  'bday-month',
  'bday-year',
  'sex',
  'language',
  'url',
  'photo',
  'username',
  'tel',
  'tel-country-code',
  'tel-national',
  'tel-area-code',
  'tel-local',
  'tel-extension',
  'email',
  'impp',
  'off',
  'on',
];
const PREFIX = /^(section-[a-z0-9-]+|shipping|billing|home|work|mobile|fax|pager)$/;

/** What stands behind `autocomplete`: a token, perhaps with words before it that say whose it is. */
export const AUTOCOMPLETE: JsonSchema = {
  anyOf: [{ enum: TOKENS }, textLike(new RegExp(`^(${PREFIX.source.slice(1, -1)} )+(${TOKENS.join('|')})$`))],
};

/**
 * Ids under which forms ask for what WCAG 1.3.5 names and no kind tells. They come first, since they know best which token
 * fits; on other people's data, `autocomplete: off` says so.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  familienname: 'family-name',
  nachname: 'family-name',
  vorname: 'given-name',
  vornamen: 'given-name',
  geburtsdatum: 'bday',
  geschlecht: 'sex',
  anschrift: 'address-line1',
  wohnanschrift: 'address-line1',
  telefon: 'tel',
  email: 'email',
};

/** Kinds that WCAG 1.3.5 names, whatever the field is called. Whose they are no kind tells, so the author has to say. */
const EXPECTED_OF_KIND: Partial<Readonly<Record<Field['type'], string>>> = {
  email: 'email',
  phone: 'tel',
  address: 'address-line1',
  organisation: 'organization',
};

type Asked = Pick<Field, 'id' | 'type'> & { readonly characters?: Characters };

function expectedOf({ id, type, characters }: Asked): string | undefined {
  if (Object.hasOwn(EXPECTED, id)) return EXPECTED[id];
  // In these characters the names of people are written, and nothing else.
  return EXPECTED_OF_KIND[type] ?? (characters === 'din91379-a' ? 'name' : undefined);
}

/**
 * The autocomplete token of a field (`null` is none, like `off`), where one is written; asked for where its id or its
 * kind says it is personal.
 */
export function readAutocomplete(
  source: Source,
  {
    node,
    asked,
    written,
  }: { readonly node: Node; readonly asked: Asked; readonly written: Node | undefined },
): string | null {
  if (scalarOf(source, written) === undefined) {
    const wanted = expectedOf(asked);
    if (wanted !== undefined)
      report(source, { node }, ['missing-autocomplete', { field: asked.id, token: wanted }]);
    return null;
  }
  const text = textOf(source, written);
  const words = text.split(' ');
  const token = words.at(-1) ?? '';
  if (TOKENS.includes(token) && words.slice(0, -1).every((word) => PREFIX.test(word)))
    return token === 'off' ? null : text;
  report(source, { node: written ?? null }, [
    'unknown-autocomplete',
    { token: text, meant: closest(token, TOKENS) },
  ]);
  return null;
}
