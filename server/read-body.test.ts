import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readBody } from './read-body.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function form(): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = 'POST';
  return request;
}

test('a form that comes drop by drop is given up after twelve seconds', async () => {
  const request = form();
  const reading = readBody(request);
  request.push('a');
  vi.advanceTimersByTime(11_999);
  request.push('b');
  vi.advanceTimersByTime(1);

  expect(await reading).toEqual({ status: 408 });
});

test('a form in time is read whole', async () => {
  const request = form();
  const reading = readBody(request);
  request.push('a');
  vi.advanceTimersByTime(11_999);
  request.push('b');
  request.push(null);

  expect(await reading).toEqual(Buffer.from('ab'));
});

test('what was read before the framework is not read again', async () => {
  const request = form();
  request.push('a');
  request.push(null);
  await request.toArray();

  expect(await readBody(request)).toBeNull();
});
