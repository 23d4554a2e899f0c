import type { Context, Page, Place, Service } from '#forms/engine/model.ts';
import { compare } from '#forms/submission/correction/compare.ts';
import type { Compared } from '#forms/submission/correction/compare.ts';
import type { CorrectionPoint } from '#forms/submission/correction/model.ts';
import { closingPage } from '../closing-page.ts';
import { correctionOf } from '../draft-correction.ts';
import { draftLimit } from '../draft-limit.ts';
import type { DraftLimit } from '../draft-limit.ts';
import { openBefore } from '../open-before.ts';
import { openDraft } from '../open-draft.ts';
import type { OpenDraftPorts } from '../open-draft.ts';
import type { Agency, Ports } from '../ports.ts';
import { submissionToken } from '../submission-token.ts';
import { correctionCodeOf } from './correction-code.ts';
import { isAnyChanged } from './is-any-changed.ts';
import { openCorrection } from './open-correction.ts';
import type { CaseKey, NothingWanted } from './open-correction.ts';

/** A correction, old and new side by side, ready to be checked and sent. */
export type ShownCorrectionReview = {
  readonly ok: true;
  readonly service: Service;
  readonly context: Context;
  /** Without the declarations. */
  readonly compared: Compared;
  readonly points: readonly CorrectionPoint[];
  /** What was written to it so far. */
  readonly remark: string;
  /** Anything is another than it was sent. */
  readonly isChanged: boolean;
  readonly closing: Page | null;
  readonly agency: Agency | null;
  readonly token: string;
  readonly limit: DraftLimit | null;
};

type NotYet =
  | NothingWanted
  /** Nothing was begun, or the agency asks for something else by now. */
  | { readonly ok: false; readonly reason: 'no-draft' }
  | { readonly ok: false; readonly reason: 'incomplete'; readonly next: Place };

/** Shows the check page of a correction, or where something is still open. */
export async function showCorrectionReview(
  ports: OpenDraftPorts & Pick<Ports, 'submissions' | 'entries'>,
  input: CaseKey,
): Promise<ShownCorrectionReview | NotYet> {
  const wanted = await openCorrection(ports, input);
  if ('ok' in wanted) return wanted;
  const draft = await openDraft(ports, correctionCodeOf(ports, wanted.open));
  const correction = draft && correctionOf(draft);
  if (!correction || draft.correction?.request !== wanted.request.id)
    return { ok: false, reason: 'no-draft' };
  const next = openBefore(draft);
  if (next !== 'review') return { ok: false, reason: 'incomplete', next };
  const { service, context } = draft;
  return {
    ok: true,
    service,
    context,
    compared: withoutDeclarations(service, compare(correction)),
    points: correction.points,
    remark: draft.correction.remark ?? '',
    isChanged: isAnyChanged(correction),
    closing: closingPage(service),
    agency: await ports.agencies.find(wanted.open.row.agency),
    token: submissionToken(ports, draft),
    limit: draftLimit(ports, draft),
  };
}

/** The declarations are made anew, so that there is nothing to compare. */
export function withoutDeclarations(service: Service, { now, dropped }: Compared): Compared {
  const closing = closingPage(service)?.id;
  const isQuestion = ({ place }: { readonly place: Place }) => place.step !== closing;
  return { now: now.filter(isQuestion), dropped: dropped.filter(isQuestion) };
}
