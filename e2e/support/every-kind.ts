import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { expectNoBarriers } from './no-barriers.ts';
import { answersOn } from './check-page.ts';
import { sidewaysOn } from './layout.ts';
import { typePage } from './keyboard.ts';
import { headingOf, startService, walk } from './person.ts';
import { asked, choose, write } from './story.ts';
import type { StoryPage } from './story.ts';
import { words } from './words.ts';

/** Adds a service with the kinds that none of ours asks for, and with a list in a list. */
export function addEveryKind(folder: string): void {
  cpSync(join(import.meta.dirname, 'forms'), folder, { recursive: true });
}

const lamp = (watt: string): StoryPage =>
  asked('Wie hell ist die Lampe?', write('Wie hell ist die Lampe?', watt));

/** A list to open is chosen from without a mouse. */
const byKeyboard = asked('Welche Lampen sind es?', choose('Mastleuchten'));

const pages: readonly StoryPage[] = [
  asked('Wo sind die Lampen?', write('Wo sind die Lampen?', 'Dresden')),
  byKeyboard,
  asked(
    'Wer stellt die Lampen auf?',
    write('Anteil', '12,5 %'),
    write('Steuer-ID', '86 095 742 719'),
    write('Staatsangehörigkeit, Eintrag 1', 'deutsch'),
  ),
  asked(
    'Wann brennen die Lampen?',
    write('Baujahr', '1998'),
    write('Uhrzeit', '8.30'),
    write('Wo ist es?', 'Rund um den Marktplatz'),
    write('Koordinaten (freiwillig)', '51.0504, 13.7373'),
  ),
  asked('Welcher Kreis ist es?', write('Bezirk', 'Altstadt'), choose('Ja')),
  lamp('60'),
  asked('Alle Lampen im Kreis', choose('Ja')),
  lamp('250'),
  asked('Warum so hell?', write('Warum so hell?', 'Für den Marktplatz')),
  asked('Alle Lampen im Kreis', choose('Nein')),
  asked('Alle Kreise', choose('Ja')),
  asked('Welcher Kreis ist es?', write('Bezirk', 'Neustadt'), choose('Nein')),
  asked('Alle Kreise', choose('Nein')),
  asked('Was Sie zahlen', choose('Ja')),
];

/** The group of three controls for each day. */
const days = { 'Erster Tag': '1', 'Letzter Tag': '31' };

const told = [
  ['Gemeinde', 'Dresden'],
  ['Lampenart', 'Mastleuchten'],
  ['Anteil', '12,5 Prozent'],
  ['Steuer-ID', '86 095 742 719'],
  ['Staatsangehörigkeit', 'deutsch'],
  ['Baujahr', '1998'],
  ['Zeitraum', '1. Dezember 2037 bis 31. Dezember 2037'],
  ['Uhrzeit', '08:30 Uhr'],
  ['Gebiet', 'Rund um den Marktplatz 51.0504 Grad Nord, 13.7373 Grad Ost'],
  ['Bezirk', 'Altstadt'],
  ['Gibt es Licht?', 'Ja'],
  ['Watt', '60'],
  ['Watt', '250'],
  ['Grund', 'Für den Marktplatz'],
  ['Bezirk', 'Neustadt'],
  ['Gibt es Licht?', 'Nein'],
  ['Stimmt das?', 'Ja'],
  ['Betrag', '15,50 €'],
];

/** Each page is looked at (for barriers too, if asked) and answered, and all answers stand right on the check page. */
export async function meetEveryKind(
  page: Page,
  { isScanned }: { readonly isScanned: boolean },
): Promise<void> {
  await startService(page, { language: 'de', service: 'Licht anmelden' });
  for (const each of pages) {
    await expect(headingOf(page)).toHaveText(each.heading);
    if (isScanned) await expectNoBarriers(page, each.heading);
    expect(await sidewaysOn(page)).toEqual([]);
    if (each.heading === 'Wann brennen die Lampen?') await fillDays(page);
    if (each === byKeyboard) await typePage(page, each, words.de.continue);
    else await walk(page, 'de', [each]);
  }
  await expect(headingOf(page)).toHaveText(words.de.check);
  expect(await answersOn(page)).toEqual(told);
}

async function fillDays(page: Page): Promise<void> {
  for (const [name, day] of Object.entries(days)) {
    const group = page.getByRole('group', { name, exact: true });
    await group.getByLabel('Tag', { exact: true }).fill(day);
    await group.getByLabel('Monat', { exact: true }).fill('12');
    await group.getByLabel('Jahr', { exact: true }).fill('2037');
  }
}
