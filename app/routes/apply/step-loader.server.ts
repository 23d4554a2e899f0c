import { goTo, notFound } from '../../http/respond.server.ts';
import { placeUrl } from './place-url.ts';
import { describeStep } from './step-view.server.ts';
import type { StepFailure, StepView } from './step-view.server.ts';
import { placeOf, sayLimit, toEnded, toEntrance } from './way.server.ts';
import type { Traveller } from './way.server.ts';

/** Shows the step that an address names, or leads to where the form goes on. */
export async function showStep(traveller: Traveller): Promise<StepView> {
  // Only the action of a step leaves anything here.
  const failure = traveller.attempt.failure as StepFailure | null;
  const typed = failure ? { typed: failure.typed } : {};
  const shown = await traveller.portal.showPage({
    code: traveller.code,
    place: placeOf(traveller),
    ...typed,
  });
  if (shown.ok) {
    sayLimit(traveller, traveller.way, shown.limit);
    return describeStep(traveller, shown, failure);
  }
  if (shown.reason === 'no-draft') throw toEntrance(traveller.way);
  if (shown.reason === 'unknown') throw notFound();
  if (shown.reason === 'ended') throw toEnded(traveller.way);
  throw goTo(placeUrl(traveller.way, shown.instead));
}
