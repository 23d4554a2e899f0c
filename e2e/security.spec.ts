import { expect, test } from 'playwright/test';
import type { APIResponse } from 'playwright/test';
import { logOf } from './support/portal.ts';
import {
  answerByPost,
  canaries,
  fillByPost,
  postForm,
  sendByPost,
  startByPost,
} from './support/post-form.ts';

/** What every answer carries, whatever it is. */
const policy = [
  "default-src 'none'",
  "script-src 'nonce-",
  "'strict-dynamic'",
  "style-src 'self' 'nonce-",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
];

const always = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

function expectGuarded(answer: APIResponse): void {
  const headers = answer.headers();
  expect(headers, answer.url()).toMatchObject(always);
  const said = headers['content-security-policy'] ?? '';
  if (answer.headers()['content-disposition']) expect(said).toContain('sandbox');
  else for (const part of policy) expect(said, answer.url()).toContain(part);
}

test('every kind of answer carries the same guards', async ({ request }) => {
  const sent = await sendByPost(request, await fillByPost(request));
  const status = sent.headers()['location'] ?? '';
  const paths = [
    '/',
    '/de',
    '/de/no-such-page',
    '/fr',
    '/no/such/door',
    '/robots.txt',
    '/favicon.svg',
    '/health/live',
    '/health/ready',
    '/api/v1/codelists/staat',
    '/api/v1/codelists/none',
    status,
    status.replace('?sent', '/receipt.pdf'),
    '/de/inbox',
    '/de/apply/trade-licence/inhaber',
  ];
  for (const path of paths) expectGuarded(await request.get(path, { maxRedirects: 0 }));
  expectGuarded(sent);
  expectGuarded(await request.post('/de/service/trade-licence', { form: { intent: 'no-such-button' } }));
  expectGuarded(await request.post('/de/service/trade-licence', { data: Buffer.alloc(2_000_000) }));
  expectGuarded(await request.fetch('/de', { method: 'DELETE' }));
});

test('what is personal is kept by nobody on the way', async ({ request }) => {
  const form = await fillByPost(request);
  const status = (await sendByPost(request, form)).headers()['location'] ?? '';
  for (const path of [status, status.replace('?sent', '/receipt.pdf'), '/de/apply/trade-licence', '/de'])
    expect((await request.get(path)).headers()['cache-control'], path).toBe('no-store');
});

test('a page has a nonce of its own', async ({ request }) => {
  const nonces = [await request.get('/de'), await request.get('/de')].map(
    (answer) => /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1] ?? '',
  );
  expect(new Set(nonces).size).toBe(2);
  for (const nonce of nonces) expect(nonce.length).toBeGreaterThanOrEqual(22);
});

test('cookies are out of reach of scripts and of other sites', async ({ page }) => {
  await sendByPost(page.request, await fillByPost(page.request));
  const cookies = await page.context().cookies();
  const names = cookies.map(({ name }) => name.replace(/^case-.*/, 'case-…'));
  expect(names.toSorted()).toEqual(['case-…', 'draft-trade-licence', 'visit']);
  for (const { httpOnly, sameSite, path } of cookies)
    expect({ httpOnly, sameSite, path }).toEqual({ httpOnly: true, sameSite: 'Lax', path: '/' });
});

test('the log names no address, no answer and no code', async ({ request }) => {
  await sendByPost(request, await fillByPost(request));
  const { cookies } = await request.storageState();
  const log = logOf(process.env['PORTAL_FOLDER'] ?? '');
  const secrets = [...canaries, ...cookies.map(({ value }) => value)];
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
  expect(log).not.toMatch(/\/apply\/|\/submission\/|trade-licence\/|127\.0\.0\.1|192\.0\.2/);
});

test('a form with more fields than any page has is refused', async ({ request }) => {
  const { path, own } = await startByPost(request);
  const many = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`field-${index}`, 'x']));
  const answer = await request.post(path, { form: { ...own, ...many, intent: 'continue' }, maxRedirects: 0 });
  expect(answer.status()).toBe(400);
});

test('fields that the page does not ask for are not taken', async ({ request }) => {
  const form = await answerByPost(request, { until: 'geschaeftsbezeichnung' });
  const more = { __proto__: 'x', 'constructor.prototype': 'x', rechtsform: 'gmbh', richtigkeit: 'yes' };
  const fields = { ...more, geschaeftsbezeichnung: 'Laden', intent: 'continue' };
  expect((await postForm(request, form, fields)).status()).toBe(303);
  expect(await (await request.get('/de/apply/trade-licence/rechtsform')).text()).toMatch(
    /value="einzelunternehmen" checked=""|checked=""[^>]*value="einzelunternehmen"/,
  );
});

for (const path of ['/..%2f..%2fetc/passwd', '/assets/../../package.json', '/de/%00', '//evil.example/de']) {
  test(`${path} leads nowhere`, async ({ request, baseURL }) => {
    const answer = await request.get(`${baseURL ?? ''}${path}`, { maxRedirects: 0 });
    expect([400, 404]).toContain(answer.status());
    expect(await answer.text()).not.toContain('root:');
  });
}
