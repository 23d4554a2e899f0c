import type { Place } from '#forms/engine/model.ts';
import { openPage } from '#forms/engine/page.ts';
import { placeToIdentify } from './not-identified.ts';
import { firstUnchecked } from './page-check.ts';
import type { OpenDraft } from './open-draft.ts';
import { firstOpen } from './way-on.ts';

/**
 * Where somebody who comes back goes on: the page they left in the middle, else the first one still open, else the first
 * one that a register has not said yes to, else the one whose answers demand to know who they are.
 */
export function openBefore(draft: OpenDraft): Place | 'review' {
  const { service, answers, context, unfinished } = draft;
  const isAsked = unfinished && openPage({ service, answers, context, place: unfinished.place });
  const next = isAsked ? unfinished.place : firstOpen(draft);
  return next === 'review' ? (firstUnchecked(draft) ?? placeToIdentify(draft) ?? 'review') : next;
}
