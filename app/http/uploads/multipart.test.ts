import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMultipart } from './multipart.server.ts';

const head = [
  '--line',
  'Content-Disposition: form-data; name="nachweis"; filename="Nachweis.pdf"',
  '',
  '%PDF-1.7 an invented certificate',
].join('\r\n');
const tail = '\r\n--line--\r\n';

let server: Server;

beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Posts a part of a form of the full length; the rest never comes unless it is the whole. */
async function post(
  body: string,
): Promise<{ readonly request: IncomingMessage; readonly hangUp: () => void }> {
  // A listening TCP server has an address of this shape.
  const { port } = server.address() as AddressInfo;
  const line = connect(port, '127.0.0.1');
  const length = String(head.length + tail.length);
  const type = 'multipart/form-data; boundary=line';
  line.write(
    `POST / HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n${body}`,
  );
  const [request] = (await once(server, 'request')) as [IncomingMessage];
  return { request, hangUp: () => line.destroy() };
}

test('a document in a form is taken off the line, and its name stands in its place', async () => {
  const { request } = await post(head + tail);
  const taken: string[] = [];

  const form = await readMultipart(request, async (_, bytes) => {
    taken.push(await text(bytes));
    return { id: 'one' };
  });

  expect(taken).toEqual(['%PDF-1.7 an invented certificate']);
  expect(form).toMatchObject({ 'nachweis.upload': ['one'], 'nachweis.name': ['Nachweis.pdf'] });
});

test('a document whose sender hangs up ends for whoever takes it', async () => {
  const { request, hangUp } = await post(head);
  let told: Promise<string> = Promise.resolve('nothing');

  const form = readMultipart(request, async (_, bytes) => {
    told = text(bytes).then(
      () => 'the document is whole',
      () => 'the document was cut',
    );
    hangUp();
    return { refused: await told };
  });

  await expect(form).rejects.toThrow('hung up');
  expect(await told).toBe('the document was cut');
});
