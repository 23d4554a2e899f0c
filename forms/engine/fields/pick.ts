import type { Codelist } from '../model.ts';
import { findEntry, matchCodelist, mayMean } from '../search-codelist.ts';

/** What a person typed, which of the offered matches they chose, and the code stored before (both may be empty). */
export type Picking = { readonly typed: string; readonly chosen: string; readonly stored: string };

export type Picked =
  { readonly code: string } | { readonly code: null; readonly problem: 'choose-match' | 'no-match' };

/**
 * The code that somebody means. A chosen match wins as long as it fits what is typed (who changes the text means
 * another one); a text that nobody touched stays what it was.
 */
export function pick(list: Codelist | undefined, { typed, chosen, stored }: Picking): Picked {
  if (!list) return { code: null, problem: 'no-match' };
  if (chosen !== '' && mayMean(list, typed, chosen)) return { code: chosen };
  if (stored !== '' && findEntry(list, stored)?.name === typed.trim()) return { code: stored };
  const match = matchCodelist(list, typed);
  if (match.entry) return { code: match.entry.code };
  return { code: null, problem: match.candidates.length > 0 ? 'choose-match' : 'no-match' };
}
