import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { agencyKeyIdIn, unwrapAtAgency, wrapForAgency } from './agency-wrapping.ts';
import { openAgencyKeys } from './agency-keys.ts';
import type { AgencyKeys } from './agency-keys.ts';

const now = () => new Date('2030-05-02T10:00:00Z');
const secret = Buffer.from('key of a case');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agency-keys-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Half the length of real ones, which take a second each. */
async function writeKey(name: string): Promise<string> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(join(folder, name), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

async function open({ privateKey }: AgencyKeys, wrapped: Uint8Array, agency = 'stadt'): Promise<Uint8Array> {
  return unwrapAtAgency(wrapped, await privateKey(agency, agencyKeyIdIn(wrapped)), 'case:1');
}

it('new cases are for the newest key whose day has come, and each case opens with its own', async () => {
  const first = await writeKey('agency-stadt.pem');
  const second = await writeKey('agency-stadt.2030-05-01.pem');
  const third = await writeKey('agency-stadt.2030-05-02T1001.pem');
  const keys = await openAgencyKeys(folder, now);
  expect(await keys.publicKey('stadt')).toBe(second);
  const later = await openAgencyKeys(folder, () => new Date('2030-05-02T10:01:00Z'));
  expect(await later.publicKey('stadt')).toBe(third);
  for (const key of [first, second, third])
    expect(await open(keys, wrapForAgency(secret, key, 'case:1'))).toEqual(secret);
});

it('a key that was put into the folder meanwhile is found without a new start', async () => {
  const keys = await openAgencyKeys(folder, now);
  const added = await writeKey('agency-stadt.2030-05-02.pem');
  expect(await open(keys, wrapForAgency(secret, added, 'case:1'))).toEqual(secret);
});

it('a key that is not there is refused by its name, and so is that of another agency', async () => {
  await writeKey('agency-dorf.pem');
  const keys = await openAgencyKeys(folder, now);
  const wrapped = wrapForAgency(secret, await keys.publicKey('stadt'), 'case:1');
  const name = agencyKeyIdIn(wrapped).toString('hex');
  await expect(open(keys, wrapped, 'dorf')).rejects.toMatchObject({ code: `agency-key-missing-${name}` });
  await rename(join(folder, 'agency-stadt.2030-05-02.pem'), join(folder, 'away.pem'));
  await expect(open(await openAgencyKeys(folder, now), wrapped)).rejects.toThrow(
    `The private key ${name} of stadt is not here: put its file back into AGENCY_KEYS`,
  );
});

it("names the file when an agency's key is damaged", async () => {
  const damaged = await mkdtemp(join(folder, 'damaged-'));
  const file = join(damaged, 'agency-musterstadt.pem');
  await writeFile(file, '-----BEGIN PRIVATE KEY-----\nMIIJ\n-----END PRIVATE KEY-----\n');

  await expect(openAgencyKeys(damaged, now)).rejects.toMatchObject({
    code: 'configuration',
    message: `The agency's key ${file} cannot be read (PEM without a passphrase): put the right file back.`,
  });
});
