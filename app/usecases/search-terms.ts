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
