import type { EntryAuthor, EntryBodies, EntryKind, SubmissionState } from './model.ts';
import { isFinal } from './status.ts';

type EntryOf<Kind extends EntryKind> = {
  readonly kind: Kind;
  readonly state: SubmissionState;
  readonly author: EntryAuthor;
  readonly body: EntryBodies[Kind];
};
type Entry = { readonly [Kind in EntryKind]: EntryOf<Kind> }[EntryKind];

/**
 * The answer that the office still waits for: its last message that asked for one, until the citizen writes anything or
 * the case is finished. Oldest entry first.
 */
export function awaitedAnswer(entries: readonly Entry[]): { readonly due: string | null } | null {
  const last = entries.at(-1);
  if (!last || isFinal(last.state)) return null;
  const asked = entries.findLast((entry) => entry.author === 'citizen' || answerIn(entry) !== null);
  return asked ? answerIn(asked) : null;
}

function answerIn(entry: Entry): { readonly due: string | null } | null {
  return entry.kind === 'message' && entry.author === 'office' ? (entry.body.answer ?? null) : null;
}
