import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { barriersOn } from './support/axe.ts';
import { expectRefused } from './support/errors.ts';
import { folderWithSamples } from './support/first-data.ts';
import { followHandbook } from './support/handbook.ts';
import { answerPage, button, headingOf, startService, walk } from './support/person.ts';
import { startPortal } from './support/portal.ts';
import { asked, write } from './support/story.ts';
import { words } from './support/words.ts';

const folder = mkdtempSync(join(tmpdir(), 'versions-'));
test.afterAll(() => rmSync(folder, { recursive: true }));

const settings = { FORMS_DIR: folder, AUTHORITIES_FILE: join(folder, 'authorities.json') };

/**
 * Puts a new version beside the old one, as the handbook says: nobody is asked for an e-mail any more, and who stands at a
 * kiosk is told something.
 */
function renewForm(): void {
  cpSync(join(folder, 'dog-licence'), join(folder, 'dog-licence@1.0.0'), { recursive: true });
  const file = join(folder, 'dog-licence/service.yaml');
  const text = readFileSync(file, 'utf8')
    .replace('version: 1.0.0', 'version: 1.1.0')
    .replace(/^.*id: email.*\n/m, '')
    // A purpose for which nothing is asked would be a finding.
    .replace(/^ *kontakt: .*\n/m, '')
    .replace(
      /^ {6}- id: familienname$/m,
      '      - { id: kiosk, type: notice, tone: info, when: channel = "kiosk" }\n$&',
    )
    .concat('migration: { from: 1.0.0, dropped: [email] }\n');
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
  replaceIn('locales/de/dog-licence.json', '"notices": {}', `"notices": ${JSON.stringify(notices)}`);
}

const notices = { kiosk: { heading: 'Sie stehen am Automaten', paragraphs: ['Wir helfen Ihnen gern.'] } };

function replaceIn(name: string, from: string, to: string): void {
  const file = join(folder, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

const dresden = [
  write('Straße', 'Lindenweg'),
  write('Hausnummer', '7'),
  write('Postleitzahl', '01069'),
  write('Ort', 'Dresden'),
];
const nobodyInCharge =
  'Prüfen Sie den Ort. Stimmt er, können Sie hier noch keinen Antrag stellen. Welches Amt Ihnen hilft, sagt Ihnen das Servicetelefon 115.';

test('who comes back to a form that has changed is told what is gone, and goes on at a kiosk', async ({
  browser,
}) => {
  followHandbook(folder);
  const before = await startPortal(folderWithSamples(), settings);
  const first = await browser.newContext({ baseURL: before.url });
  const page = await first.newPage();
  await startService(page, { language: 'de', service: 'Hund anmelden' });
  await walk(page, 'de', [
    asked(
      'Wer hält den Hund?',
      write('Familienname', 'Łukasik'),
      write('E-Mail (freiwillig)', 'a@b.example'),
    ),
  ]);
  await expect(headingOf(page)).toHaveText('Wo wohnen Sie?');
  const kept = await first.storageState();
  await before.stop();

  renewForm();
  replaceIn('authorities.json', '"agsPrefix": ""', '"agsPrefix": "05"');
  const after = await startPortal(before.folder, { ...settings, CHANNEL: 'kiosk' });
  const cookies = kept.cookies.map((cookie) => ({ ...cookie, domain: new URL(after.url).hostname }));
  const later = await browser.newContext({ baseURL: after.url, storageState: { ...kept, cookies } });
  const back = await later.newPage();
  await back.goto('/de/apply/dog-licence');
  await expect(headingOf(back)).toHaveText(words.de.formChanged);
  await expect(back.getByRole('main')).toContainText('a@b.example');
  expect(await barriersOn(back)).toEqual([]);
  await button(back, words.de.goOnInNewForm).click();
  await answerPage(back, asked('Wo wohnen Sie?', ...dresden));
  await expectRefused(back, nobodyInCharge);
  expect(await barriersOn(back)).toEqual([]);
  await back.goto('/de/apply/dog-licence/halter');
  await expect(back.getByRole('main')).toContainText('Sie stehen am Automaten');
  await expect(back.getByLabel('Familienname', { exact: true })).toHaveValue('Łukasik');
  await after.stop();
  after.remove();
});
