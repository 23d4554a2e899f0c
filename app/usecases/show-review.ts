import type { ComputedRow, Context, Page, Place, Review, Service } from '#forms/engine/model.ts';
import { review, reviewComputed } from '#forms/engine/review.ts';
import { closingPage } from './closing-page.ts';
import { draftLimit } from './draft-limit.ts';
import type { DraftLimit } from './draft-limit.ts';
import { findAuthority } from './find-authority.ts';
import { openDraft } from './open-draft.ts';
import { openBefore } from './open-before.ts';
import type { OpenDraft, OpenDraftPorts } from './open-draft.ts';
import type { Agency } from './ports.ts';
import { submissionToken } from './submission-token.ts';

/** Everything that was answered, ready to be checked and sent. */
export type ShownReview =
  | {
      readonly ok: true;
      readonly service: Service;
      /** Everything that was answered, but the declarations. */
      readonly review: Review;
      readonly computed: readonly ComputedRow[];
      readonly context: Context;
      /** The declarations that are made by sending. */
      readonly closing: Page | null;
      /** Who will receive it. */
      readonly agency: Agency | null;
      readonly token: string;
      readonly expiresAt: string;
      readonly limit: DraftLimit | null;
    }
  | { readonly ok: false; readonly reason: 'no-draft' }
  | { readonly ok: false; readonly reason: 'incomplete'; readonly next: Place };

/** Shows the check page, or where something is still open. */
export async function showReview(
  ports: OpenDraftPorts,
  input: { readonly code: string },
): Promise<ShownReview> {
  const draft = await openDraft(ports, input.code);
  if (!draft) return { ok: false, reason: 'no-draft' };
  const next = openBefore(draft);
  if (next !== 'review') return { ok: false, reason: 'incomplete', next };
  return {
    ok: true,
    service: draft.service,
    review: reviewBefore(draft),
    computed: reviewComputed(draft.service, draft.answers, draft.context),
    context: draft.context,
    closing: closingPage(draft.service),
    agency: await findAuthority(ports, draft),
    token: submissionToken(ports, draft),
    expiresAt: draft.row.expiresAt,
    limit: draftLimit(ports, draft),
  };
}

function reviewBefore({ service, answers, context }: OpenDraft): Review {
  const closing = closingPage(service)?.id;
  return review(service, answers, context).filter(({ place }) => place.step !== closing);
}
