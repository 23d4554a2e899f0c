import { afterEach, expect, it, vi } from 'vitest';
import { askForPaper } from './ask-for-paper.ts';

const CODE = { reference: 'GA-2026-7K3M-Q9', dataHash: `_-${'A'.repeat(41)}` };
const ENTRY = { reference: CODE.reference, loggedAt: '2030-01-01T08:00:00.120Z' };

afterEach(() => vi.unstubAllGlobals());

function answering(answer: () => Promise<Response>) {
  const fetched = vi.fn<(address: string) => Promise<Response>>(answer);
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

it('paper is in the log since the portal says so, and only its checksum is sent', async () => {
  const fetched = answering(() => Promise.resolve(Response.json({ entry: ENTRY })));
  expect(await askForPaper('https://amt.example', CODE)).toBe(ENTRY.loggedAt);
  const address = `https://amt.example/api/v1/receipt-log/entries/ffe${'0'.repeat(61)}`;
  expect(fetched).toHaveBeenCalledWith(address, expect.objectContaining({ credentials: 'omit' }));
});

it.each<[string, () => Promise<Response>]>([
  ['that it does not know', () => Promise.resolve(Response.json({}, { status: 404 }))],
  ['under another number', () => Promise.resolve(Response.json({ entry: { ...ENTRY, reference: 'GA-1' } }))],
  ['without a time', () => Promise.resolve(Response.json({ entry: { ...ENTRY, loggedAt: 7 } }))],
  ['when it is out of reach', () => Promise.reject(new TypeError('no line'))],
])('of paper %s it says nothing', async (_, answer) => {
  answering(answer);
  expect(await askForPaper('', CODE)).toBeNull();
});
