import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { writeDown } from './person.ts';
import { answerByPost, openForm, postForm, sendByPost } from './post-form.ts';
import type { OpenForm } from './post-form.ts';
import { samplePdf } from './sample-pdf.ts';
import type { Noted } from './status-page.ts';

const answers = {
  massnahmen: { massnahmen: 'abgrabung' },
  vorhaben: { bezeichnung: 'Kiesgrube', gebaeudezahl: '0' },
  vorbescheid: { vorbescheid: 'no' },
  ort: { gemeinde: 'Freiburg im Breisgau' },
  flurstueck: { 'flurstueck.gemarkung': 'Zähringen', 'flurstueck.flurstueck': '77' },
  flurstuecke: { more: 'no' },
  eigentum: { eigentum: 'yes' },
  planungsrecht: { bebauungsplan: 'nein' },
  baulast: { baulast: 'nein' },
  denkmal: { denkmal: 'no' },
  bauherrart: { bauherrart: 'person' },
  bauherrgruppe: { bauherrgruppe: 'privat' },
  person: { familienname: 'Kieselstein', vornamen: 'Ida' },
  anschrift: {
    'anschrift.strasse': 'Am Hang',
    'anschrift.hausnummer': '3',
    'anschrift.plz': '04109',
    'anschrift.ort': 'Leipzig',
    'anschrift.staat': 'Deutschland',
  },
  kontakt: {},
  bauherren: { more: 'no' },
  vertretung: { vertretung: 'no' },
  zahlung: { zahlung: 'bauherr' },
  'weitere-beteiligte': { weitere_beteiligte: 'no' },
  nachbarfrage: { nachbarfrage: 'no' },
  abweichungsfrage: { abweichungsfrage: 'no' },
};

/** The shortest way to a building permit, of which no page is drawn; two people at the office decide on it. */
export async function filePermit(page: Page): Promise<Noted> {
  const address = '/de/service/building-permit';
  const map = await answerByPost(page.request, { until: 'liegenschaftskarte', changed: answers, address });
  const drawing = await handIn(page, map, 'liegenschaftskarte', 'continue');
  const asked = await handIn(page, drawing, 'lageplan', 'add-file:lageplan');
  const scale = /name="(lageplan\.[^"]+\.massstab)"/.exec(asked.text)?.[1] ?? '';
  const later = await postForm(page.request, asked, { [scale]: '1:500', intent: 'continue' });
  expect(later.status()).toBe(303);
  const texts = await openForm(page.request, later.headers()['location'] ?? '');
  const more = await postForm(page.request, texts, { intent: 'continue' });
  const last = await openForm(page.request, more.headers()['location'] ?? '');
  const end = await postForm(page.request, last, { weitere_unterlagen: 'no', intent: 'continue' });
  const review = await openForm(page.request, end.headers()['location'] ?? '');
  const sent = await sendByPost(page.request, review);
  await page.goto(sent.headers()['location'] ?? '');
  return writeDown(page);
}

type Shown = OpenForm & { readonly text: string };

/** Hands a drawing in; returns the page that comes then. */
async function handIn({ request }: Page, form: OpenForm, field: string, intent: string): Promise<Shown> {
  const file = { name: `${field}.pdf`, mimeType: 'application/pdf', buffer: samplePdf(field) };
  const multipart = { ...form.own, intent, [field]: file };
  const answer = await request.post(form.path, { multipart });
  const path = new URL(answer.url()).pathname;
  return { ...(await openForm(request, path)), text: await answer.text() };
}
