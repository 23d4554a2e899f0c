import { isContent } from './fields/content.ts';
import type {
  Answer,
  Answers,
  ComputedRow,
  Context,
  Review,
  ReviewRow,
  ReviewSection,
  Service,
} from './model.ts';
import { trace, type PageVisit } from './trace.ts';

/** Everything that was asked and answered, in the order asked. What is only read is left out. */
export function review(service: Service, answers: Answers, context: Context): Review {
  const { visits } = trace(service, answers, context);
  return visits.flatMap((visit) => (visit.kind === 'page' ? sectionOf(visit) : []));
}

/** What follows from the answers, in the order written. */
export function reviewComputed(service: Service, answers: Answers, context: Context): readonly ComputedRow[] {
  return trace(service, answers, context).computed;
}

function sectionOf(visit: PageVisit): readonly ReviewSection[] {
  const { place, inside, scope } = visit;
  const rows = visit.fields.flatMap((field): readonly ReviewRow[] => {
    if (isContent(field) || !Object.hasOwn(scope.values, field.id)) return [];
    // The trace puts nothing but answers under the ids of fields.
    return [{ field, answer: scope.values[field.id] as Answer }];
  });
  const loop = inside && { id: inside.loop.id, index: inside.index, count: inside.count };
  return rows.length > 0 ? [{ place, loop, rows }] : [];
}
