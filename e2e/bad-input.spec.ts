import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { expectRefused, sendPage } from './support/errors.ts';
import { controlOf } from './support/person.ts';
import { answerByPost, fillByPost, permit, postForm } from './support/post-form.ts';

/** Opens a page of the form, with everything before it answered. */
async function openStep(page: Page, step: string, changed = {}): Promise<void> {
  const form = await answerByPost(page.request, { until: step, changed });
  await page.goto(form.path);
}

type Wrong = {
  readonly title: string;
  readonly step: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly sentence: string;
};

const wrongAnswers: readonly Wrong[] = [
  {
    title: 'a name that was forgotten',
    step: 'person/1',
    typed: { Familienname: '', Vornamen: 'Zoë' },
    sentence: 'Füllen Sie „Familienname“ aus.',
  },
  {
    title: 'a letter that no identity card shows',
    step: 'person/1',
    typed: { Familienname: 'Müller漢', Vornamen: 'Zoë' },
    sentence: 'Schreiben Sie „Familienname“ mit lateinischen Buchstaben und ohne das Zeichen 漢.',
  },
  {
    title: 'a bidi override in a name',
    step: 'person/1',
    typed: { Familienname: 'Mül\u202Eler', Vornamen: 'Zoë' },
    sentence: 'Schreiben Sie „Familienname“ von Hand. Beim Kopieren kamen unsichtbare Zeichen mit.',
  },
  {
    title: 'a name that is too long',
    step: 'person/1',
    typed: { Familienname: 'Ä'.repeat(121), Vornamen: 'Zoë' },
    sentence: 'Schreiben Sie bei „Familienname“ höchstens 120 Zeichen.',
  },
  {
    title: 'a day that the calendar does not have',
    step: 'geburt/1',
    typed: { Tag: '31', Monat: '2', Jahr: '1980', Geburtsort: 'Kiel' },
    sentence: 'Prüfen Sie „Geburtsdatum“. Diesen Tag gibt es im Kalender nicht.',
  },
  {
    title: 'a nationality that does not exist',
    step: 'staatsangehoerigkeit/1',
    typed: { 'Welche Staatsangehörigkeit hat die Person?, Eintrag 1': 'atlantisch' },
    sentence: 'Schreiben Sie „Staatsangehörigkeit“ anders. Diesen Eintrag hat die Liste nicht.',
  },
  {
    title: 'a postcode of four digits',
    step: 'betriebsstaette',
    typed: { Straße: 'Am Kanal', Hausnummer: '7', Postleitzahl: '0417', Ort: 'Leipzig' },
    sentence: 'Geben Sie eine Postleitzahl mit 5 Ziffern ein.',
  },
  {
    title: 'an e-mail address without its end',
    step: 'kontakt/1',
    typed: { Telefon: '0341 5550110', 'E-Mail (freiwillig)': 'zoe@' },
    sentence: 'Schreiben Sie die E-Mail-Adresse vollständig, zum Beispiel: erika@beispiel.de',
  },
  {
    title: 'a phone number of letters',
    step: 'kontakt/1',
    typed: { Telefon: 'ruf mich an' },
    sentence: 'Schreiben Sie die Telefonnummer mit Vorwahl, zum Beispiel: 030 23125000',
  },
  {
    title: 'a number in words',
    step: 'beschaeftigte',
    typed: { 'In Vollzeit': 'zwei', 'In Teilzeit': '1' },
    sentence: 'Schreiben Sie bei „Beschäftigte in Vollzeit“ eine ganze Zahl, zum Beispiel: 3',
  },
  {
    title: 'a number below nought',
    step: 'beschaeftigte',
    typed: { 'In Vollzeit': '-2', 'In Teilzeit': '1' },
    sentence: 'Schreiben Sie bei „Beschäftigte in Vollzeit“ mindestens 0.',
  },
];

test('what is wrong is answered at its field, and nothing typed is lost', async ({ page }) => {
  await fillByPost(page.request);
  for (const { title, step, typed, sentence } of wrongAnswers) {
    await test.step(title, async () => {
      await page.goto(`/de/apply/trade-licence/${step}`);
      for (const [label, text] of Object.entries(typed)) await controlOf(page, label).fill(text);
      await expectRefused(page, sentence);
      for (const [label, text] of Object.entries(typed)) {
        await expect(controlOf(page, label)).toHaveValue(text);
      }
    });
  }
});

test('a question without an answer leads to its first choice', async ({ page }) => {
  await openStep(page, 'inhaber');
  await expectRefused(page, 'Wählen Sie bei „Art der Inhaberschaft“ eine Antwort aus.');
});

test('a control character that only a machine can send is refused like any other', async ({ request }) => {
  const form = await answerByPost(request, { until: 'person' });
  const typed = { familienname: 'Mül\u0007ler', vornamen: 'Zoë', geschlecht: 'divers' };
  const answer = await postForm(request, form, { ...typed, intent: 'continue' });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain('Beim Kopieren kamen unsichtbare Zeichen mit.');
});

const wrongDocuments = [
  {
    title: 'of another kind, whatever its name',
    bytes: '#!/bin/sh\n',
    sentence: 'eine Datei vom Typ PDF, JPG oder PNG.',
  },
  { title: 'that is empty', bytes: '', sentence: 'Diese ist leer.' },
];

test.describe('without script', () => {
  // With scripts a document is judged while it is sent; what holds without them holds for everybody.
  test.use({ javaScriptEnabled: false });

  test('a document that the office cannot open is refused', async ({ page }) => {
    await openStep(page, 'erlaubnis-dokument', permit);
    for (const { title, bytes, sentence } of wrongDocuments) {
      await test.step(title, async () => {
        await page.getByLabel('Schicken Sie uns Ihre Erlaubnis', { exact: true }).setInputFiles({
          name: 'erlaubnis.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from(bytes),
        });
        expect((await sendPage(page)).status()).toBe(422);
        await expect(page.getByRole('alert')).toContainText(sentence);
      });
    }
  });
});

test('a list without an answer to "one more?" asks for it', async ({ page }) => {
  await openStep(page, 'erlaubnisse', {
    ...permit,
    erlaubnis: { erlaubnisart: 'Taxi', erlaubniserteilt: 'no' },
  });
  expect((await sendPage(page)).status()).toBe(422);
  await expect(page.getByRole('alert')).toContainText(
    'Wählen Sie aus, ob Sie noch einen Eintrag hinzufügen möchten.',
  );
});
