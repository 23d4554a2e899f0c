import type { Input } from '#forms/engine/model.ts';
import { extendable } from '#forms/submission/extension.ts';
import { findNoteFault, tidyNote } from '#forms/submission/note.ts';
import { caseDeadlines } from '../case-deadlines.ts';
import { readEntries } from '../case-entries.ts';
import { contextOf } from '../context-of.ts';
import { openCaseAtAgency } from '../open-case.ts';
import type { OpenCase } from '../open-case.ts';
import type { Ports } from '../ports.ts';
import { readDay } from '../read-due.ts';
import type { DayFault } from '../read-due.ts';
import { writeEntry } from './write-entry.ts';
import type { Target, WritingPorts, Written } from './write-entry.ts';
import type { TextFault } from './write-note.ts';

type ExtendingPorts = WritingPorts & Pick<Ports, 'catalogue' | 'channel'>;

/** What is wrong with an extension, by its control. */
export type ExtensionFault =
  | TextFault<'extension'>
  | DayFault<'until'>
  | { readonly field: 'until'; readonly part: null; readonly code: 'missing' };

type Extended =
  Written | { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly ExtensionFault[] };

/** As it was typed; the parts of `until` stand in `input`. */
type Typed = Target & { readonly text: string; readonly input: Input };

/**
 * Gives the office longer to decide: once, before its time is over, with reasons, told to the citizen (§ 42a Abs. 2 Satz 3
 * und 4 VwVfG).
 */
export async function extendDeadline(ports: ExtendingPorts, typed: Typed): Promise<Extended> {
  const open = await openCaseAtAgency(ports, { ...typed, action: 'extend-deadline' });
  if (!open) return { ok: false, reason: 'no-case' };
  const end = await endOf(ports, open);
  const read = readExtension(ports, typed, end ?? '');
  if (open.row.version === typed.version) {
    if (end === null) return { ok: false, reason: 'changed-elsewhere' };
    if (read.faults.length > 0) return { ok: false, reason: 'faults', faults: read.faults };
  }
  const { text, until } = read;
  if (text === null || until === null) return { ok: false, reason: 'changed-elsewhere' };
  const said = { kind: 'extension', body: { text, until } } as const;
  return writeEntry(ports, open, { target: typed, said, action: 'extend-deadline' });
}

/** When the deadline is over that can be made longer; `null` where none can. */
async function endOf(ports: ExtendingPorts, open: OpenCase): Promise<string | null> {
  const entries = await readEntries(ports, open, 'office');
  const agency = await ports.agencies.find(open.row.agency);
  const all = await caseDeadlines(ports, open, { entries, agency });
  const found = extendable(
    all.map(({ deadline }) => deadline),
    entries,
  );
  return found?.due ?? null;
}

function readExtension(ports: ExtendingPorts, typed: Typed, end: string) {
  const text = tidyNote(typed.text);
  const code = findNoteFault(text, { isNeeded: true });
  const day = readDay(typed.input, contextOf(ports, {}), { name: 'until', after: end });
  const missing = { field: 'until', part: null, code: 'missing' } as const;
  const onDay = day.date === null && day.faults.length === 0 ? [missing] : day.faults;
  const faults: readonly ExtensionFault[] = [
    ...(code === null ? [] : [{ field: 'extension', code } as const]),
    ...onDay,
  ];
  return { text, until: day.date, faults };
}
