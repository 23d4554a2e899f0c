import { readFileNumber } from '#forms/submission/file-number.ts';
import { openCaseAtAgency } from '../open-case.ts';
import { writeEntry } from './write-entry.ts';
import type { Target, WritingPorts, Written } from './write-entry.ts';
import type { TextFault } from './write-note.ts';

type Named =
  | Written
  | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly TextFault<'fileNumber'>[] };

/** Names the number by which the office keeps the case in its own files; the citizen is told, and letters bear it. */
export async function nameFileNumber(
  ports: WritingPorts,
  target: Target & { readonly typed: string },
): Promise<Named> {
  const open = await openCaseAtAgency(ports, { ...target, action: 'name-file-number' });
  if (!open) return { ok: false, reason: 'no-case' };
  const { fileNumber, fault } = readFileNumber(target.typed);
  if (fault !== null) return { ok: false, reason: 'faults', faults: [{ field: 'fileNumber', code: fault }] };
  const said = { kind: 'file-number', body: { fileNumber } } as const;
  return writeEntry(ports, open, { target, said, action: 'name-file-number' });
}
