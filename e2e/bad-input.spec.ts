import { connect } from 'node:net';
import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { expectRefused, sendPage } from './support/errors.ts';
import { button, controlOf, headingOf } from './support/person.ts';
import {
  answerByPost,
  fillByPost,
  openForm,
  permit,
  postForm,
  sendByPost,
  startByPost,
} from './support/post-form.ts';
import { words } from './support/words.ts';

/** A box or button that is ticked, in the text of a page. */
const isTicked = (value: string): RegExp =>
  new RegExp(`value="${value}" checked=""|checked=""[^>]*value="${value}"`);

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
    step: 'person',
    typed: { Vornamen: 'Zoë' },
    sentence: 'Füllen Sie „Familienname“ aus.',
  },
  {
    title: 'a letter that no identity card shows',
    step: 'person',
    typed: { Familienname: 'Müller漢', Vornamen: 'Zoë' },
    sentence: 'Schreiben Sie „Familienname“ mit lateinischen Buchstaben und ohne das Zeichen 漢.',
  },
  {
    title: 'a bidi override in a name',
    step: 'person',
    typed: { Familienname: 'Mül\u202Eler', Vornamen: 'Zoë' },
    sentence: 'Schreiben Sie „Familienname“ von Hand. Beim Kopieren kamen unsichtbare Zeichen mit.',
  },
  {
    title: 'a name that is too long',
    step: 'person',
    typed: { Familienname: 'Ä'.repeat(121), Vornamen: 'Zoë' },
    sentence: 'Schreiben Sie bei „Familienname“ höchstens 120 Zeichen.',
  },
  {
    title: 'a day that the calendar does not have',
    step: 'geburt',
    typed: { Tag: '31', Monat: '2', Jahr: '1980', Geburtsort: 'Kiel' },
    sentence: 'Prüfen Sie „Geburtsdatum“. Diesen Tag gibt es im Kalender nicht.',
  },
  {
    title: 'a nationality that does not exist',
    step: 'staatsangehoerigkeit',
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
    step: 'kontakt',
    typed: { Telefon: '0341 5550110', 'E-Mail (freiwillig)': 'zoe@' },
    sentence: 'Schreiben Sie die E-Mail-Adresse vollständig, zum Beispiel: erika@beispiel.de',
  },
  {
    title: 'a phone number of letters',
    step: 'kontakt',
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

for (const { title, step, typed, sentence } of wrongAnswers) {
  test(`${title} is answered at its field, and nothing typed is lost`, async ({ page }) => {
    await openStep(page, step);
    for (const [label, text] of Object.entries(typed)) await controlOf(page, label).fill(text);
    await expectRefused(page, sentence);
    for (const [label, text] of Object.entries(typed)) await expect(controlOf(page, label)).toHaveValue(text);
  });
}

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

test.describe('documents', () => {
  // With scripts a document is judged while it is sent; what holds without them holds for everybody.
  test.use({ javaScriptEnabled: false });

  const documents = [
    {
      title: 'of another kind, whatever its name',
      bytes: '#!/bin/sh\n',
      sentence: 'eine PDF-, JPG- oder PNG-Datei.',
    },
    { title: 'that is empty', bytes: '', sentence: 'Diese ist leer.' },
  ];
  for (const { title, bytes, sentence } of documents) {
    test(`a document ${title}, is refused`, async ({ page }) => {
      await openStep(page, 'erlaubnis-dokument', permit);
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

test('a form that is not proved to be ours comes back with all that was typed', async ({ request }) => {
  const form = await answerByPost(request, { until: 'person' });
  const typed = { familienname: 'Okonkwo', vornamen: 'Zoë', geschlecht: 'divers' };
  const answer = await postForm(request, form, { ...typed, form: 'forged', intent: 'continue' });
  expect(answer.status()).toBe(403);
  const page = await answer.text();
  expect(page).toContain(words.de.pressAgain);
  expect(page).toContain('value="Okonkwo"');
  expect(page).toMatch(isTicked('divers'));
});

const oneButton = [
  { path: '/de/service/trade-licence', fields: { intent: 'start' } },
  { path: '/de/apply/trade-licence/saved', fields: { intent: 'forget' } },
  { path: '/de/resume', fields: { intent: 'open', code: 'AAAA' } },
  { path: '/de/submission', fields: { intent: 'open', reference: 'S7K3', code: 'AAAA' } },
];

for (const { path, fields } of oneButton) {
  test(`a form of ${path} that is not proved to be ours does nothing, and says what to do`, async ({
    request,
  }) => {
    await startByPost(request);
    const form = await openForm(request, path);
    const answer = await postForm(request, form, { ...fields, form: 'forged' });
    expect(answer.status()).toBe(403);
    const page = await answer.text();
    expect(page).toContain(words.de.pressAgain);
    expect(page).toMatch(/<title>Fehler: /);
    for (const typed of Object.values(fields).slice(1)) expect(page).toContain(`value="${typed}"`);
  });
}

test('the answer at a list comes back with a form that is not proved to be ours', async ({ request }) => {
  const form = await answerByPost(request, {
    until: 'erlaubnisse',
    changed: { ...permit, erlaubnis: { erlaubnisart: 'Taxi', erlaubniserteilt: 'no' } },
  });
  const answer = await postForm(request, form, { more: 'no', form: 'forged', intent: 'continue' });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toMatch(isTicked('no'));
});

test('what was declared comes back with a form that is not proved to be ours', async ({ request }) => {
  const form = await fillByPost(request);
  const answer = await postForm(request, form, { richtigkeit: 'yes', form: 'forged', intent: 'send' });
  expect(answer.status()).toBe(403);
  const page = await answer.text();
  expect(page).toContain(words.de.pressAgain);
  expect(page).toMatch(isTicked('yes'));
});

test('what was declared of other answers is declared again', async ({ request }) => {
  const form = await fillByPost(request);
  const other = await openForm(request, '/de/apply/trade-licence/geschaeftsbezeichnung');
  await postForm(request, other, { geschaeftsbezeichnung: 'Laden', intent: 'continue' });
  const answer = await sendByPost(request, form);
  expect(answer.status()).toBe(409);
  const page = await answer.text();
  expect(page).toContain('Laden');
  expect(page).not.toMatch(isTicked('yes'));
});

for (const headers of [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example' },
]) {
  test(`a form that another site sends is refused (${JSON.stringify(headers)})`, async ({ request }) => {
    const { path, own } = await startByPost(request);
    const form = { ...own, rechtsformart: 'natuerlich', intent: 'continue' };
    const answer = await request.post(path, { form, headers, maxRedirects: 0 });
    expect(answer.status()).toBe(403);
    expect((await openForm(request, path)).path).toBe(path);
    expect(await (await request.get(path)).text()).not.toContain('checked=""');
  });
}

test('a button that no page has is no form of ours', async ({ request }) => {
  const form = await startByPost(request);
  expect((await postForm(request, form, { intent: 'grant' })).status()).toBe(400);
});

for (const path of [
  '/de/no-such-page',
  '/fr',
  '/de/service/no-such-service',
  '/de/apply/no-such-service',
  '/de/apply/no-such-service/inhaber',
  '/de/apply/no-such-service/review',
]) {
  test(`${path} is a helpful page of our own`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(headingOf(page)).toHaveText(words.de.unknown);
    await expect(page.getByRole('banner').getByRole('link', { name: 'Schalter' })).toBeVisible();
  });
}

test('a step that the form does not have is a page that does not exist', async ({ page }) => {
  await startByPost(page.request);
  const answer = await page.goto('/de/apply/trade-licence/no-such-step');
  expect(answer?.status()).toBe(404);
  await expect(headingOf(page)).toHaveText(words.de.unknown);
});

/** Sends a head only: whoever waits for the body never answers. */
async function answerToHead(baseURL: string, head: readonly string[]): Promise<string> {
  const { port, host } = new URL(baseURL);
  const line = connect(Number(port), '127.0.0.1');
  line.write([...head, `Host: ${host}`, '', ''].join('\r\n'));
  let answer = '';
  for await (const chunk of line) answer += String(chunk);
  return answer;
}

for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
  test(`what says it is too big is refused before a byte of it is read (${type})`, async ({ baseURL }) => {
    const head = ['POST /de/apply/trade-licence/person HTTP/1.1', `Content-Type: ${type}`];
    const answer = await answerToHead(baseURL ?? '', [...head, 'Content-Length: 2000000000']);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('Das war zu viel auf einmal');
  });
}

test('two windows do not overwrite each other', async ({ page, context }) => {
  await openStep(page, 'geschaeftsbezeichnung');
  const other = await context.newPage();
  await other.goto(page.url());
  const control = (window: Page) => window.getByRole('textbox');
  await control(page).fill('Aus dem ersten Fenster');
  expect((await sendPage(page)).status()).toBe(303);

  await control(other).fill('Aus dem zweiten Fenster');
  expect((await sendPage(other)).status()).toBe(409);
  await expect(other.getByRole('main')).toContainText(words.de.conflict);
  await expect(control(other)).toHaveValue('Aus dem zweiten Fenster');
  await page.goBack();
  await page.reload();
  await expect(control(page)).toHaveValue('Aus dem ersten Fenster');

  await button(other, words.de.useThese).click();
  await expect(headingOf(other)).not.toHaveText('Hat Ihr Betrieb einen eigenen Namen?');
  await page.reload();
  await expect(control(page)).toHaveValue('Aus dem zweiten Fenster');
});

test('a page that somebody kept open while the way has changed overwrites nothing', async ({
  page,
  context,
}) => {
  await openStep(page, 'geschaeftsbezeichnung');
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByRole('textbox').fill('Aus dem ersten Fenster');
  expect((await sendPage(page)).status()).toBe(303);
  await other.getByRole('textbox').fill('Aus dem zweiten Fenster');
  await sendPage(other);
  await other.getByRole('link', { name: words.de.useOthers }).click();
  await expect(other.getByRole('textbox')).toHaveValue('Aus dem ersten Fenster');
});
