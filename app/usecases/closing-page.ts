import type { Page, Place, Service } from '#forms/engine/model.ts';

/** The last step, when it holds declarations only: it is asked on the check page, right before submission. */
export function closingPage(service: Service): Page | null {
  const last = service.steps.at(-1);
  const closes = last?.kind === 'page' && last.fields.every((field) => field.type === 'declaration');
  return closes ? last : null;
}

/** Leads to the check page where the next place would be the closing page. */
export function orReview(service: Service, place: Place | 'review'): Place | 'review' {
  return place !== 'review' && place.step === closingPage(service)?.id ? 'review' : place;
}
