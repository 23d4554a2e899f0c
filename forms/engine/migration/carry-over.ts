import type { Answer, Answers, Context, Field, Migration, Place, Service } from '../model.ts';
import { trace, type PageVisit } from '../trace.ts';
import { migrate, moveAnswer, newId } from './migrate.ts';
import { withoutMisfits } from './misfits.ts';
import { questionsOf } from './questions.ts';
import { isSame } from './same.ts';

/** What is not the same in the newer version, question by question. */
export type Change = {
  /**
   * `gone`: the question is not asked any more; `again`: it is asked, but the answer does not fit any more; `new`: it
   * was not asked before.
   */
  readonly kind: 'gone' | 'again' | 'new';
  readonly field: Field;
  readonly place: Place;
  /** What was answered; `null` where there was nothing. */
  readonly answer: Answer;
};

export type CarriedOver = { readonly answers: Answers; readonly changes: readonly Change[] };

type Versions = { readonly old: Service; readonly next: Service; readonly migration: Migration };

/**
 * Carries the answers of a draft over into the next version of its form. What was asked and answered is there again,
 * equal and asked, or it is among the changes: nothing is lost unseen. What did not count any more stays behind, lest
 * the newer version brings up an answer that nobody was asked for.
 */
export function carryOver(
  { old, next, migration }: Versions,
  answers: Answers,
  context: Context,
): CarriedOver {
  const counting = trace(old, answers, context).relevant;
  const carried = withoutMisfits(next, migrate(old, migration, counting), context);
  const after = asked(next, carried, context);
  const before = asked(old, answers, context).map((question) => {
    const { field, place } = question;
    const key = migration.dropped.includes(field.id) ? null : keyOf(newId(migration, field.id), place);
    return { ...question, key };
  });
  const now = new Map(after.map((question) => [keyOf(question.field.id, question.place), question]));
  const lost = before.flatMap(({ field, place, answer, key }): readonly Change[] => {
    if (answer === undefined) return [];
    const found = key === null ? undefined : now.get(key);
    if (found && isSame(found.answer, moveAnswer(migration, field.id, answer))) return [];
    return [{ kind: found ? 'again' : 'gone', field, place, answer }];
  });
  const known = new Set(before.map(({ key }) => key));
  const added = after.filter(({ field, place }) => !known.has(keyOf(field.id, place)));
  return {
    answers: carried,
    changes: [
      ...lost,
      ...added.map(({ field, place }) => ({ kind: 'new', field, place, answer: null }) as const),
    ],
  };
}

type Asked = { readonly field: Field; readonly place: Place; readonly answer: Answer | undefined };

/** All questions that are asked now, with their answers as far as they stand. */
function asked(service: Service, answers: Answers, context: Context): readonly Asked[] {
  const pages = trace(service, answers, context).visits.filter(({ kind }) => kind === 'page') as PageVisit[];
  return pages.flatMap(({ place, fields, scope }) =>
    fields
      .filter(({ id }) => questionsOf(service).has(id))
      .map((field): Asked => {
        const answer = Object.hasOwn(scope.values, field.id)
          ? // The trace puts nothing but answers under the ids of fields.
            (scope.values[field.id] as Answer)
          : undefined;
        return { field, place, answer };
      }),
  );
}

/** Ids are unique in a form, so the items are all that is needed beside. */
function keyOf(id: string, { item }: Place): string {
  return [id, ...item].join(' ');
}
