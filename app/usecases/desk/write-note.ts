import { findNoteFault, tidyNote } from '#forms/submission/note.ts';
import type { NoteFault } from '#forms/submission/note.ts';
import { openCaseAtAgency } from '../open-case.ts';
import { writeEntry } from './write-entry.ts';
import type { Target, WritingPorts, Written } from './write-entry.ts';

/** What is wrong with a text, by the name of its control. */
export type TextFault<Field extends string, More extends string = never> = {
  readonly field: Field;
  readonly code: NoteFault | More;
};

export type NoteWritten =
  | Written
  | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly TextFault<'internal'>[] };

/** Writes a note that only the office reads. */
export async function writeNote(
  ports: WritingPorts,
  target: Target & { readonly text: string },
): Promise<NoteWritten> {
  const open = await openCaseAtAgency(ports, { ...target, action: 'note' });
  if (!open) return { ok: false, reason: 'no-case' };
  const text = tidyNote(target.text);
  const code = findNoteFault(text, { isNeeded: true });
  if (text === null || code !== null)
    return { ok: false, reason: 'faults', faults: [{ field: 'internal', code: code ?? 'missing' }] };
  return writeEntry(ports, open, { target, said: { kind: 'note', body: { text } }, action: 'note' });
}
