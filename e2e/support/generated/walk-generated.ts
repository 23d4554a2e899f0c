import { expect } from 'playwright/test';
import { startByPost } from '../post-form.ts';
import { addressOf } from './address-of.ts';
import { expectAnswers } from './compare-check-page.ts';
import type { GeneratedJourney, Stop } from './covering-journeys.ts';
import { drawStop } from './draw-stop.ts';
import { fillingsAt, wantsMore, type Standing } from './filling.ts';
import { canBecome, changesOf, hold, isHeld } from './held-answers.ts';
import { postStop } from './post-stop.ts';
import type { Walk } from './walk.ts';

/** A list is met once more for each of its items; who is still on the way after that walks in a circle. */
const mostTimes = 3;

/** As the check page asks for it: go on with what is open, or come back. */
const fromCheckPage = '?return=review';

/**
 * Goes the way of one made-up person, to the check page or to the rule that stops it. Whoever comes after somebody else
 * in the same browser changes that draft into their own, page by page, where no item and no document has to go for it.
 * What this browser has met before in the same state is sent as it stands, which is quick; everything else is drawn,
 * looked at and filled in by hand.
 */
export async function walkGenerated(walk: Walk, journey: GeneratedJourney): Promise<void> {
  const isChange = walk.held.size > 0 && canBecome(journey, walk.held);
  const end = await (isChange ? changeDraft : walkThrough)(walk, journey);
  const checkPage = `${baseOf(walk, journey)}review`;
  expect(end).toBe(journey.isWhole ? checkPage : null);
  if (end === null) return;
  await walk.page.goto(checkPage);
  await expectAnswers(walk.page, journey, walk);
}

/** The journey after which least has to be changed. */
export function nearestOf({ held }: Walk, journeys: readonly GeneratedJourney[]): GeneratedJourney {
  const costs = new Map(
    journeys.map((one) => [one, canBecome(one, held) ? changesOf(one, held).length : Infinity]),
  );
  return journeys.reduce((left, right) => ((costs.get(right) ?? 0) < (costs.get(left) ?? 0) ? right : left));
}

/** Where somebody comes to: the path of the next page, or `null` where a rule forbids it. */
type End = Promise<string | null>;

/** From the first page on, wherever "continue" leads; all places of the journey are met on the way, and no others. */
async function walkThrough(walk: Walk, journey: GeneratedJourney): End {
  const { page, language, held } = walk;
  const base = baseOf(walk, journey);
  const byAddress = new Map(journey.stops.map((stop) => [base + addressOf(stop.visit.place), stop]));
  held.clear();
  await page.context().clearCookies();
  const begun = await startByPost(page.request, `/${language}/service/${journey.service.id}`);
  const met = new Set<Stop>();
  let path: string | null = begun.path;
  let isShown = false;
  for (let left = journey.stops.length * mostTimes; left > 0 && path !== null; left -= 1) {
    const stop = byAddress.get(path);
    if (!stop) break;
    met.add(stop);
    const isNew = !isSeen(walk, stop);
    if (isNew && !isShown) await page.goto(path);
    const [fillings, more] = [fillingsAt(journey, stop), wantsMore(journey, stop, met)];
    path = await answer(walk, { stop, path, fillings, more });
    if (path !== null) hold(held, stop, fillings);
    isShown = isNew;
  }
  const addresses = (stops: readonly Stop[]) => stops.map(({ visit }) => addressOf(visit.place)).sort();
  expect(addresses([...met])).toEqual(addresses(journey.stops));
  return path;
}

/** From the check page, as it were: each page that has to say something else, or that was never seen like this. */
async function changeDraft(walk: Walk, journey: GeneratedJourney): End {
  let path: string | null = null;
  for (const stop of journey.stops) {
    const given = fillingsAt(journey, stop);
    const [wasGiven, isNew] = [isHeld(walk.held, stop, given), !isSeen(walk, stop)];
    if (wasGiven && !isNew) continue;
    path = await changePage(walk, journey, { stop, wasGiven });
  }
  // A register is asked once more when what it was told has changed.
  const asked = journey.stops.find(({ visit }) => path === baseOf(walk, journey) + addressOf(visit.place));
  return asked ? changePage(walk, journey, { stop: asked, wasGiven: true }) : path;
}

async function changePage(
  walk: Walk,
  journey: GeneratedJourney,
  { stop, wasGiven }: { readonly stop: Stop; readonly wasGiven: boolean },
): End {
  const given = fillingsAt(journey, stop);
  const path = `${baseOf(walk, journey)}${addressOf(stop.visit.place)}${fromCheckPage}`;
  // What was handed in stays where it is.
  const fillings = wasGiven ? given.map((filling) => ({ ...filling, documents: [] })) : given;
  if (!isSeen(walk, stop)) await walk.page.goto(path);
  const next = await answer(walk, { stop, path, fillings, more: false });
  if (next === null) return null;
  hold(walk.held, stop, given);
  return new URL(next, walk.page.url()).pathname;
}

/** Answers a page or a list, by hand if it was never seen like this: then the browser has to show it. */
function answer(walk: Walk, standing: Standing): End {
  return (isSeen(walk, standing.stop) ? postStop : drawStop)(walk, standing);
}

function isSeen({ seen }: Walk, { marks }: Stop): boolean {
  return seen.has(marks.everything.join(' '));
}

function baseOf({ language }: Walk, { service }: GeneratedJourney): string {
  return `/${language}/apply/${service.id}/`;
}
