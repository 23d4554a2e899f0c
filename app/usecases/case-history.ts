import type { SubmissionState } from '#forms/submission/model.ts';
import { aboutCase } from './file-submission.ts';
import type { OpenCase } from './open-case.ts';
import type { Ports } from './ports.ts';

/** One step in a case's life, with its note open. `by` is the name of the caseworker. */
export type CaseEvent = {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly state: SubmissionState;
  readonly by: string | null;
  readonly note: string | null;
};

/** What a note is sealed for. */
export const aboutNote = (reference: string, event: string): string =>
  `${aboutCase(reference)}:note:${event}`;

/** All that happened to a case, oldest first. */
export async function caseHistory(
  { vault, submissions }: Pick<Ports, 'vault' | 'submissions'>,
  { row, key }: OpenCase,
): Promise<readonly CaseEvent[]> {
  const events = await submissions.events(row.reference);
  return events.map(({ id, at, state, by, sealedNote }) => {
    const note = sealedNote && vault.open(key, sealedNote, aboutNote(row.reference, id));
    return { id, at, state, by, note: note && new TextDecoder().decode(note) };
  });
}
