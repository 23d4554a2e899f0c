import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { barriersOn } from './support/axe.ts';
import { answersOn } from './support/check-page.ts';
import { followHandbook } from './support/handbook.ts';
import { fillIn, headingOf, send, writeDown } from './support/person.ts';
import { startPortal } from './support/portal.ts';
import type { RunningPortal } from './support/portal.ts';
import { enterCode } from './support/status-page.ts';
import { asked, attach, choose, write } from './support/story.ts';
import type { Story } from './support/story.ts';
import { tool } from './support/tool.ts';
import { words } from './support/words.ts';

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
    asked('Ausweis des Blindenhundes', attach('Ausweis des Blindenhundes', 'ausweis.pdf')),
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
  portal = await startPortal(undefined, {
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
});

test('the handbook’s way of checking finds nothing in the new form', () => {
  expect(tool(process.execPath, '--import', 'tsx', 'scripts/forms-check.ts', folder)).toContain(
    'dog-licence',
  );
});
