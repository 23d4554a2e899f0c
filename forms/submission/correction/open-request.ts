import type { EntryKind, SubmissionState } from '../model.ts';

type Entry = { readonly kind: EntryKind; readonly state: SubmissionState };
type Request<E extends Entry> = E & { readonly kind: 'correction-request' };

/**
 * The request for a correction that waits for the citizen: the last one, until it is answered, or the case goes on
 * without it, because the agency has taken it back.
 */
export function openRequest<E extends Entry>(entries: readonly E[]): Request<E> | null {
  const at = entries.findLastIndex(({ kind }) => kind === 'correction-request');
  const isOver = entries
    .slice(at + 1)
    .some(({ kind, state }) => kind === 'correction' || state !== 'waiting');
  // Found by its kind.
  return isOver ? null : ((entries[at] as Request<E> | undefined) ?? null);
}
