import { afterEach, expect, test, vi } from 'vitest';
import { fetchCodelist } from './fetch-codelist.ts';

const sent = {
  id: 'staat',
  version: '1',
  entries: [
    ['000', 'Deutschland', 'Germany'],
    ['163', 'Türkei'],
  ],
};

afterEach(() => vi.unstubAllGlobals());

test('two fields with one list fetch it once', async () => {
  const get = vi.fn<typeof fetch>(() => Promise.resolve(Response.json(sent)));
  vi.stubGlobal('fetch', get);
  const [one, other] = await Promise.all([fetchCodelist('/once'), fetchCodelist('/once')]);
  expect(one).toBe(other);
  expect(get).toHaveBeenCalledTimes(1);
  expect(one.entries).toEqual([
    { code: '000', name: 'Deutschland', terms: ['Germany'] },
    { code: '163', name: 'Türkei', terms: [] },
  ]);
});

test('a list that did not come is asked for again', async () => {
  const answers = [new Response(null, { status: 503 }), Response.json(sent)];
  vi.stubGlobal('fetch', () => Promise.resolve(answers.shift()));
  await expect(fetchCodelist('/again')).rejects.toThrow('503');
  expect((await fetchCodelist('/again')).id).toBe('staat');
});
