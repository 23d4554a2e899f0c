import type { PartsView, SearchView } from '../view.ts';
import type { Asking } from './facts.ts';
import { describeLine, type Line } from './line-view.ts';
import { describePartSearch } from './part-search-view.ts';
import { describeQuestion } from './question.ts';

type AddressLine = Pick<Line, 'width' | 'inputMode' | 'token' | 'isOptional'> & {
  readonly part: 'strasse' | 'hausnummer' | 'zusatz' | 'plz' | 'ort';
};

const lines: readonly AddressLine[] = [
  { part: 'strasse', token: 'address-line1', width: 'long' },
  { part: 'hausnummer', width: 'short' },
  { part: 'zusatz', token: 'address-line2', width: 'long', isOptional: true },
  { part: 'plz', token: 'postal-code', width: 'short', inputMode: 'numeric' },
  { part: 'ort', token: 'address-level2', width: 'long' },
];

export function describeAddress(asking: Asking<'address'>): PartsView {
  const { field, words } = asking;
  const searches = field.country === 'DE' ? (['gemeinde'] as const) : (['staat', 'gemeinde'] as const);
  return {
    ...describeQuestion(asking),
    kind: 'parts',
    parts: lines.map((line) =>
      describeLine(asking, { ...line, label: words.say(`common:address.${line.part}`) }),
    ),
    searches: searches.map((part) => describePlace(asking, part)),
  };
}

function describePlace(asking: Asking<'address'>, part: 'gemeinde' | 'staat'): SearchView {
  const { field, facts, words } = asking;
  return describePartSearch(asking, {
    part,
    list: part,
    label: words.say(`common:address.${part}`),
    hint: words.say(`common:address.${part}Hint`),
    // Who leaves the municipality empty means the town.
    meant: part === 'gemeinde' ? (facts.input[`${field.id}.ort`]?.[0] ?? '') : '',
  });
}
