import { expect } from 'playwright/test';
import { nextYear } from './next-year.ts';
import type { APIRequestContext, APIResponse } from 'playwright/test';

type Fields = Readonly<Record<string, string>>;

/** What a browser sends for an invented sole trader, by the step in the address: no page is drawn, so it is quick. */
const answers: Readonly<Record<string, Fields>> = {
  inhaber: { rechtsformart: 'natuerlich' },
  rechtsform: { rechtsform: 'einzelunternehmen' },
  geschaeftsbezeichnung: { geschaeftsbezeichnung: 'Kanarienschuppen' },
  person: { familienname: 'Kanarienvogel', vornamen: 'Zoë-Łucja', geschlecht: 'divers' },
  geburt: {
    'geburtsdatum.day': '24',
    'geburtsdatum.month': '8',
    'geburtsdatum.year': '1979',
    geburtsort: 'Kanarienhausen',
  },
  staatsangehoerigkeit: { staatsangehoerigkeiten: 'deutsch' },
  wohnanschrift: {
    'wohnanschrift.strasse': 'Kanariengasse',
    'wohnanschrift.hausnummer': '7',
    'wohnanschrift.plz': '04109',
    'wohnanschrift.ort': 'Leipzig',
    'wohnanschrift.staat': 'Deutschland',
  },
  kontakt: { telefon: '0341 5557331', email: 'zoe@kanarienvogel.example' },
  anmeldegrund: { anmeldegrund: 'neugruendung' },
  betriebsform: { betriebsform: 'stehend' },
  niederlassung: { niederlassung: 'hauptniederlassung' },
  betriebsstaette: {
    'betriebsstaette.strasse': 'Am Kanal',
    'betriebsstaette.hausnummer': '7',
    'betriebsstaette.plz': '04177',
    'betriebsstaette.ort': 'Leipzig',
  },
  taetigkeit: { schwerpunkt: 'Verkauf von Kanarienfutter' },
  betriebsart: { betriebsart: 'handel' },
  nebenerwerb: { nebenerwerb: 'no' },
  beginn: { 'beginn.day': '1', 'beginn.month': '12', 'beginn.year': nextYear },
  beschaeftigte: { vollzeit: '0', teilzeit: '0' },
  erlaubnispflicht: { erlaubnispflicht: 'nein' },
};

/** Other answers: this trade needs a permit, and there is one. */
export const permit = {
  erlaubnispflicht: { erlaubnispflicht: 'ja' },
  erlaubnis: { erlaubnisart: 'Taxi', erlaubniserteilt: 'yes' },
  'erlaubnis-angaben': {
    'erlaubnisdatum.day': '2',
    'erlaubnisdatum.month': '11',
    'erlaubnisdatum.year': '2021',
    erlaubnisbehoerde: 'Stadt Leipzig',
  },
};

/** Words of these answers that stand nowhere else: if they are found anywhere, an answer has leaked. */
export const canaries = ['Kanarien', 'kanarien', 'Łucja', '5557331'];

/** A form on its way: the fields that the page itself brings, ready to be sent. */
export type OpenForm = { readonly path: string; readonly own: Fields };

/** Begins a draft of the service at this address; its first page is answered next. */
export async function startByPost(
  request: APIRequestContext,
  address = '/de/service/trade-licence',
): Promise<OpenForm> {
  const service = await openForm(request, address);
  const started = await postForm(request, service, { intent: 'start' });
  return follow(request, started);
}

type Way = {
  readonly until: string;
  /** Answers some steps otherwise, or those of another service. */
  readonly changed?: Readonly<Record<string, Fields>>;
  readonly address?: string;
};

/** Begins a draft and answers its pages up to the step `until`. */
export async function answerByPost(
  request: APIRequestContext,
  { until, changed = {}, address }: Way,
): Promise<OpenForm> {
  const given = { ...answers, ...changed };
  let form = await startByPost(request, address);
  while (stepOf(form) !== until) {
    const fields = { ...given[stepOf(form)], intent: 'continue' };
    form = await follow(request, await postForm(request, form, fields));
  }
  return form;
}

function stepOf({ path }: OpenForm): string {
  return path.split('/')[4] ?? '';
}

/** Begins a draft and answers all its pages: what is left is to declare and to send. */
export function fillByPost(request: APIRequestContext): Promise<OpenForm> {
  return answerByPost(request, { until: 'review' });
}

/** Declares and sends. */
export function sendByPost(request: APIRequestContext, form: OpenForm): Promise<APIResponse> {
  return postForm(request, form, { richtigkeit: 'yes', intent: 'send' });
}

export function postForm(
  request: APIRequestContext,
  { path, own }: OpenForm,
  fields: Fields,
): Promise<APIResponse> {
  return request.post(path, { form: { ...own, ...fields }, maxRedirects: 0 });
}

/** Opens a page and reads the hidden fields of its form. */
export async function openForm(request: APIRequestContext, path: string): Promise<OpenForm> {
  const answer = await request.get(path);
  const hidden = (await answer.text()).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return {
    path: new URL(answer.url()).pathname,
    own: Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value])),
  };
}

function follow(request: APIRequestContext, answer: APIResponse): Promise<OpenForm> {
  expect(answer.status(), answer.url()).toBe(303);
  return openForm(request, answer.headers()['location'] ?? '');
}
