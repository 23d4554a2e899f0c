import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noWorkerKeys, openVault } from '../vault.server.ts';
import { openErasureKeys } from './erasure-keys.ts';
import { openServerKeys } from './server-keys.ts';
import { UnsealError } from './unseal-error.ts';

const now = () => new Date('2030-05-02T10:00:00Z');
const code = 'B7K3M9QPXH42T6W8ZCDEFGHJKM00';
const plain = Buffer.from('receipt');

let folder: string;
const file = () => join(folder, 'server.key');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'server-keys-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function vaultAt(time: () => Date) {
  return openVault({
    serverKeys: await openServerKeys(file(), time),
    agencyKeys: { privateKey: () => Promise.reject(new Error('not asked for')) },
    erasureKeys: await openErasureKeys(join(folder, 'erasure.keys')),
    workerKeys: noWorkerKeys,
  });
}

describe('the server key', () => {
  it('is made once, also when two start together', async () => {
    const shared = join(folder, 'keys', 'server.key');
    const made = await Promise.all(Array.from({ length: 8 }, () => openServerKeys(shared, now)));
    expect(new Set(made.map((keys) => String(keys()))).size).toBe(1);
    expect(made[0]?.()[0]).toHaveLength(32);
    expect((await stat(shared)).mode & 0o777).toBe(0o600);
  });

  it.each([0, 31, 33, 65])('is refused with %i bytes, and its file left as it is', async (length) => {
    const short = join(folder, `short-${length}.key`);
    const found = randomBytes(length);
    await writeFile(short, found);

    await expect(openServerKeys(short, now)).rejects.toMatchObject({
      code: 'configuration',
      message: `The server key ${short} has ${length} bytes instead of 32: put the right file back, or name another one in SERVER_KEY_FILE.`,
    });
    expect(await readFile(short)).toEqual(found);
  });
});

it('a newer server key takes over on its day, and what the older one sealed and hid is still opened and found', async () => {
  const before = await vaultAt(now);
  const key = before.newKey();
  const drafted = before.wrapForCode(key, { code, erasure: null }, 'draft:1');
  const sealed = before.sealAtServer(plain, 'state:1');
  await writeFile(join(folder, 'server.2030-06-01.key'), randomBytes(32));
  await writeFile(join(folder, 'server.draft.key'), 'none of ours');

  const early = await vaultAt(now);
  expect([early.lookup(code), early.searchTerm('x')]).toEqual([before.lookup(code), before.searchTerm('x')]);
  const after = await vaultAt(() => new Date('2030-06-01T00:00:00Z'));
  expect(after.lookup(code)).not.toBe(before.lookup(code));
  expect(after.lookups(code)).toEqual([after.lookup(code), before.lookup(code)]);
  expect(after.searchTerms('x')).toEqual([after.searchTerm('x'), before.searchTerm('x')]);
  expect(after.unwrapWithCode(drafted, { code, erasure: null }, 'draft:1').bytes).toEqual(
    Buffer.from(key.bytes),
  );
  expect(after.openAtServer(sealed, 'state:1')).toEqual(plain);
  // Laid out in advance, it opens what a process sealed that has crossed the day a moment earlier.
  expect(early.openAtServer(after.sealAtServer(plain, 'state:2'), 'state:2')).toEqual(plain);
  expect(() => before.openAtServer(after.sealAtServer(plain, 'state:2'), 'state:2')).toThrow(UnsealError);
});

it('once the older key is taken away nothing of it opens, and none is made anew', async () => {
  const sealed = (await vaultAt(now)).sealAtServer(plain, 'state:1');
  await rm(file());
  const left = await vaultAt(now);
  expect(() => left.openAtServer(sealed, 'state:1')).toThrow(UnsealError);
  expect((await readdir(folder)).filter((name) => name.startsWith('server.'))).toEqual([
    'server.2030-06-01.key',
    'server.draft.key',
  ]);
});
