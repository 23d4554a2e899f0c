import type { EntryBodies, EntryKind } from './model.ts';
import { findNoteFault, tidyNote } from './note.ts';
import type { NoteFault } from './note.ts';

/** Characters, as people count them. */
export const LONGEST_FILE_NUMBER = 60;

type Told = { readonly kind: EntryKind; readonly body: EntryBodies[EntryKind] };

/** By what number the office keeps the case in its own files: the newest that it has named; `null` before that. */
export function fileNumberIn(entries: readonly Told[]): string | null {
  const newest = entries.findLast(({ kind }) => kind === 'file-number');
  return newest && 'fileNumber' in newest.body ? newest.body.fileNumber : null;
}

type Read =
  | { readonly fileNumber: string; readonly fault: null }
  | { readonly fileNumber: null; readonly fault: NoteFault };

/** One line, as it was typed but for the spaces. */
export function readFileNumber(typed: string): Read {
  const text = tidyNote(typed)?.replaceAll(/\s+/g, ' ') ?? null;
  const fault = findNoteFault(text, { isNeeded: true, longest: LONGEST_FILE_NUMBER });
  if (text === null || fault !== null) return { fileNumber: null, fault: fault ?? 'missing' };
  return { fileNumber: text, fault: null };
}
