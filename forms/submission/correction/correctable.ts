import type { Answers, Context, Loop, Place, ReviewSection, Service } from '#forms/engine/model.ts';
import { isSamePlace } from '#forms/engine/place.ts';
import { review } from '#forms/engine/review.ts';
import { trace } from '#forms/engine/trace.ts';

/** The answers of a page, or a list as a whole, in the order asked. */
export type Correctable =
  | { readonly kind: 'page'; readonly section: ReviewSection }
  | { readonly kind: 'list'; readonly place: Place; readonly loop: Loop };

/** Everything that can be marked in a submission. */
export function correctable(service: Service, answers: Answers, context: Context): readonly Correctable[] {
  const sections = review(service, answers, context);
  return trace(service, answers, context).visits.flatMap((visit): readonly Correctable[] => {
    if (visit.kind === 'overview') return [{ kind: 'list', place: visit.place, loop: visit.loop }];
    const section = sections.find(({ place }) => isSamePlace(place, visit.place));
    return section ? [{ kind: 'page', section }] : [];
  });
}
