import { firstOpenPlace, nextPlace } from '#forms/engine/journey.ts';
import type { Answers, Place } from '#forms/engine/model.ts';
import { firstOpenCorrection, nextCorrection } from '#forms/submission/correction/next-correction.ts';
import { orReview } from './closing-page.ts';
import { placesOfCorrection } from './draft-correction.ts';
import type { OpenDraft } from './open-draft.ts';

type Left = {
  readonly place: Place;
  /** As they are stored now. */
  readonly answers: Answers;
  /** Back to the check page as soon as nothing is open. */
  readonly returns: boolean;
};

/** Where "continue" leads from a place that was answered. */
export function wayOn(before: OpenDraft, { place, answers, returns }: Left): Place | 'review' {
  const draft = { ...before, answers };
  const { service, context } = draft;
  const places = placesOfCorrection(draft);
  if (places) return returns ? firstOpenCorrection(places) : nextCorrection(places, place);
  if (returns) return orReview(service, firstOpenPlace(service, answers, context));
  return orReview(service, nextPlace({ service, answers, context, place }));
}

/** The first place where something is missing, else the check page. */
export function firstOpen(draft: OpenDraft): Place | 'review' {
  const { service, answers, context } = draft;
  const places = placesOfCorrection(draft);
  return places ? firstOpenCorrection(places) : orReview(service, firstOpenPlace(service, answers, context));
}
