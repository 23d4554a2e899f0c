import type { SearchView } from '../view.ts';
import { controlId } from './control-id.ts';
import type { Asking } from './facts.ts';
import { errorOf } from './question.ts';
import { describeMatches, nameEntry, searchWords } from './search-view.ts';

type Searched = {
  readonly part: string;
  readonly list: string;
  readonly label: string;
  readonly hint: string;
  /** What an empty control means, e.g. the town for the municipality. */
  readonly meant?: string;
};

/** A part of an answer that is searched in an official list. */
export function describePartSearch(
  asking: Asking,
  { part, list, label, hint, meant = '' }: Searched,
): SearchView {
  const { field, facts } = asking;
  const name = `${field.id}.${part}`;
  const value = facts.input[name]?.[0] ?? '';
  const isEmpty = value.trim() === '';
  const about = { ...asking, issues: asking.issues.filter((issue) => issue.part === part) };
  return {
    kind: 'search',
    id: controlId(name),
    name,
    label,
    hint,
    error: errorOf(asking, part),
    why: null,
    isHeading: false,
    add: null,
    ...searchWords(asking, list),
    entries: [
      {
        id: controlId(name),
        name,
        label,
        value: nameEntry(asking, list, value),
        isWrong: about.issues.length > 0,
        ...describeMatches(about, {
          list,
          value: isEmpty ? meant : value,
          matchName: `${name}.match`,
          isGuess: isEmpty,
        }),
      },
    ],
  };
}
