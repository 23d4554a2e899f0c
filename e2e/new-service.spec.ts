import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { barriersOn } from './support/axe.ts';
import { answersOn } from './support/check-page.ts';
import { addEveryKind, meetEveryKind } from './support/every-kind.ts';
import { folderWithSamples } from './support/first-data.ts';
import { followHandbook } from './support/handbook.ts';
import { button, fillIn, headingOf, send, writeDown } from './support/person.ts';
import { startPortal } from './support/portal.ts';
import type { RunningPortal } from './support/portal.ts';
import { samplePdf } from './support/sample-pdf.ts';
import { enterCode } from './support/status-page.ts';
import { asked, choose, write } from './support/story.ts';
import type { Story } from './support/story.ts';
import { words } from './support/words.ts';

test.describe.configure({ timeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), 'forms-'));
let portal: RunningPortal;

const birthdayOfTheDog = [write('Tag', '3'), write('Monat', '1'), write('Jahr', '2020')];

const story: Story = {
  language: 'de',
  service: 'Hund anmelden',
  declaration: 'Meine Angaben sind richtig und vollständig.',
  pages: [
    asked('Wer hält den Hund?', write('Familienname', 'Łukasik')),
    asked(
      'Wo wohnen Sie?',
      write('Straße', 'Lindenweg'),
      write('Hausnummer', '7'),
      write('Postleitzahl', '01069'),
      write('Ort', 'Dresden'),
    ),
    asked(
      'Welchen Hund melden Sie an?',
      write('Name des Hundes', 'Rübe'),
      ...birthdayOfTheDog,
      choose('Als Blindenhund'),
    ),
    asked('Welchen Hund melden Sie an?', {
      kind: 'tick',
      label: 'Ich habe den Hinweis gelesen. Meine Angabe stimmt.',
    }),
    // The form lets it follow.
    asked('Ausweis des Blindenhundes'),
    asked('Alle Hunde im Haushalt', choose('Nein')),
  ],
};

test.beforeAll(async () => {
  expect(followHandbook(folder)).toEqual([
    'dog-licence/service.yaml',
    'locales/de/dog-licence.json',
    'locales/en/dog-licence.json',
    'authorities.json',
  ]);
  addEveryKind(folder);
  portal = await startPortal(folderWithSamples(), {
    FORMS_DIR: folder,
    AUTHORITIES_FILE: join(folder, 'authorities.json'),
  });
});
test.afterAll(async () => {
  await portal.stop();
  portal.remove();
  rmSync(folder, { recursive: true });
});

test('an author follows the handbook, and a citizen files the new form', async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: portal.url })).newPage();
  await fillIn(page, story);
  expect(await answersOn(page)).toContainEqual(['Name des Hundes', 'Rübe']);
  expect(await barriersOn(page)).toEqual([]);
  await send(page, story);
  const noted = await writeDown(page);
  await enterCode(page, 'de', noted);
  await expect(headingOf(page)).toHaveText(words.de.status);
  await expect(page.getByRole('main')).toContainText('Hund anmelden');
  await handInWhatFollows(page);
  await page.context().close();
  // Kinds that no service of ours asks for: with script, and without it on a phone.
  for (const isScripted of [true, false]) {
    const phone = isScripted ? {} : { viewport: { width: 320, height: 640 } };
    const context = await browser.newContext({
      baseURL: portal.url,
      javaScriptEnabled: isScripted,
      ...phone,
    });
    await meetEveryKind(await context.newPage(), { isScanned: isScripted });
    await context.close();
  }
});

/** On the page of the case: nothing first, then a file that is none of those that are taken, then the right one. */
async function handInWhatFollows(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(main).toContainText('Diese Unterlagen fehlen noch');
  await page.getByRole('link', { name: 'Nachweis', exact: true }).click();
  await expect(headingOf(page)).toHaveText('Unterlage nachreichen');
  expect(await barriersOn(page)).toEqual([]);
  const control = page.getByLabel('Ausweis des Blindenhundes', { exact: true });
  const tries = [
    [[], 'Wählen Sie eine Datei aus.'],
    [[fileOf('#!/bin/sh')], 'Wählen Sie statt „ausweis.pdf“ eine Datei vom Typ PDF, JPG oder PNG.'],
  ] as const;
  for (const [files, sentence] of tries) {
    await control.setInputFiles(files);
    await button(page, 'Unterlage senden').click();
    await expect(page).toHaveTitle(/^Fehler: /);
    await page.getByRole('link', { name: sentence }).click();
    await expect(control).toBeFocused();
  }
  expect(await barriersOn(page)).toEqual([]);
  await control.setInputFiles(fileOf(samplePdf('ausweis.pdf')));
  await button(page, 'Unterlage senden').click();
  await expect(page.getByText('Ihre Unterlage ist angekommen.')).toBeVisible();
  await expect(main).not.toContainText('Diese Unterlagen fehlen noch');
  await expect(page.getByRole('article')).toContainText('ausweis.pdf');
}

const fileOf = (bytes: string | Buffer) => ({
  name: 'ausweis.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
});
