import { expect, it } from 'vitest';
import { fileOfCase } from './file-of-case.server.ts';

const reported: unknown[] = [];
const officer = { language: 'de', reference: 'A', report: (error: unknown) => reported.push(error) } as const;
const missing = Object.assign(new Error('missing'), { code: 'agency-key-missing-0102030405060708' });

const answer = async (fetching: Promise<unknown>): Promise<unknown> =>
  fileOfCase(officer, fetching).catch((thrown: unknown) => thrown);

it('a download of a case leads to its page, where the file is none or the key of the agency is not here', async () => {
  expect(await answer(Promise.resolve('file'))).toBe('file');
  for (const fetching of [Promise.resolve(null), Promise.reject(missing)]) {
    const response = (await answer(fetching)) as Response;
    expect([response.status, response.headers.get('location')]).toEqual([303, '/de/inbox/A']);
  }
  expect(reported).toEqual([missing]);
});

it('any other fault stays one', async () => {
  const fault = new Error('disk');
  expect(await answer(Promise.reject(fault))).toBe(fault);
});
