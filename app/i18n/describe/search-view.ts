import type { CodelistEntry, IssueCode } from '#forms/engine/model.ts';
import { matchCodelist, type Match } from '#forms/engine/search-codelist.ts';
import { foreignLanguage } from '../code-names.ts';
import type { OptionView, SearchEntryView, SearchView } from '../view.ts';
import { controlId, entryId } from './control-id.ts';
import type { Asking } from './facts.ts';
import { describeQuestion } from './question.ts';

/** One or more entries of an official list. */
export function describeSearch(asking: Asking<'codelist' | 'nationality'>): SearchView {
  const { field, facts, words, issues } = asking;
  const typed = facts.input[field.id] ?? [];
  const values = typed.length === 0 ? [''] : typed.slice(0, field.many);
  const question = describeQuestion(asking);
  return {
    ...question,
    ...searchWords(asking, field.list),
    kind: 'search',
    add: field.many > values.length ? words.say('common:search.add') : null,
    entries: values.map((value, index): SearchEntryView => ({
      id: entryId(field.id, index),
      name: field.id,
      label: words.say('common:search.entry', { label: question.label, number: index + 1 }),
      value: nameEntry(asking, field.list, value),
      isWrong: issues.some(({ part }) => part === null || part === String(index)),
      ...describeMatches(asking, { list: field.list, value, matchName: `${field.id}.match.${index}` }),
    })),
  };
}

/** What every search needs besides its question. */
export function searchWords(
  { facts, words }: Asking,
  list: string,
): Pick<SearchView, 'listUrl' | 'language' | 'words'> {
  return {
    listUrl: facts.urls.list(list),
    ...foreignLanguage(list, words.language),
    words: {
      show: words.say('common:search.show'),
      none: words.say('common:search.none'),
      matches: words.say('common:search.matches'),
    },
  };
}

type Looked = {
  readonly list: string;
  readonly value: string;
  readonly matchName: string;
  /** Whether even the only entry has to be chosen, because nobody wrote it for this list. */
  readonly isGuess?: boolean;
};

/** A name of the list in the language of the page; anything else as it was typed. */
export function nameEntry({ facts, nameCode }: Asking, list: string, value: string): string {
  const codelist = facts.codelists[list];
  const entry = codelist === undefined || value === '' ? null : matchCodelist(codelist, value).entry;
  return entry?.name === value ? nameCode(list, entry.code) : value;
}

const asksToChoose: ReadonlySet<IssueCode> = new Set(['choose-match', 'postcode-elsewhere']);

function candidatesFor(match: Match, isGuess: boolean): readonly CodelistEntry[] {
  if (match.entry === null) return match.candidates;
  return isGuess ? [match.entry] : [];
}

/** The radio buttons under an entry that may mean several, with the one that was chosen; none when the entry is clear. */
export function describeMatches(
  { facts, words, nameCode, issues }: Asking,
  { list, value, matchName, isGuess = false }: Looked,
): Pick<SearchEntryView, 'matchName' | 'matches'> {
  const codelist = facts.codelists[list];
  const chosen = facts.input[matchName] ?? [];
  const isAsked = chosen.length > 0 || issues.some(({ code }) => asksToChoose.has(code));
  const candidates = codelist && isAsked ? candidatesFor(matchCodelist(codelist, value), isGuess) : [];
  const matches = candidates.map(({ code }): OptionView => ({
    id: `${controlId(matchName)}-${code}`,
    value: code,
    label: nameCode(list, code),
    ...foreignLanguage(list, words.language),
    hint: null,
    checked: chosen.includes(code),
  }));
  return { matchName, matches };
}
