import type { SearchWord } from '#forms/submission/search.ts';
import type { Ports } from './ports.ts';

/** What is stored of words by which a case is found. The same word is another term at another agency. */
export function searchTermsOf(
  { vault }: Pick<Ports, 'vault'>,
  agency: string,
  words: readonly SearchWord[],
): readonly number[] {
  return [...new Set(words.map(({ kind, text }) => vault.searchTerm(`${agency}:${kind}:${text}`)))];
}

/** What to look for: a case has the terms of one key of the server, that of the day it was filed or corrected. */
export function searchTermSetsOf(
  { vault }: Pick<Ports, 'vault'>,
  agency: string,
  words: readonly SearchWord[],
): readonly (readonly number[])[] {
  const terms = words.map(({ kind, text }) => vault.searchTerms(`${agency}:${kind}:${text}`));
  const keys = terms[0] ?? [];
  return keys.map((_, index) => [...new Set(terms.flatMap((each) => each[index] ?? []))]);
}
