import { expect } from 'playwright/test';
import { startByPost } from '../post-form.ts';
import { addressOf } from './address-of.ts';
import { expectAnswers } from './compare-check-page.ts';
import type { GeneratedJourney, Stop } from './covering-journeys.ts';
import { drawStop } from './draw-stop.ts';
import { fillingsAt, wantsMore } from './filling.ts';
import { postStop } from './post-stop.ts';
import type { Walk } from './walk.ts';

/** A list is met once more for each of its items; who is still on the way after that walks in a circle. */
const mostTimes = 3;

/**
 * Goes the way of one made-up person, to the check page or to the rule that stops it. What this browser has met before in
 * the same state is sent as it stands, which is quick; everything else is drawn, looked at and filled in by hand.
 */
export async function walkGenerated(walk: Walk, journey: GeneratedJourney): Promise<void> {
  const { page } = walk;
  const base = `/${walk.language}/apply/${journey.service.id}/`;
  await page.context().clearCookies();
  const { met, path, isShown } = await walkFrom(walk, journey, base);
  const addresses = (stops: readonly Stop[]) => stops.map(({ visit }) => addressOf(visit.place)).sort();
  expect(addresses([...met])).toEqual(addresses(journey.stops));
  expect(path).toBe(journey.isWhole ? `${base}review` : null);
  if (path === null) return;
  if (!isShown) await page.goto(path);
  await expectAnswers(page, journey, walk);
}

/** How far somebody came: to an address, or to `null` where a rule stops the way. */
type Walked = { readonly met: ReadonlySet<Stop>; readonly path: string | null; readonly isShown: boolean };

async function walkFrom(walk: Walk, journey: GeneratedJourney, base: string): Promise<Walked> {
  const { page, language, seen } = walk;
  const byAddress = new Map(journey.stops.map((stop) => [base + addressOf(stop.visit.place), stop]));
  const begun = await startByPost(page.request, `/${language}/service/${journey.service.id}`);
  const met = new Set<Stop>();
  let path: string | null = begun.path;
  let isShown = false;
  for (let left = journey.stops.length * mostTimes; left > 0 && path !== null; left -= 1) {
    const stop = byAddress.get(path);
    if (!stop) break;
    met.add(stop);
    const isNew = !seen.has(stop.marks.everything.join(' '));
    if (isNew && !isShown) await page.goto(path);
    const [fillings, more] = [fillingsAt(journey, stop), wantsMore(journey, stop, met)];
    path = await (isNew ? drawStop : postStop)(walk, { stop, path, fillings, more });
    isShown = isNew;
  }
  return { met, path, isShown };
}
