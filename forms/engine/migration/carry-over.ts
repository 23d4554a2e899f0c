import type { Answer, Answers, Context, Field, Migration, Place, Service } from '../model.ts';
import { trace, type PageVisit } from '../trace.ts';
import { migrate, moveAnswer, newId } from './migrate.ts';
import { questionsOf } from './questions.ts';

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
 * equal and asked, or it is among the changes: nothing is lost unseen.
 */
export function carryOver(
  { old, next, migration }: Versions,
  answers: Answers,
  context: Context,
): CarriedOver {
  const carried = migrate(old, migration, answers);
  const [before, after] = [asked(old, answers, context), asked(next, carried, context)];
  const targets = new Set([...questionsOf(old).keys()].map((id) => newId(migration, id)));
  const lost = [...before.values()].flatMap((question): readonly Change[] => {
    const { field, place, answer } = question;
    if (answer === undefined) return [];
    const now = after.get(keyOf(newId(migration, field.id), place));
    if (now && isSame(now.answer, moveAnswer(migration, field.id, answer))) return [];
    return [{ kind: now ? 'again' : 'gone', field, place, answer }];
  });
  const added = [...after.values()].filter(({ field }) => !targets.has(field.id));
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
function asked(service: Service, answers: Answers, context: Context): ReadonlyMap<string, Asked> {
  const pages = trace(service, answers, context).visits.filter(({ kind }) => kind === 'page') as PageVisit[];
  return new Map(
    pages.flatMap(({ place, fields, scope }) =>
      fields
        .filter(({ id }) => questionsOf(service).has(id))
        .map((field): readonly [string, Asked] => {
          const answer = Object.hasOwn(scope.values, field.id)
            ? // The trace puts nothing but answers under the ids of fields.
              (scope.values[field.id] as Answer)
            : undefined;
          return [keyOf(field.id, place), { field, place, answer }];
        }),
    ),
  );
}

/** Answers are JSON, and are carried over with their members in order. */
function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Ids are unique in a form, so the items are all that is needed beside. */
function keyOf(id: string, { item }: Place): string {
  return [id, ...item].join(' ');
}
