import { isDocumentField } from '../engine/fields/file.ts';
import type {
  Answer,
  Answers,
  Context,
  DocumentField,
  Field,
  ReviewSection,
  Service,
} from '../engine/model.ts';
import { isSamePlace } from '../engine/place.ts';
import { review } from '../engine/review.ts';
import type { EntryBodies, EntryKind } from './model.ts';

/** A document that may follow and has not come yet, with the place where it was asked for. */
export type OwedDocument = {
  readonly section: Pick<ReviewSection, 'place' | 'loop'>;
  readonly field: DocumentField;
};

type Filed = { readonly service: Service; readonly answers: Answers; readonly context: Context };

type Entry = { readonly kind: EntryKind; readonly body: EntryBodies[EntryKind] };

/** The documents that were left for later (`later: true`) and that no entry of the case has brought since. */
export function owedDocuments(
  { service, answers, context }: Filed,
  entries: readonly Entry[],
): readonly OwedDocument[] {
  const came = entries.flatMap(({ body }) => ('field' in body ? [body] : []));
  return review(service, answers, context).flatMap(({ rows, place, loop }) =>
    rows.flatMap(({ field, answer }) =>
      isLeftForLater(field, answer) &&
      !came.some((body) => body.field === field.id && isSamePlace(body.place, place))
        ? [{ section: { place, loop }, field }]
        : [],
    ),
  );
}

function isLeftForLater(field: Field, answer: Answer): field is DocumentField {
  const isEmpty = answer === null || (Array.isArray(answer) && answer.length === 0);
  return isDocumentField(field) && field.later && !field.optional && isEmpty;
}
