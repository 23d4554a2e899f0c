import { firstOpenPlace } from '#forms/engine/journey.ts';
import type { Place } from '#forms/engine/model.ts';
import { openPage } from '#forms/engine/page.ts';
import { orReview } from './closing-page.ts';
import type { OpenDraft } from './open-draft.ts';

/** Where somebody who comes back goes on: the page they left in the middle, else the first one still open. */
export function openBefore({ service, answers, context, unfinished }: OpenDraft): Place | 'review' {
  const isAsked = unfinished && openPage({ service, answers, context, place: unfinished.place });
  return isAsked ? unfinished.place : orReview(service, firstOpenPlace(service, answers, context));
}
