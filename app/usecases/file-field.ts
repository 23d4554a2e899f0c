import { itemAnswers, withItem } from '#forms/engine/item.ts';
import { isDocumentField } from '#forms/engine/fields/file.ts';
import type { Answer, Answers, DocumentField, FileAnswer, Place } from '#forms/engine/model.ts';
import { openPage } from '#forms/engine/page.ts';
import { itemPath } from '#forms/engine/reach.ts';
import { standingAt } from './draft-correction.ts';
import type { OpenDraft } from './open-draft.ts';

/** The question a document is handed in for. */
export type FileQuestion = { readonly place: Place; readonly field: string };

type Answered = Pick<OpenDraft, 'service' | 'answers' | 'context' | 'checks' | 'correction'>;

/** The file field at a place and the documents it holds; `null` when no such field is asked there. */
export function fileFieldAt(
  draft: Answered,
  { place, field: id }: FileQuestion,
): { readonly field: DocumentField; readonly stored: readonly FileAnswer[] } | null {
  const standing = standingAt(draft, place);
  if (!standing || standing.locked?.has(id)) return null;
  const field = openPage(standing)?.fields.find((candidate) => candidate.id === id);
  return field && isDocumentField(field) ? { field, stored: filesAt(draft, place)[id] ?? [] } : null;
}

/** The documents handed in at a place, by field. */
export function filesAt(draft: Answered, place: Place): Readonly<Record<string, readonly FileAnswer[]>> {
  const item = itemAnswers(draft.answers, itemPath({ ...draft, place }) ?? []);
  const filled = Object.entries(item).map(([id, answer]) => [id, filesOf(answer)] as const);
  return Object.fromEntries(filled.filter(([, files]) => files.length > 0));
}

/** The draft's answers with other documents at a question. */
export function withFiles(
  draft: Answered,
  { place, field }: FileQuestion,
  files: readonly FileAnswer[],
): Answers {
  const path = itemPath({ ...draft, place }) ?? [];
  return withItem(draft.answers, path, { ...itemAnswers(draft.answers, path), [field]: files });
}

/** The documents in an answer; any other answer holds none. */
function filesOf(answer: Answer | readonly Answers[] | undefined): readonly FileAnswer[] {
  if (!Array.isArray(answer)) return [];
  return answer.filter(
    (entry: string | FileAnswer | Answers): entry is FileAnswer =>
      typeof entry === 'object' && typeof entry['sha256'] === 'string',
  );
}
