import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Blobs } from '../usecases/ports.ts';
import { openBlobs } from './blobs.server.ts';
import { openWith, sealWith } from './vault/sealed.ts';

const key = { bytes: randomBytes(32) };
const plan = randomBytes(200_000);
const sealer: Parameters<typeof openBlobs>[1] = {
  seal: ({ bytes }, plain, about) => sealWith(bytes, plain, about),
  open: ({ bytes }, sealed, about) => openWith([bytes], sealed, about),
};

let folder: string;
let blobs: Blobs;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blobs-'));
  blobs = await openBlobs(folder, sealer);
});
afterAll(() => rm(folder, { recursive: true }));

function inPieces(bytes: Uint8Array, size: number, cutAfter = Infinity): AsyncIterable<Uint8Array> {
  return Readable.from(
    (function* () {
      for (let start = 0; start < bytes.length; start += size) {
        if (start >= cutAfter) throw new Error('line cut');
        yield bytes.subarray(start, start + size);
      }
    })(),
  );
}

async function readWhole(id: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of blobs.read(id, key)) parts.push(part);
  return Buffer.concat(parts);
}

async function stored(bytes: Uint8Array): Promise<string> {
  const id = randomUUID();
  await blobs.create(id);
  await blobs.append({ id, key, offset: 0 }, inPieces(bytes, 7_000));
  return id;
}

it('keeps a document and gives it back whole', async () => {
  const id = await stored(plan);
  expect(await blobs.length(id)).toBe(plan.length);
  expect((await readWhole(id)).equals(plan)).toBe(true);
});

it('never writes plain bytes', async () => {
  const id = await stored(Buffer.from('Bauplan des Musterhauses '.repeat(9_000)));
  expect((await readFile(join(folder, id))).includes('Musterhaus')).toBe(false);
});

it('goes on where the line was cut', async () => {
  const id = randomUUID();
  await blobs.create(id);
  await expect(blobs.append({ id, key, offset: 0 }, inPieces(plan, 10_000, 150_000))).rejects.toThrow(
    'line cut',
  );
  expect(await blobs.length(id)).toBe(150_000);
  await blobs.append({ id, key, offset: 150_000 }, inPieces(plan.subarray(150_000), 10_000));
  expect((await readWhole(id)).equals(plan)).toBe(true);
});

it('drops a frame that a crash left half-written', async () => {
  const id = await stored(plan);
  await appendFile(join(folder, id), Buffer.from([0, 1, 0, 0, 42, 42]));
  expect(await blobs.length(id)).toBe(plan.length);
  await blobs.append({ id, key, offset: plan.length }, inPieces(Buffer.from('end'), 3));
  expect((await readWhole(id)).subarray(-3).toString()).toBe('end');
});

it('refuses bytes for another offset', async () => {
  const id = await stored(plan);
  await expect(blobs.append({ id, key, offset: 5 }, inPieces(plan, 9))).rejects.toThrow('ends elsewhere');
});

it('notices frames that were swapped, changed or taken from another document', async () => {
  const [one, other] = [await stored(plan), await stored(plan)];
  await writeFile(join(folder, one), await readFile(join(folder, other)));
  await expect(readWhole(one)).rejects.toThrow('changed or belong');
});

it('shows by its length that the end is missing', async () => {
  const id = await stored(plan);
  await truncate(join(folder, id), 70_000);
  expect((await readWhole(id)).length).toBe(65_536);
});

it('takes no name but a UUID', () => {
  expect(() => blobs.read('../server.key', key)).toThrow('UUID');
});

it.runIf(process.platform === 'linux')('says at the start that nothing can be written there', async () => {
  // A folder that is there and takes no entries, from root neither.
  await expect(openBlobs('/proc/self', sealer)).rejects.toMatchObject({ syscall: 'mkdtemp' });
});
