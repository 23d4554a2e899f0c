import type { Place } from '#forms/engine/model.ts';
import { nextCorrection } from '#forms/submission/correction/next-correction.ts';
import { expiry } from '#forms/submission/retention.ts';
import { changeAnswers } from '../change-answers.ts';
import type { Unchangeable } from '../change-answers.ts';
import { correctionCodeOf } from './correction-code.ts';
import { placesOfCorrection } from '../draft-correction.ts';
import type { DraftCorrection } from './model.ts';
import { firstFound } from '../first-found.ts';
import { aboutDraft, serialiseContent } from '../open-draft.ts';
import type { OpenDraft, OpenDraftPorts } from '../open-draft.ts';
import { allPassed } from '../page-check.ts';
import type { Ports } from '../ports.ts';
import { openCorrection } from './open-correction.ts';
import type { CaseKey, NothingWanted, WantedCorrection } from './open-correction.ts';

type Begun = { readonly ok: true; readonly next: Place | 'review' } | NothingWanted | Unchangeable;

type BeginPorts = OpenDraftPorts & Pick<Ports, 'ids' | 'submissions' | 'entries'>;

/**
 * Begins a correction, or goes on with it: a draft with the answers as they were sent. Begun twice it is one; where the
 * agency asks for something else by now, what was typed stays and the questions are the new ones.
 */
export async function beginCorrection(ports: BeginPorts, input: CaseKey): Promise<Begun> {
  const wanted = await openCorrection(ports, input);
  if ('ok' in wanted) return wanted;
  const code = correctionCodeOf(ports, wanted.open);
  if (!(await firstFound(ports.vault.lookups(code), ports.drafts.findByLookup)))
    await addDraft(ports, wanted, code);
  const correction = correctionIn(wanted);
  return changeAnswers<Begun>(ports, code, (draft) => {
    const isCurrent = draft.correction?.request === correction.request;
    const changed = { ...draft.correction, ...correction };
    const next = firstPlace(isCurrent ? draft : { ...draft, correction: changed });
    if (isCurrent) return { store: null, outcome: { ok: true, next } };
    return { store: draft.answers, correction: changed, outcome: { ok: true, next } };
  });
}

function firstPlace(draft: OpenDraft): Place | 'review' {
  return draft.unfinished?.place ?? nextCorrection(placesOfCorrection(draft) ?? [], null);
}

function correctionIn({ open, payload, form, request }: WantedCorrection): DraftCorrection {
  const { today, now, channel, identity, authority } = form.context;
  return {
    reference: open.row.reference,
    request: request.id,
    points: request.body.points,
    before: payload.answers,
    context: { today, now, channel, identity, authority },
  };
}

async function addDraft(ports: BeginPorts, wanted: WantedCorrection, code: string): Promise<void> {
  const { clock, ids, vault, drafts } = ports;
  const { open, payload, form } = wanted;
  const { service, context } = form;
  const [id, key] = [ids.uuid(), vault.newKey()];
  // Not that of the case: a draft whose time is over is erased, and the case goes on.
  const { slot, key: erasure } = await vault.newErasureKey();
  const content = {
    answers: payload.answers,
    unfinished: null,
    checks: allPassed({ service, context, answers: payload.answers }),
    correction: correctionIn(wanted),
    tally: null,
  };
  await drafts.add({
    id,
    lookup: vault.lookup(code),
    service: service.id,
    serviceVersion: service.version,
    language: open.row.language,
    wrappedKey: vault.wrapForCode(key, { code, erasure }, aboutDraft(id)),
    erasureSlot: slot,
    reference: open.row.reference,
    sealedAnswers: vault.seal(key, serialiseContent(content), aboutDraft(id)),
    version: 1,
    expiresAt: expiry(clock.now(), service.draft.keep),
  });
}
