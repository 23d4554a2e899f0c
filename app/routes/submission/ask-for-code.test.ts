import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { parseEnvironment } from '#app/env.server.ts';
import { loadForms } from '#app/load-forms.server.ts';
import { makeCaseCode } from '#forms/submission/case-code.ts';
import { makeReference } from '#forms/submission/reference.ts';
import { openVisit } from '../../http/visit.server.ts';
import type { KeptFormView } from '../../i18n/view.ts';
import { enterCase } from './case-door.server.ts';

const { words } = loadForms(parseEnvironment({}), new Date('2026-11-21'));
const reference = makeReference(randomBytes(7));
const other = makeReference(randomBytes(7));
const code = makeCaseCode(randomBytes(17));
const origin = 'http://127.0.0.1';

/** What a browser sends to the page of the case. */
type Sending = {
  readonly method?: 'GET' | 'POST';
  readonly fields?: Readonly<Record<string, string>>;
  readonly cookie?: string;
  /** `null`: an old browser that does not say where the form came from. */
  readonly site?: 'same-origin' | 'cross-site' | null;
};

/** Opens the door of the case as the framework does; only one code is the right one. */
function knock({ method = 'POST', fields = {}, cookie = '', site = 'same-origin' }: Sending) {
  const asked = {
    headers: site === null ? { cookie } : { cookie, 'sec-fetch-site': site },
    socket: { remoteAddress: '127.0.0.1' },
  } as unknown as IncomingMessage;
  const enterCaseCode = (typed: { readonly reference: string; readonly code: string }) =>
    Promise.resolve(
      typed.code === code ? { ok: true, ...typed } : { ok: false, reason: 'too-many', seconds: 60 },
    );
  const resumeDraft = (held: { readonly code: string }) =>
    Promise.resolve({ kind: held.code === code ? 'submitted' : 'draft' });
  return enterCase({
    request: new Request(`${origin}/de/submission/${reference}?after=x`, {
      method,
      body: method === 'GET' ? null : new URLSearchParams(fields),
    }),
    params: { lang: 'de', reference },
    context: {
      portal: { words, enterCaseCode, resumeDraft },
      visit: openVisit(asked, { origin, trustedProxies: 0, channel: 'web', mac: (text) => `mac of ${text}` }),
      multipart: null,
    },
  });
}

/** The answer in place of the page. */
async function shut(sending: Sending): Promise<Response> {
  const answer: unknown = await knock(sending).catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return answer;
  throw new Error('The door was open.');
}

const keptIn = async (answer: Response) => (await answer.json()) as KeptFormView;

describe('a case whose code this device does not know any more', () => {
  it('is asked for with number and code, where nothing was sent', async () => {
    const answer = await shut({ method: 'GET' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/de/submission']);
  });

  it('keeps what was written, and asks for the code below it', async () => {
    const answer = await shut({ fields: { intent: 'send', text: 'Guten Tag', token: 't' } });
    expect(answer.status).toBe(403);
    const view = await keptIn(answer);
    expect(view.fields.map(({ name, value }) => [name, value])).toEqual([
      ['text', 'Guten Tag'],
      ['case-code', ''],
    ]);
    expect(view.kept.slice(1)).toEqual([['token', 't']]);
    expect([view.intent, view.action]).toEqual(['send', `/de/submission/${reference}?after=x`]);
  });

  it.each([
    ['send', 'to-correction'],
    ['save-and-leave', 'to-correction'],
    ['withdraw', 'reason'],
  ])('keeps the text that the form of "%s" has: %s', async (intent, name) => {
    const view = await keptIn(await shut({ fields: { intent, [name]: 'So stimmt es.' } }));
    expect(view.fields.map((field) => [field.name, field.value])).toEqual([
      [name, 'So stimmt es.'],
      ['case-code', ''],
    ]);
  });

  it('shows no answer of a form as if it were a message', async () => {
    const view = await keptIn(
      await shut({ fields: { intent: 'continue', text: 'Rosen', reason: 'Garten' } }),
    );
    expect(view.fields.map(({ name }) => name)).toEqual(['case-code']);
  });

  it('does what was asked for once the code is right: the same form is sent again, with its cookie', async () => {
    const answer = await shut({ fields: { intent: 'send', text: 'Guten Tag', 'case-code': code } });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      307,
      `/de/submission/${reference}?after=x`,
    ]);
    const [cookie = ''] = answer.headers.get('set-cookie')?.split(';') ?? [];
    await expect(knock({ cookie, fields: { intent: 'send' } })).resolves.toMatchObject({ reference, code });
  });

  it('keeps what was written beside a wrong code', async () => {
    const answer = await shut({ fields: { intent: 'send', text: 'Guten Tag', 'case-code': 'x' } });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60']);
    const view = await keptIn(answer);
    expect(view.fields.map(({ value }) => value)).toEqual(['Guten Tag', 'x']);
    expect(view.errors?.errors[0]?.text).toContain('Warten Sie 1 Minute');
  });

  it('shows a message again before it is sent, where its files have to be chosen again', async () => {
    const fields = { intent: 'send', text: 'Anbei', 'documents.upload': 'refused:no-case' };
    const view = await keptIn(await shut({ fields }));
    expect([view.intent, view.kept.map(([name]) => name)]).toEqual(['edit', ['form']]);
    expect(view.lead.at(-1)).toContain('noch einmal');
  });

  it('takes no code from a form that another site has sent', async () => {
    const fields = { intent: 'send', 'case-code': code };
    expect((await shut({ fields, site: 'cross-site' })).status).toBe(403);
    const withoutProof = await shut({ fields, site: null });
    expect(withoutProof.status).toBe(403);
    expect((await keptIn(withoutProof)).errors?.errors).toHaveLength(1);
  });

  it('need not be opened to be closed: what else is open on the device is closed with it', async () => {
    const others = [
      `case-${other}=${code}`,
      `draft-sent=${code}`,
      `draft-begun=${makeCaseCode(randomBytes(17))}`,
    ];
    const answer = await shut({ fields: { intent: 'leave' }, cookie: others.join('; ') });
    expect([answer.status, answer.headers.get('clear-site-data')]).toEqual([303, '"storage"']);
    const cleared = answer.headers.getSetCookie().map((cookie) => cookie.split('=')[0]);
    expect(cleared).toEqual([`case-${other}`, 'draft-sent']);
  });
});
