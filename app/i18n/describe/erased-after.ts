import { isFinal } from '#forms/submission/status.ts';
import type { SubmissionState } from '#forms/submission/model.ts';
import { formatDayOf } from '../format.ts';
import type { Words } from '../words.ts';

type Kept = { readonly state: SubmissionState; readonly deleteAfter: string };

/** The day after which a case is erased; `null` while it has not come to an end, since the time runs from there. */
export function describeErasedAfter({ language }: Words, { state, deleteAfter }: Kept): string | null {
  return isFinal(state) ? formatDayOf(language, new Date(deleteAfter)) : null;
}
