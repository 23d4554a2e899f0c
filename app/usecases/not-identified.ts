import { identityReads, isIdentified } from '#forms/engine/identity.ts';
import { walk } from '#forms/engine/journey.ts';
import type { Field, Issue, Place, Service } from '#forms/engine/model.ts';
import { findStep } from '#forms/engine/step.ts';
import type { OpenDraft } from './open-draft.ts';

type Placed = Pick<OpenDraft, 'service' | 'answers' | 'context'>;

/**
 * The page at which somebody has to say something else, because the law wants to know who they are, and they have not shown
 * it; `null` where all is well, or the agency finds out.
 */
export function placeToIdentify(draft: Placed): Place | null {
  const { service, answers, context } = draft;
  if (service.unidentified === 'agency' || isIdentified(service, answers, context)) return null;
  const places = walk(service, answers, context);
  return places.findLast(({ step }) => decidingField(service, step) !== null) ?? places[0] ?? null;
}

/** Why a page cannot be left like this: its answers are among those that demand it; else `null`. */
export function notIdentified(draft: Placed, { step }: Place): Issue | null {
  const at = placeToIdentify(draft);
  if (at === null) return null;
  const field = decidingField(draft.service, step);
  if (field === null && at.step !== step) return null;
  return {
    field: field?.id ?? '',
    part: null,
    code: 'not-identified',
    params: {},
    rule: null,
    level: 'error',
  };
}

function decidingField(service: Service, step: string): Field | null {
  const page = findStep(service, step)?.step;
  const reads = identityReads(service);
  return page?.kind === 'page' ? (page.fields.find(({ id }) => reads.has(id)) ?? null) : null;
}
