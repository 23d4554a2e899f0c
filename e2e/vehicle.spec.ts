import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { scrappedCar } from './stories/scrapped-car.ts';
import { answersOn } from './support/check-page.ts';
import { expectMoreTime } from './support/more-time.ts';
import { answerPage, button, fillIn, headingOf, send, startService, walk } from './support/person.ts';
import { words } from './support/words.ts';

const { language, pages } = scrappedCar;
const said = words[language];
const codes = pages.at(-1) ?? { heading: '', answers: [] };
const front = 'Code auf dem vorderen Schild';

/** Everything but the codes. */
async function comeToTheCodes(page: Page): Promise<void> {
  await startService(page, scrappedCar);
  await walk(page, language, pages.slice(0, -1));
  await answerPage(page, codes);
}

test('somebody takes a car off the road, sees the fee before sending, and sends', async ({ page }) => {
  await fillIn(page, scrappedCar);
  expect(await answersOn(page)).toContainEqual(['Gebühr, ohne Schilder, Plaketten und Porto', '2,10 €']);
  await send(page, scrappedCar);
});

test('a code that the register refuses is corrected, and nothing else has to be typed again', async ({
  page,
}) => {
  await comeToTheCodes(page);
  await page.getByLabel(front, { exact: true }).fill('8xQ');
  await button(page, said.continue).click();
  const refused = `Vergleichen Sie „${front}“ mit dem Papier.`;
  await expect(page.getByRole('link', { name: refused })).toContainText('Versuche, die noch bleiben: 3');
  await expect(page.getByLabel('Code im Fahrzeugschein', { exact: true })).toHaveValue('Jd4wT7m');
  await page.getByLabel(front, { exact: true }).fill('8xP');
  await button(page, said.continue).click();
  await expect(headingOf(page)).toHaveText(said.check);
});

test('who cannot name the code in three corrections reads which office helps', async ({ page }) => {
  await comeToTheCodes(page);
  for (const wrong of ['aaa', 'bbb', 'ccc', 'ddd']) {
    await page.getByLabel(front, { exact: true }).fill(wrong);
    await button(page, said.continue).click();
  }
  await expect(headingOf(page)).toHaveText('Hier geht es nicht weiter, aber im Amt');
  await expect(page.getByRole('main')).toContainText('Stadt Musterstadt, Kfz-Zulassung');
  await page.goto(`/${language}/apply/vehicle-registration/codes`);
  await expect(headingOf(page)).toHaveText('Hier geht es nicht weiter, aber im Amt');
});

test('who pauses is told before the answers go, and keeps them by one press', async ({ page }) => {
  await page.clock.install();
  await startService(page, scrappedCar);
  await expectMoreTime(page, '28:10', 30);
  await walk(page, language, pages);
  await expect(headingOf(page)).toHaveText(said.check);
  await expectMoreTime(page, '28:10', 30);
  await send(page, scrappedCar);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('each page says beforehand when the answers go', async ({ page }) => {
    await startService(page, scrappedCar);
    await expect(page.getByText('Nach 30 Minuten Pause löschen wir Ihre Angaben.')).toBeVisible();
    await expect(page.getByText(/Sie bleiben bis zum .* um \d+:\d+/)).toBeVisible();
  });
});
