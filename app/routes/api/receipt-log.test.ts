import type { LoaderFunctionArgs } from '@remix-run/node';
import { expect, it } from 'vitest';
import { loader as checkpoints } from './receipt-log-checkpoints.ts';
import { loader as entry } from './receipt-log-entry.ts';
import { loader as receipt } from './receipt.ts';

const portal = {
  showLogEntry: () => Promise.resolve(null),
  lookUpReceipt: () => Promise.resolve({ ok: false, seconds: 7 }),
};
const [known, none] = ['ab'.repeat(32), 'no-checksum'];

// Of the request and the portal only what these doors ask for.
const asked = (sha256: string, query = ''): LoaderFunctionArgs => ({
  params: { sha256 },
  request: new Request(`http://127.0.0.1/${query}`),
  context: { portal, visit: { network: '' } },
});

it.each([
  ['a receipt that is no checksum', receipt, asked(none), 404],
  ['a receipt, too often', receipt, asked(known), 429],
  ['an entry of the log that is no checksum', entry, asked(none), 404],
  ['an entry that the log does not have', entry, asked(known), 404],
  ['checkpoints after nothing', checkpoints, asked('', '?after=x'), 400],
])('a page elsewhere reads why it is refused %s', async (_, loader, args, status) => {
  const answer = await loader(args);
  expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([status, '*']);
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
});

it('says when to ask again', async () => {
  expect((await receipt(asked(known))).headers.get('Retry-After')).toBe('7');
});
