import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { review } from '#forms/engine/review.ts';
import { addressOf } from './address-of.ts';
import type { GeneratedJourney } from './covering-journeys.ts';
import { toldAs, type Telling } from './told-answers.ts';

/** Each answer stands on the check page once, in its order and as it was given, and nothing else can be changed there. */
export async function expectAnswers(
  page: Page,
  { service, answers, context }: GeneratedJourney,
  telling: Omit<Telling, 'context'>,
): Promise<void> {
  const closing = new Set(await declaredOn(page));
  const given = review(service, answers, context).flatMap(({ place, rows }) =>
    rows
      .filter(({ field }) => !closing.has(field.id))
      .map(({ field, answer }) => ({
        path: `/${telling.language}/apply/${service.id}/${addressOf(place)}`,
        lines: expect.stringMatching(toldAs({ ...telling, context }, field, answer)),
      })),
  );
  expect(await rowsOn(page)).toEqual(given);
}

function declaredOn(page: Page): Promise<readonly string[]> {
  return page
    .locator('main form input[type=checkbox]')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('name') ?? ''));
}

/** Rows that lead to a page where they can be changed; what was computed does not. */
function rowsOn(page: Page): Promise<readonly { readonly path: string; readonly lines: string }[]> {
  return page.locator('.summary dl > div').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const change = row.querySelector<HTMLAnchorElement>('.change a');
      const lines = [...row.querySelectorAll('dd:first-of-type span')].map(({ textContent }) => textContent);
      return change ? [{ path: change.pathname, lines: lines.join('\n') }] : [];
    }),
  );
}
