import { firstOpenPlace, nextPlace } from '#forms/engine/journey.ts';
import type { Issue, Place } from '#forms/engine/model.ts';
import { newItemPlace, openOverview, readOverview } from '#forms/engine/overview.ts';
import type { Standing } from '#forms/engine/standing.ts';
import { orReview } from './closing-page.ts';
import { openDraft } from './open-draft.ts';
import type { OpenDraftPorts } from './open-draft.ts';

export type OverviewAnswer = {
  readonly code: string;
  readonly place: Place;
  /** "One more?" */
  readonly more: 'yes' | 'no' | null;
  readonly confirmed: readonly string[];
  readonly returns: boolean;
};

export type OverviewSaved =
  | { readonly ok: true; readonly next: Place | 'review' }
  | { readonly ok: false; readonly reason: 'no-draft' | 'not-asked' | 'not-answered' | 'full' }
  | { readonly ok: false; readonly reason: 'issues'; readonly issues: readonly Issue[] };

/** Answers "one more?" on a loop's overview: leads to a new item, or on. Nothing is stored by it. */
export async function saveOverview(ports: OpenDraftPorts, input: OverviewAnswer): Promise<OverviewSaved> {
  const draft = await openDraft(ports, input.code);
  if (!draft) return { ok: false, reason: 'no-draft' };
  const { service, answers, context } = draft;
  const standing = { service, answers, context, place: input.place };
  const overview = openOverview(standing);
  if (!overview) return { ok: false, reason: 'not-asked' };
  if (!overview.canAdd || input.more === 'no') return goOn(standing, input);
  return input.more === 'yes' ? addItem(standing) : { ok: false, reason: 'not-answered' };
}

function addItem(standing: Standing): OverviewSaved {
  const next = newItemPlace(standing);
  return next ? { ok: true, next } : { ok: false, reason: 'full' };
}

function goOn(standing: Standing, { confirmed, returns }: OverviewAnswer): OverviewSaved {
  const { service, answers, context } = standing;
  const reading = readOverview({ ...standing, confirmed });
  if (!reading.ok) return { ok: false, reason: 'issues', issues: reading.issues };
  const next = returns ? firstOpenPlace(service, answers, context) : nextPlace(standing);
  return { ok: true, next: orReview(service, next) };
}
