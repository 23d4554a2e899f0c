import type { AddressView, SearchView } from '../view.ts';
import { controlId } from './control-id.ts';
import type { Asking } from './facts.ts';
import { describeQuestion, errorOf } from './question.ts';
import { describeMatches, nameEntry, searchWords } from './search-view.ts';

type Part = {
  readonly id: 'strasse' | 'hausnummer' | 'zusatz' | 'plz' | 'ort';
  readonly token: string | null;
  readonly width: 'short' | 'medium' | 'long';
};

/** `token` is the part's own word of the autocomplete standard. */
const parts: readonly Part[] = [
  { id: 'strasse', token: 'address-line1', width: 'long' },
  { id: 'hausnummer', token: null, width: 'short' },
  { id: 'zusatz', token: 'address-line2', width: 'long' },
  { id: 'plz', token: 'postal-code', width: 'short' },
  { id: 'ort', token: 'address-level2', width: 'long' },
];

const lists = { gemeinde: 'gemeinde', staat: 'staat' } as const;

export function describeAddress(asking: Asking<'address'>): AddressView {
  const searches: readonly (keyof typeof lists)[] =
    asking.field.country === 'DE' ? ['gemeinde'] : ['staat', 'gemeinde'];
  return {
    ...describeQuestion(asking),
    kind: 'address',
    parts: parts.map((part) => describePart(asking, part)),
    searches: searches.map((part) => describePlace(asking, part)),
  };
}

function describePart(asking: Asking<'address'>, { id, token, width }: Part): AddressView['parts'][number] {
  const { field, facts, words } = asking;
  const name = `${field.id}.${id}`;
  const label = words.say(`common:address.${id}`);
  const error = errorOf(asking, id);
  return {
    id: controlId(name),
    name,
    label: id === 'zusatz' ? words.say('common:optional', { label }) : label,
    hint: null,
    error,
    value: facts.input[name]?.[0] ?? '',
    autocomplete: token === null ? null : tokenFor(field.autocomplete, token),
    width,
    isWrong: error !== null,
  };
}

/** Keeps what stands before the last word, e.g. the section of another person: `section-inhaber street-address`. */
function tokenFor(autocomplete: string | null, token: string): string | null {
  if (autocomplete === null) return null;
  return [...autocomplete.split(' ').slice(0, -1), token].join(' ');
}

function describePlace(asking: Asking<'address'>, part: keyof typeof lists): SearchView {
  const { field, facts, words } = asking;
  const name = `${field.id}.${part}`;
  const value = facts.input[name]?.[0] ?? '';
  // Who leaves the municipality empty means the town.
  const meant =
    value.trim() === '' && part === 'gemeinde' ? (facts.input[`${field.id}.ort`]?.[0] ?? '') : value;
  const label = words.say(`common:address.${part}`);
  const about = { ...asking, issues: asking.issues.filter((issue) => issue.part === part) };
  return {
    kind: 'search',
    id: controlId(name),
    name,
    label,
    hint: words.say(`common:address.${part}Hint`),
    error: errorOf(asking, part),
    why: null,
    isHeading: false,
    add: null,
    ...searchWords(asking, lists[part]),
    entries: [
      {
        id: controlId(name),
        name,
        label,
        value: nameEntry(asking, lists[part], value),
        ...describeMatches(about, {
          list: lists[part],
          value: meant,
          matchName: `${name}.match`,
          isGuess: value.trim() === '',
        }),
      },
    ],
  };
}
