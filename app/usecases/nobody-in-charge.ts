import { answerAt } from '#forms/engine/item.ts';
import { walk } from '#forms/engine/journey.ts';
import type { Answers, Field, Issue, Place, Service } from '#forms/engine/model.ts';
import { findStep } from '#forms/engine/step.ts';
import { findAuthority } from './find-authority.ts';
import type { OpenDraft } from './open-draft.ts';
import type { Ports } from './ports.ts';

type Placed = { readonly service: Service; readonly answers: Answers };

/**
 * What is wrong with a page that asks for the place, when no agency of this portal is in charge there; else `null`. So
 * nobody fills in a form, or uncovers a code, that cannot be sent.
 */
export async function nobodyInCharge(
  ports: Pick<Ports, 'agencies'>,
  draft: Placed,
  { step }: Place,
): Promise<Issue | null> {
  const field = placeField(draft.service, step);
  const answer = field && answerAt(draft.answers, field.id);
  if (!field || answer === undefined || answer === null) return null;
  if (await findAuthority(ports, draft)) return null;
  const part = field.type === 'address' ? 'ort' : null;
  return { field: field.id, part, code: 'no-authority', params: {}, rule: null, level: 'error' };
}

/** The page that has to be answered anew before this one may ask its register; `null` where it may, or has none. */
export async function placeBefore(
  ports: Pick<Ports, 'agencies'>,
  draft: OpenDraft,
  { step }: Place,
): Promise<Place | null> {
  const { service, answers, context } = draft;
  const page = findStep(service, step)?.step;
  if (page?.kind !== 'page' || page.check === null || (await findAuthority(ports, draft))) return null;
  const places = walk(service, answers, context);
  return places.find((place) => placeField(service, place.step)) ?? places[0] ?? null;
}

/** The question of this page that says which municipality it is about. */
function placeField(service: Service, step: string): Field | null {
  const page = findStep(service, step)?.step;
  const fields = page?.kind === 'page' ? page.fields : [];
  return fields.find(({ id }) => id === service.route.by[0]) ?? null;
}
