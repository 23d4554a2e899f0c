import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openAssets } from './assets.js';
import { createHttpServer } from './http-server.js';
import type { Framework } from './model.ts';
import { openProblemPages } from './problem-page.js';

let server: Server;
let framework: Framework;
let isUpload: boolean;
let reported: unknown[];
let folder: string;

const style = 'body { color: black }'.repeat(100);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'schalter-assets-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets/style-abc.css'), style);
  writeFileSync(join(folder, 'assets/style-abc.css.br'), brotliCompressSync(style));
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *');
  server = createHttpServer({
    assets: openAssets(folder),
    problem: openProblemPages('locales'),
    report: (error) => reported.push(error),
    framework: (request, context) => framework(request, context),
    door: {
      listen: { host: '127.0.0.1', port: 0 },
      origin: 'https://portal.example',
      servesRoute: () => true,
      announcements: [],
      handleBefore: (_, response) => {
        if (isUpload) response.end('stored');
        return Promise.resolve(isUpload);
      },
      loadContext: (_, nonce) => ({ nonce }),
      close: () => Promise.resolve(),
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  isUpload = false;
  reported = [];
  framework = async (request) =>
    new Response(`<p>${request.method} ${request.url} ${await request.text()}</p>`, html);
});

const html = { headers: { 'content-type': 'text/html; charset=utf-8' } };
const port = (): number => (server.address() as AddressInfo).port;

type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

async function ask(
  path: string,
  { method = 'GET', headers = {}, body = [] as readonly (string | Buffer)[] } = {},
): Promise<Answer> {
  const request = httpRequest({ host: '127.0.0.1', port: port(), path, method, headers });
  for (const chunk of body) request.write(chunk);
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}

test('a page is asked for under the configured origin, whatever Host and Origin say', async () => {
  let origin: string | null = 'not asked';
  framework = (request) => {
    origin = request.headers.get('origin');
    return Promise.resolve(new Response(request.url, html));
  };

  const answer = await ask('/de/?a=1', {
    headers: { host: 'evil.example', origin: 'null', 'x-forwarded-host': 'x' },
  });

  expect(answer.body.toString()).toBe('https://portal.example/de/?a=1');
  expect(origin).toBeNull();
});

test('a form arrives whole', async () => {
  const answer = await ask('/de/', { method: 'POST', body: ['a=1', '&b=2'] });

  expect(answer.body.toString()).toBe('<p>POST https://portal.example/de/ a=1&b=2</p>');
});

test.each([
  ['a page', '/de/'],
  ['a style sheet', '/assets/style-abc.css'],
  ['a failure', '/de/broken'],
])('%s carries the security headers, with a nonce of its own', async (_, path) => {
  framework = (request, context) => {
    if (request.url.endsWith('broken')) throw new Error('planted');
    return Promise.resolve(new Response((context as { readonly nonce: string }).nonce, html));
  };

  const [first, second] = [await ask(path), await ask(path)];

  const policy = first.headers['content-security-policy'];
  expect(policy).toMatch(/default-src 'none'; script-src 'nonce-[\w+/]{22}==' 'strict-dynamic'/);
  expect(policy).not.toBe(second.headers['content-security-policy']);
  expect(policy).not.toContain('unsafe');
  expect(first.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
});

test('the nonce of the header is the nonce of the page', async () => {
  framework = (_, context) =>
    Promise.resolve(new Response((context as { readonly nonce: string }).nonce, html));

  const answer = await ask('/de/');

  expect(answer.headers['content-security-policy']).toContain(`'nonce-${answer.body.toString()}'`);
});

test.each<[string, Record<string, string>, number]>([
  ['that says so', { 'content-length': String(1024 * 1024 + 1) }, 0],
  ['that does not say so', { 'transfer-encoding': 'chunked' }, 1024 * 1024 + 1],
])('a form too big %s is refused in the language of the page, unread by it', async (_, headers, bytes) => {
  let isAsked = false;
  framework = () => {
    isAsked = true;
    return Promise.resolve(new Response());
  };

  const answer = await ask('/en/apply', {
    method: 'POST',
    headers,
    body: bytes > 0 ? [Buffer.alloc(bytes)] : ['a'],
  }).catch((error: unknown) => error);

  expect(answer).toMatchObject({ status: 413 });
  expect(String((answer as Answer).body)).toContain('<html lang="en">');
  expect(isAsked).toBe(false);
});

test('an upload is answered before any limit for forms', async () => {
  isUpload = true;

  const answer = await ask('/de/files', { method: 'PATCH', body: [Buffer.alloc(2 * 1024 * 1024)] });

  expect(answer.body.toString()).toBe('stored');
});

test('what the program throws becomes a page without a trace of it', async () => {
  framework = () => Promise.reject(new Error('secret'));

  const answer = await ask('/de/');

  expect(answer.status).toBe(500);
  expect(answer.body.toString()).toContain('Bei uns ist ein Fehler aufgetreten');
  expect(answer.body.toString()).not.toContain('secret');
  expect(reported).toHaveLength(1);
});

test('what the framework only knows a line of plain text for becomes a page as well', async () => {
  const line = { status: 500, headers: { 'content-type': 'text/plain' } };
  framework = () => Promise.resolve(new Response('Unexpected Server Error', line));

  const answer = await ask('/de/submission/1/documents/2');

  expect([answer.status, answer.headers['content-type']]).toEqual([500, 'text/html; charset=utf-8']);
  expect(answer.body.toString()).toContain('Bei uns ist ein Fehler aufgetreten');
});

test('what an answer says of itself stands in place of what holds for all', async () => {
  framework = () => Promise.resolve(new Response('', { headers: { 'Content-Security-Policy': 'sandbox' } }));

  const answer = await ask('/de/documents/1');

  expect(answer.headers['content-security-policy']).toBe('sandbox');
  expect(answer.headers['x-frame-options']).toBe('DENY');
});

test('several cookies stay several', async () => {
  framework = () => {
    const headers = new Headers(html.headers);
    headers.append('set-cookie', 'a=1');
    headers.append('set-cookie', 'b=2; Path=/');
    return Promise.resolve(new Response('', { headers }));
  };

  expect((await ask('/de/')).headers['set-cookie']).toEqual(['a=1', 'b=2; Path=/']);
});

test('nothing is kept by browsers unless it says otherwise', async () => {
  expect((await ask('/de/')).headers['cache-control']).toBe('no-store');
});

test('a style sheet comes compressed, is kept for good, and is not sent twice', async () => {
  const first = await ask('/assets/style-abc.css', { headers: { 'accept-encoding': 'gzip, br' } });

  expect(brotliDecompressSync(first.body).toString()).toBe(style);
  expect(first.headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect((await ask('/assets/style-abc.css')).body.toString()).toBe(style);
  const again = await ask('/assets/style-abc.css', {
    headers: { 'if-none-match': first.headers.etag ?? '' },
  });
  expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
});

test.each(['/assets/../../package.json', '/assets/%2e%2e/robots.txt', '/assets', '//robots.txt'])(
  'no address leads out of the folder of static files: %s',
  async (path) => {
    expect((await ask(path)).body.toString()).toContain('<p>GET');
  },
);

test('a document is streamed', async () => {
  framework = () => {
    const parts = ['one ', 'two'].map((part) => Buffer.from(part));
    const body = new ReadableStream({
      pull: (to) => {
        const part = parts.shift();
        if (part) to.enqueue(part);
        else to.close();
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/pdf' } }));
  };

  const answer = await ask('/de/receipt.pdf');

  expect(answer.body.toString()).toBe('one two');
  expect(answer.headers['transfer-encoding']).toBe('chunked');
});

test.each([
  ['an address that is none', 'GET http://[ HTTP/1.1\r\nHost: a\r\n\r\n', '400'],
  ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, '431'],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', '400'],
])('%s is refused', async (_, sent, status) => {
  const line = connect(port(), '127.0.0.1');
  line.write(sent);
  const [answer] = (await once(line, 'data')) as [Buffer];
  line.destroy();

  expect(answer.toString()).toMatch(new RegExp(`^HTTP/1.1 ${status}`));
});

test('somebody who hangs up in the middle of a form disturbs nobody', async () => {
  const line = connect(port(), '127.0.0.1');
  line.write('POST /de/ HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf');
  await once(line, 'connect');
  line.resetAndDestroy();

  expect((await ask('/de/')).status).toBe(200);
});
