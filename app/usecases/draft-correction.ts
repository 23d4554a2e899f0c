import type { Answers, Place } from '#forms/engine/model.ts';
import type { Standing } from '#forms/engine/standing.ts';
import { relevantAnswers } from '#forms/engine/answers.ts';
import { itemAnswers } from '#forms/engine/item.ts';
import { isSamePlace } from '#forms/engine/place.ts';
import { itemPath } from '#forms/engine/reach.ts';
import { correctionPlaces } from '#forms/submission/correction/correction-places.ts';
import { placeIn } from '#forms/submission/correction/earlier-place.ts';
import { lockedAt } from '#forms/submission/correction/locked-at.ts';
import type { Correction, CorrectionPlace } from '#forms/submission/correction/model.ts';
import { documentsIn } from './documents-in.ts';
import type { OpenDraft } from './open-draft.ts';
import { uncheckedPlaces } from './page-check.ts';

type Draft = Pick<OpenDraft, 'service' | 'answers' | 'context' | 'checks' | 'correction'>;

/** Somebody at a place of their draft; `null` where a correction leaves everything as it was sent. */
export function standingAt(draft: Draft, place: Place): Standing | null {
  const { service, answers, context } = draft;
  const correction = correctionOf(draft);
  const locked = correction && lockedAt(correction, place);
  if (correction && !locked) return null;
  return { service, answers, context, place, ...(locked ? { locked } : {}) };
}

/** The places of a draft that corrects something; `null` for a draft of something new. */
export function placesOfCorrection(draft: Draft): readonly CorrectionPlace[] | null {
  const correction = correctionOf(draft);
  return correction && correctionPlaces(correction);
}

/** What a draft corrects, with its answers of now; `null` for a draft of something new. */
export function correctionOf(draft: Draft): Correction | null {
  const { service, answers, context, correction } = draft;
  if (!correction) return null;
  const { before, points } = correction;
  return { service, before, after: answers, context, points, unsure: uncheckedPlaces(draft) };
}

/** Whether a document belongs to what was sent before: it stays with the case, whatever becomes of the correction. */
export function isOfCase({ correction }: Pick<OpenDraft, 'correction'>, id: string): boolean {
  return correction !== null && documentsIn(correction.before).some((document) => document.id === id);
}

/** How a page stands in a correction, by field. */
export type PageOfCorrection = {
  /** The questions that stay as they were sent. */
  readonly locked: ReadonlySet<string>;
  /** What the agency wrote to each. */
  readonly reasons: Readonly<Record<string, string>>;
  /** What was sent before; empty for an item that is new. */
  readonly before: Answers;
  readonly now: Answers;
};

const NOTHING: ReadonlySet<string> = new Set();

/** `null` in a draft of something new. */
export function pageOfCorrection(draft: Draft, { place, locked }: Standing): PageOfCorrection | null {
  const { service, answers, context, correction } = draft;
  if (!correction) return null;
  const from = relevantAnswers(service, correction.before, context);
  const earlier = placeIn({ service, from, to: relevantAnswers(service, answers, context) }, place);
  const points = correction.points.filter((point) => isSamePlace(point.place, place));
  const itemAt = (of: Answers, at: Place) => itemAnswers(of, itemPath({ service, place: at }) ?? []);
  return {
    locked: locked ?? NOTHING,
    reasons: Object.fromEntries(points.map(({ field, reason }) => [field, reason])),
    before: earlier ? itemAt(from, earlier) : {},
    now: itemAt(answers, place),
  };
}
