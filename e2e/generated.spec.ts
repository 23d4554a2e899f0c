import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { expectNoBarriers } from './support/no-barriers.ts';
import { coveringJourneys, reachablePages } from './support/generated/covering-journeys.ts';
import { handWithScript } from './support/generated/hand-with-script.ts';
import { handWithoutScript } from './support/generated/hand-without-script.ts';
import { proofOf, shippedServices } from './support/generated/shipped-services.ts';
import { nearestOf, walkGenerated } from './support/generated/walk-generated.ts';
import type { Walk } from './support/generated/walk.ts';
import { button, headingOf } from './support/person.ts';
import { test } from './support/strict-test.ts';
import { words } from './support/words.ts';

test.describe.configure({ timeout: 600_000 });

/**
 * All ways that lead to something new: one to begin with, those that a rule stops, and the others; the last one is
 * sent. Whoever has least to change of what is there comes next.
 */
async function walkAll(walk: Walk, service: string): Promise<void> {
  const proof = proofOf(service);
  const journeys = coveringJourneys(proof, walk.wanted);
  const met = journeys.flatMap(({ stops }) => stops.map(({ visit }) => visit.place.step));
  expect(reachablePages(proof).filter((step) => !met.includes(step))).toEqual([]);
  const others = journeys.slice(1);
  for (const group of [
    journeys.slice(0, 1),
    others.filter(({ isWhole }) => !isWhole),
    others.filter(({ isWhole }) => isWhole),
  ]) {
    for (const left = new Set(group); left.size > 0;) {
      const journey = nearestOf(walk, [...left]);
      left.delete(journey);
      await test.step(`journey ${journeys.indexOf(journey) + 1}`, () => walkGenerated(walk, journey));
    }
  }
  await declareAndSend(walk);
}

/** From the check page to the state of the case. */
async function declareAndSend({ page, language }: Walk): Promise<void> {
  const said = words[language];
  await expectNoBarriers(page, 'check');
  await button(page, said.send).click();
  await expect(page).toHaveTitle(new RegExp(`^${said.errorTitle}`));
  await expectNoBarriers(page, 'check without declaration');
  for (const box of await page.locator('main form input[type=checkbox]').all()) await box.check();
  await button(page, said.send).click();
  await expect(headingOf(page)).toHaveText(said.sent);
  await expectNoBarriers(page, 'sent');
  await page.getByRole('link', { name: said.toStatus }).click();
  await page.locator('summary').first().click();
  await expectNoBarriers(page, 'status');
}

const nothingMet = () => ({
  seen: new Set<string>(),
  scanned: new Set<string>(),
  sentEmpty: new Set<string>(),
  labels: new Map<string, string>(),
  held: new Map(),
});

test.describe('with script', () => {
  const walkOf = (page: Page): Walk => ({
    page,
    language: 'de',
    hand: handWithScript,
    wanted: 'everything',
    scans: 'filled',
    ...nothingMet(),
  });

  for (const service of shippedServices) {
    test(`every page of ${service} is met, filled in and free of barriers`, async ({ page }) => {
      await walkAll(walkOf(page), service);
    });
  }
});

test.describe('without script, dark', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' });
  const walkOf = (page: Page): Walk => ({
    page,
    language: 'en',
    hand: handWithoutScript,
    wanted: 'questions',
    scans: 'untouched',
    ...nothingMet(),
  });

  for (const service of shippedServices) {
    test(`every page of ${service} is met, filled in and free of barriers`, async ({ page }) => {
      await walkAll(walkOf(page), service);
    });
  }
});
