import { filesOf, isDocumentField } from '../fields/file.ts';
import { readField, writeField } from '../fields/index.ts';
import { itemAnswers, withItem, type ItemStep } from '../item.ts';
import type { Answer, Answers, Context, Field, Service } from '../model.ts';
import { evaluateIn, trace, type PageVisit } from '../trace.ts';
import { isSame } from './same.ts';

/**
 * The answers without those that the form would not take if they were given now, e.g. a number above a lower limit.
 * Leaving one out may bring others up, so it looks until all fit.
 */
export function withoutMisfits(service: Service, answers: Answers, context: Context): Answers {
  const pages = trace(service, answers, context).visits.filter(({ kind }) => kind === 'page') as PageVisit[];
  const left = pages.reduce((all, visit) => withoutMisfitsOn(visit, all, context), answers);
  return left === answers ? answers : withoutMisfits(service, left, context);
}

function withoutMisfitsOn(visit: PageVisit, answers: Answers, context: Context): Answers {
  const { fields, scope, loops, place } = visit;
  const misfits = fields.filter(({ id }) => Object.hasOwn(scope.values, id)).filter((field) => {
    // The trace puts nothing but answers under the ids of fields.
    return !fits(field, scope.values[field.id] as Answer, { visit, context });
  }); // prettier-ignore
  if (misfits.length === 0) return answers;
  const path = loops.map((loop, depth): ItemStep => ({ loop, index: place.item[depth] ?? 0 }));
  const kept = Object.entries(itemAnswers(answers, path)).filter(([id]) => !misfits.some((field) => field.id === id)); // prettier-ignore
  return withItem(answers, path, Object.fromEntries(kept));
}

type At = { readonly visit: PageVisit; readonly context: Context };

/** What stands in the controls for the answer reads as the same answer again; documents have arrived already. */
function fits(field: Field, answer: Answer, { visit, context }: At): boolean {
  if (isDocumentField(field)) {
    const isTaken = filesOf(answer).every(
      ({ type, size }) => field.accept.includes(type) && size <= field.max,
    );
    if (!isTaken) return false;
  }
  const asking = { context, evaluate: evaluateIn(visit.scope, context), stored: answer };
  const read = readField(field, writeField(field, answer, context), asking);
  return read.ok && isSame(read.answer, answer);
}
