import type { Issue, Place } from '#forms/engine/model.ts';
import { newItemPlace, openOverview, readOverview } from '#forms/engine/overview.ts';
import type { Standing } from '#forms/engine/standing.ts';
import { changeAnswers } from './change-answers.ts';
import type { Change } from './change-answers.ts';
import { standingAt } from './draft-correction.ts';
import type { OpenDraft, OpenDraftPorts } from './open-draft.ts';
import { countIssues, countStep } from './statistics/count-draft.ts';
import { wayOn } from './way-on.ts';

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
  | { readonly ok: false; readonly reason: 'no-draft' | 'ended' | 'not-asked' | 'not-answered' | 'full' }
  | { readonly ok: false; readonly reason: 'issues'; readonly issues: readonly Issue[] };

/** Answers "one more?" on a loop's overview: leads to a new item, or closes the list and leads on. */
export function saveOverview(ports: OpenDraftPorts, input: OverviewAnswer): Promise<OverviewSaved> {
  return changeAnswers<OverviewSaved>(ports, input.code, (draft) => {
    const standing = standingAt(draft, input.place);
    const overview = standing && openOverview(standing);
    if (!overview) return unchanged({ ok: false, reason: 'not-asked' });
    const now = ports.clock.now();
    if (!overview.canAdd || input.more === 'no') return closeList(draft, standing, { ...input, now });
    return unchanged(input.more === 'yes' ? addItem(standing) : { ok: false, reason: 'not-answered' });
  });
}

function addItem(standing: Standing): OverviewSaved {
  const next = newItemPlace(standing);
  return next ? { ok: true, next } : { ok: false, reason: 'full' };
}

/** That nobody else is to be named is an answer too: an empty list is stored as one that was asked. */
function closeList(
  draft: OpenDraft,
  standing: Standing,
  input: OverviewAnswer & { readonly now: Date },
): Change<OverviewSaved> {
  const reading = readOverview({ ...standing, confirmed: input.confirmed });
  const { place, now } = input;
  if (!reading.ok) {
    const { issues } = reading;
    const tallies = countIssues(draft, { ...place, issues, now });
    return { store: null, tallies, outcome: { ok: false, reason: 'issues', issues } };
  }
  const { answers } = reading;
  const next = wayOn(draft, { ...input, answers });
  const counted = countStep(draft, { place, next, now, leaves: false });
  return { store: answers, ...counted, outcome: { ok: true, next } };
}

function unchanged(outcome: OverviewSaved): Change<OverviewSaved> {
  return { store: null, outcome };
}
