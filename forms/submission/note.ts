import { findHidden } from '../engine/fields/characters.ts';

/** Characters, as people count them. */
export const LONGEST_NOTE = 2000;
/** The text of a decision, in the same characters. */
export const LONGEST_LETTER = 10_000;

export type NoteFault = 'missing' | 'too-long' | 'hidden-character';

/** A note as it is kept: NFC, one kind of line break, nothing around it; `null` when it says nothing. */
export function tidyNote(typed: string): string | null {
  return typed.normalize('NFC').replace(/\r\n?/g, '\n').trim() || null;
}

/** What is wrong with a note; controls and overrides of the writing direction could make it read otherwise. */
export function findNoteFault(
  note: string | null,
  { isNeeded, longest = LONGEST_NOTE }: { readonly isNeeded: boolean; readonly longest?: number },
): NoteFault | null {
  if (note === null) return isNeeded ? 'missing' : null;
  if (Array.from(note).length > longest) return 'too-long';
  return findHidden(note, 'many-lines') === null ? null : 'hidden-character';
}
