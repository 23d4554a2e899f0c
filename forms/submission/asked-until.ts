import { openRequest } from './correction/open-request.ts';
import type { EntryAuthor, EntryKind, SubmissionState } from './model.ts';
import { sinceAnswer } from './since-answer.ts';
import { isFinal } from './status.ts';

type Entry = {
  readonly kind: EntryKind;
  readonly state: SubmissionState;
  readonly author: EntryAuthor;
  /** The day that it sets. */
  readonly dueOn: string | null;
};

/**
 * The day until which the citizen is asked to act: of the request that waits, and of the answer that is awaited
 * (`awaitedAnswer` says the same of open entries); `null` where nothing is asked or no day was named. Oldest entry first.
 */
export function askedUntil(entries: readonly Entry[]): string | null {
  const last = entries.at(-1);
  if (!last || isFinal(last.state)) return null;
  const message = sinceAnswer(entries).findLast(({ kind, dueOn }) => kind === 'message' && dueOn !== null);
  const days = [openRequest(entries)?.dueOn, message?.dueOn].filter((day) => typeof day === 'string');
  return days.sort()[0] ?? null;
}
