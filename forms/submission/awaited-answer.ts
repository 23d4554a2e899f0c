import { dayIn } from './day-in.ts';
import type { EntryAuthor, EntryBodies, EntryKind, SubmissionState } from './model.ts';
import { sinceAnswer } from './since-answer.ts';
import { isFinal } from './status.ts';

type EntryOf<Kind extends EntryKind> = {
  readonly kind: Kind;
  readonly state: SubmissionState;
  readonly author: EntryAuthor;
  readonly body: EntryBodies[Kind];
};
type Entry = { readonly [Kind in EntryKind]: EntryOf<Kind> }[EntryKind];

/**
 * The answer that the office still waits for, since one of its messages asked for it, until the citizen writes anything, an
 * answer comes on paper, or the case is finished. A day that was named stands: a message without one takes nothing back.
 * Oldest entry first.
 */
export function awaitedAnswer(entries: readonly Entry[]): { readonly due: string | null } | null {
  const last = entries.at(-1);
  if (!last || isFinal(last.state)) return null;
  const dated = entries.map((entry) => ({ ...entry, dueOn: dayIn(entry) }));
  const asked = sinceAnswer(dated).flatMap(answerIn);
  if (asked.length === 0) return null;
  return asked.findLast(({ due }) => due !== null) ?? { due: null };
}

function answerIn(entry: Entry): readonly { readonly due: string | null }[] {
  if (entry.kind !== 'message' || entry.author !== 'office') return [];
  return entry.body.answer ? [entry.body.answer] : [];
}
