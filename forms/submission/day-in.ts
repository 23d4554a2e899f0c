import type { EntryBodies, EntryKind } from './model.ts';

type Entry = {
  readonly [Kind in EntryKind]: { readonly kind: Kind; readonly body: EntryBodies[Kind] };
}[EntryKind];

/**
 * The day (ISO 8601) that an entry sets: until when the citizen shall answer, until when the office has longer, or on which
 * an answer has come on paper.
 */
export function dayIn(entry: Entry): string | null {
  if (entry.kind === 'message') return entry.body.answer?.due ?? null;
  if (entry.kind === 'correction-request') return entry.body.due;
  if (entry.kind === 'state') return entry.body.paper ?? null;
  return entry.kind === 'extension' ? entry.body.until : null;
}
