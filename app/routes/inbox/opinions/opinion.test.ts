import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { openVisit } from '../../../http/visit.server.ts';
import { wordsOf } from '../../../i18n/testing/sample-words.ts';
import type { KeptFormView } from '../../../i18n/view.ts';
import { action } from './opinion.tsx';

/** Sends an opinion as the framework does, to a portal where nobody asks for it any more. */
async function give(text: string): Promise<Response> {
  const url = 'http://127.0.0.1/de/inbox/opinions/1';
  const headers = { cookie: 'staff=session', 'sec-fetch-site': 'same-origin' };
  const asked = { headers, socket: { remoteAddress: '127.0.0.1' } } as unknown as IncomingMessage;
  const portal = {
    words: wordsOf,
    staffOf: () => Promise.resolve({ id: 'a' }),
    giveOpinion: () => Promise.resolve({ ok: false, reason: 'no-case' }),
  };
  const visit = openVisit(asked, {
    origin: 'http://127.0.0.1',
    trustedProxies: 0,
    channel: 'web',
    mac: (id) => id,
  });
  const body = new URLSearchParams({ intent: 'give', opinion: text });
  const answer: unknown = await action({
    request: new Request(url, { method: 'POST', body }),
    params: { lang: 'de', opinion: '1' },
    context: { portal, visit, multipart: null, attempt: { failure: null } },
  }).catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return answer;
  throw answer;
}

it('an opinion that nobody asks for any more stands on the page, to be copied', async () => {
  const answer = await give('Der Baum steht zu nah.');
  expect(answer.status).toBe(404);
  const view = (await answer.json()) as KeptFormView;
  expect(view.fields.map(({ name, value }) => [name, value])).toEqual([
    ['opinion', 'Der Baum steht zu nah.'],
  ]);
  expect(view.lead.at(-1)).toContain('nicht gesendet');
});
