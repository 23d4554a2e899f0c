import type { Input } from '#forms/engine/model.ts';
import { addDays } from '#forms/submission/period.ts';
import { readEntries } from './case-entries.ts';
import { contextOf, momentOf } from './context-of.ts';
import type { OpenCase } from './open-case.ts';
import type { Ports } from './ports.ts';
import { readDay } from './read-due.ts';
import type { DayFault } from './read-due.ts';

type PaperPorts = Pick<Ports, 'clock' | 'channel' | 'catalogue' | 'vault' | 'entries'>;

/** What is wrong with the day on which an answer came on paper. */
export type PaperFault = {
  readonly field: 'paper';
  readonly part: string | null;
  readonly code: DayFault<'paper'>['code'] | 'future';
};

type PaperDay = { readonly date: string | null; readonly faults: readonly PaperFault[] };

/**
 * The day on which the answer came that the office waits for, where it came on paper: not before it was asked for, and not
 * after today. `null` where none was typed, or nothing was asked.
 */
export async function readPaperDay(ports: PaperPorts, open: OpenCase, input: Input): Promise<PaperDay> {
  const asked = await askedOn(ports, open);
  if (asked === null) return { date: null, faults: [] };
  const context = contextOf(ports, {});
  const after = addDays(asked, -1);
  const read = readDay(input, context, { name: 'paper', after });
  if (read.date !== null && read.date > context.today)
    return { date: null, faults: [{ field: 'paper', part: null, code: 'future' }] };
  return read;
}

/**
 * Since when the office waits, or since when the citizen has written last to it; `null` where it has asked for nothing
 * since. That it said before that an answer had come does not count: so a wrong day is put right.
 */
async function askedOn(ports: PaperPorts, open: OpenCase): Promise<string | null> {
  const entries = await readEntries(ports, open, 'office');
  const since = entries.slice(
    Math.max(
      entries.findLastIndex(({ author }) => author === 'citizen'),
      0,
    ),
  );
  const asked = since.find(({ state }) => state === 'waiting');
  return asked ? momentOf(new Date(asked.at)).today : null;
}
