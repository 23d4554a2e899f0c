import { appendFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openErasureKeys } from './erasure-keys.ts';
import type { ErasureKeys } from './erasure-keys.ts';

let folder: string;
let file: string;
let keys: ErasureKeys;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erasure-keys-'));
});
beforeEach(async () => {
  file = join(await mkdtemp(join(folder, 'store-')), 'erasure.keys');
  keys = await openErasureKeys(file);
});
afterAll(() => rm(folder, { recursive: true }));

it('gives a key that another process reads too', async () => {
  const { slot, bytes } = await keys.make();
  expect(await (await openErasureKeys(file)).read(slot)).toEqual(Buffer.from(bytes));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it('leaves nothing of a key that was erased, and its neighbours as they were', async () => {
  const [before, gone, after] = [await keys.make(), await keys.make(), await keys.make()];
  expect((await readFile(file)).includes(Buffer.from(gone.bytes))).toBe(true);
  await keys.erase([gone.slot]);
  await keys.erase([gone.slot]);
  expect(await keys.read(gone.slot)).toBeNull();
  expect((await readFile(file)).includes(Buffer.from(gone.bytes))).toBe(false);
  expect(await keys.read(before.slot)).toEqual(Buffer.from(before.bytes));
  expect(await keys.read(after.slot)).toEqual(Buffer.from(after.bytes));
});

it('never gives one slot away twice, to however many at once', async () => {
  const stores = [keys, ...(await Promise.all([1, 2, 3].map(() => openErasureKeys(file))))];
  const made = await Promise.all(stores.flatMap((store) => Array.from({ length: 150 }, () => store.make())));
  expect(new Set(made.map(({ slot }) => slot)).size).toBe(600);
  for (const { slot, bytes } of made) expect(await keys.read(slot)).toEqual(Buffer.from(bytes));
});

it('goes on behind an end that a crash left half-written', async () => {
  const first = await keys.make();
  await appendFile(file, Buffer.from('SEK1 half a slot'));
  const next = await (await openErasureKeys(file)).make();
  expect(await keys.read(next.slot)).toEqual(Buffer.from(next.bytes));
  expect(await keys.read(first.slot)).toEqual(Buffer.from(first.bytes));
});

it('takes a half-erased or missing slot for damage, not for a key', async () => {
  const { slot } = await keys.make();
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0, slot, slot + 20));
  await expect(keys.read(slot)).rejects.toMatchObject({ code: 'erasure-key-damaged' });
  await keys.erase([slot]);
  expect(await keys.read(slot)).toBeNull();
  await truncate(file, slot);
  await expect(keys.read(slot)).rejects.toMatchObject({ code: 'erasure-key-damaged' });
  await expect(keys.erase([slot])).rejects.toMatchObject({ code: 'erasure-key-damaged' });
});

it('refuses a file that is something else, and leaves it as it is', async () => {
  const other = join(folder, 'server.key');
  await writeFile(other, 'something else');
  await expect(openErasureKeys(other)).rejects.toMatchObject({ code: 'configuration' });
  expect(await readFile(other, 'utf8')).toBe('something else');
});

it('refuses to begin anew, or with an older copy, where the database speaks of later keys', async () => {
  const { slot } = await keys.make();
  const older = join(folder, 'older.keys');
  await writeFile(older, (await readFile(file)).subarray(0, slot));
  expect(await (await openErasureKeys(file, { lastSlot: slot })).read(slot)).not.toBeNull();
  for (const wrong of [older, join(folder, 'missing.keys')]) {
    await expect(openErasureKeys(wrong, { lastSlot: slot })).rejects.toMatchObject({ code: 'configuration' });
  }
  await expect(stat(join(folder, 'missing.keys'))).rejects.toMatchObject({ code: 'ENOENT' });
});
