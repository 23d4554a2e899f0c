import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealForPublicKey } from './reply-keys.ts';
import { UnsealError } from './unseal-error.ts';
import { openPublishedWorkerKey, openWorkerKeys, publishWorkerKey } from './worker-keys.ts';

const now = () => new Date('2030-05-02T10:00:00Z');
const plain = Buffer.from('erika@beispiel.example');

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worker-keys-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('what is sealed for the worker opens with its key, also once another one is in force', async () => {
  const first = await openWorkerKeys(at('worker.key'), now);
  const sealed = sealForPublicKey(await first.publicKey(), plain, 'contact');
  await writeFile(at('worker.2030-05-01.key'), randomBytes(32));
  const both = await openWorkerKeys(at('worker.key'), now);
  expect(await both.publicKey()).not.toEqual(await first.publicKey());
  expect(both.open(sealed, 'contact')).toEqual(plain);
  const newer = sealForPublicKey(await both.publicKey(), plain, 'contact');
  expect(both.open(newer, 'contact')).toEqual(plain);
  expect(() => first.open(newer, 'contact')).toThrow(UnsealError);
  await rm(at('worker.2030-05-01.key'));
});

it('who serves the public seals with the half that the worker laid out, a new one too, and opens nothing', async () => {
  const { publicKey, open } = await openWorkerKeys(at('worker.key'), now);
  await publishWorkerKey(at('worker.pub'), await publicKey());
  expect((await stat(at('worker.pub'))).mode & 0o777).toBe(0o644);
  const portal = await openPublishedWorkerKey(at('worker.pub'), at('elsewhere.key'));
  const sealed = sealForPublicKey(await portal.publicKey(), plain, 'contact');
  expect(open(sealed, 'contact')).toEqual(plain);
  expect(() => portal.open(sealed, 'contact')).toThrow(UnsealError);
  await publishWorkerKey(at('worker.pub'), Buffer.alloc(32, 9));
  expect(await portal.publicKey()).toEqual(await readFile(at('worker.pub')));
  await writeFile(at('worker.pub'), Buffer.alloc(31));
  await expect(portal.publicKey()).rejects.toMatchObject({ code: 'configuration' });
});

it('who serves the public does not start where the private half can be read', async () => {
  await expect(openPublishedWorkerKey(at('worker.pub'), at('worker.key'))).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining('which ROLE=portal must not be able to read') as string,
  });
});
