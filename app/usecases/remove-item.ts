import type { Place } from '#forms/engine/model.ts';
import { openOverview, removeItem as withoutItem } from '#forms/engine/overview.ts';
import { changeAnswers } from './change-answers.ts';
import type { OpenDraftPorts } from './open-draft.ts';

type ItemRemoved = { readonly ok: true } | { readonly ok: false; readonly reason: 'no-draft' | 'not-asked' };

/** Takes one item out of a loop's list. Its documents become orphans, which the worker erases. */
export function removeItem(
  ports: OpenDraftPorts,
  input: { readonly code: string; readonly place: Place; readonly index: number },
): Promise<ItemRemoved> {
  return changeAnswers<ItemRemoved>(ports, input.code, ({ service, answers, context }) => {
    const standing = { service, answers, context, place: input.place };
    const overview = openOverview(standing);
    if (!overview?.items[input.index]) return { store: null, outcome: { ok: false, reason: 'not-asked' } };
    return { store: withoutItem({ ...standing, index: input.index }), outcome: { ok: true } };
  });
}
