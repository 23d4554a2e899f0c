import { expect, test } from 'playwright/test';
import { demolition } from './stories/demolition.ts';
import { answersOn } from './support/check-page.ts';
import { fillIn, headingOf, send, writeDown } from './support/person.ts';
import { enterCode } from './support/status-page.ts';
import { words } from './support/words.ts';

test.use({ javaScriptEnabled: false });

test(`a building permit is applied for without script, maps included (${demolition.pages.length} pages)`, async ({
  page,
}) => {
  await fillIn(page, demolition);
  const answers = await answersOn(page);
  expect(answers).toContainEqual(['Nutzung des Gebäudes', 'Tankstellengebäude']);
  expect(answers).toContainEqual(['Lageplan', expect.stringContaining('lageplan.pdf')]);
  await send(page, demolition);
  const noted = await writeDown(page);
  await page.context().clearCookies();
  await enterCode(page, 'de', noted);
  await expect(headingOf(page)).toHaveText(words.de.status);
});
