import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPublicKeys } from './public-keys.ts';

const now = () => new Date('2030-05-02T10:00:00Z');
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const secret = privateKey.export({ type: 'pkcs8', format: 'pem' });
const open = publicKey.export({ type: 'spki', format: 'pem' }).toString();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'public-keys-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('the public key in force is found, and none for an agency that has handed over nothing', async () => {
  await writeFile(join(folder, 'agency-stadt.2030-05-01.pub.pem'), open);
  const { find } = await openPublicKeys(folder, now);
  expect([find('stadt'), find('dorf')]).toEqual([open, null]);
});

it.each([
  ['a private key among them', 'agency-dorf.pem', secret, 'is a private key, which ROLE=portal must not'],
  [
    'one under the name of a public one',
    'agency-dorf.pub.pem',
    secret,
    'is a private key, which ROLE=portal',
  ],
  ['a damaged one', 'agency-dorf.pub.pem', 'damaged', 'cannot be read (PEM): put the right file back.'],
])('a folder with %s is refused', async (_, name, content, line) => {
  const file = join(folder, name);
  await writeFile(file, content);
  await expect(openPublicKeys(folder, now)).rejects.toMatchObject({
    code: 'configuration',
    message: expect.stringContaining(line) as string,
  });
  await rm(file);
});
