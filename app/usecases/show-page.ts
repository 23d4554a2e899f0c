import { previousPlace, walk } from '#forms/engine/journey.ts';
import type { Context, FileAnswer, Input, Place, Service } from '#forms/engine/model.ts';
import { openOverview } from '#forms/engine/overview.ts';
import type { OpenOverview } from '#forms/engine/overview.ts';
import { openPage } from '#forms/engine/page.ts';
import type { OpenPage } from '#forms/engine/page.ts';
import type { Standing } from '#forms/engine/standing.ts';
import { findStep } from '#forms/engine/step.ts';
import { isSamePlace } from '#forms/engine/place.ts';
import { previousCorrection } from '#forms/submission/correction/next-correction.ts';
import { closingPage } from './closing-page.ts';
import { draftLimit } from './draft-limit.ts';
import type { DraftLimit } from './draft-limit.ts';
import { pageOfCorrection, placesOfCorrection, standingAt } from './draft-correction.ts';
import type { PageOfCorrection } from './draft-correction.ts';
import { filesAt } from './file-field.ts';
import { itemToken } from './item-token.ts';
import { placeBefore } from './nobody-in-charge.ts';
import { endOf } from './page-check.ts';
import { openDraft } from './open-draft.ts';
import type { OpenDraft, OpenDraftPorts } from './open-draft.ts';
import { pageToken } from './page-token.ts';
import { firstOpen } from './way-on.ts';

/** A page or overview with all that is needed to show it. */
export type ShownPage = {
  readonly ok: true;
  readonly service: Service;
  readonly context: Context;
  readonly place: Place;
  readonly content:
    | { readonly kind: 'page'; readonly page: OpenPage }
    | {
        readonly kind: 'overview';
        readonly overview: OpenOverview;
        /** The proof that this very item was seen before it is copied or removed; `null` when there is none. */
        readonly tokenOf: (index: number) => string | null;
      };
  /** Handed-in documents by field. */
  readonly files: Readonly<Record<string, readonly FileAnswer[]>>;
  readonly token: string;
  readonly previous: Place | null;
  /** All places on the way, as the answers so far lead it. */
  readonly places: readonly Place[];
  readonly expiresAt: string;
  /** `null` where that is no time limit. */
  readonly limit: DraftLimit | null;
  /** What is corrected, and the questions of this page that stay as they are; `null` in a draft of something new. */
  readonly correction: PageOfCorrection | null;
};

export type PageMissing =
  | { readonly ok: false; readonly reason: 'no-draft' }
  /** A register has refused too often. */
  | { readonly ok: false; readonly reason: 'ended' }
  /** The service has no such step. */
  | { readonly ok: false; readonly reason: 'unknown' }
  /** The place is not asked (any more); `instead` is where to go on. */
  | { readonly ok: false; readonly reason: 'not-asked'; readonly instead: Place | 'review' };

/** Opens the draft and shows one place of it. `typed` replaces the stored answers in the controls. */
export async function showPage(
  ports: OpenDraftPorts,
  input: { readonly code: string; readonly place: Place; readonly typed?: Input },
): Promise<ShownPage | PageMissing> {
  const draft = await openDraft(ports, input.code);
  if (!draft) return { ok: false, reason: 'no-draft' };
  return showPlace(ports, draft, input);
}

async function showPlace(
  ports: OpenDraftPorts,
  draft: OpenDraft,
  { place, typed = leftAt(draft, place) }: { readonly place: Place; readonly typed?: Input },
): Promise<ShownPage | PageMissing> {
  const { service, context, row } = draft;
  if (!findStep(service, place.step)) return { ok: false, reason: 'unknown' };
  if (endOf(draft)) return { ok: false, reason: 'ended' };
  const before = await placeBefore(ports, draft, place);
  if (before) return { ok: false, reason: 'not-asked', instead: before };
  const standing = standingAt(draft, place);
  const content = standing && openContent(ports, { standing, draftId: row.id }, typed);
  if (!content || place.step === closingPage(service)?.id)
    return { ok: false, reason: 'not-asked', instead: firstOpen(draft) };
  return {
    ok: true,
    service,
    context,
    place,
    content,
    files: filesAt(draft, place),
    token: pageToken(ports, row.id, standing),
    ...wayTo(draft, standing),
    expiresAt: row.expiresAt,
    limit: draftLimit(ports, draft),
    correction: pageOfCorrection(draft, standing),
  };
}

/** All places on the way, and the one before; in a correction only what is asked. */
function wayTo(draft: OpenDraft, standing: Standing): Pick<ShownPage, 'previous' | 'places'> {
  const places = placesOfCorrection(draft);
  if (!places) {
    const { service, answers, context } = draft;
    return { previous: previousPlace(standing), places: walk(service, answers, context) };
  }
  const asked = places.filter(({ isAsked }) => isAsked).map(({ place }) => place);
  return { previous: previousCorrection(places, standing.place), places: asked };
}

function openContent(
  ports: OpenDraftPorts,
  { standing, draftId }: { readonly standing: Standing; readonly draftId: string },
  typed: Input | undefined,
): ShownPage['content'] | null {
  const overview = openOverview(standing);
  if (overview) {
    const shown = { draftId, place: standing.place, overview };
    return { kind: 'overview', overview, tokenOf: (index) => itemToken(ports, shown, index) };
  }
  const page = openPage(standing, typed);
  return page && { kind: 'page', page };
}

/** What was typed when this page was left in the middle. */
function leftAt({ unfinished }: OpenDraft, place: Place): Input | undefined {
  return unfinished && isSamePlace(unfinished.place, place) ? unfinished.input : undefined;
}
